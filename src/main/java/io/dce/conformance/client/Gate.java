package io.dce.conformance.client;

import io.dce.conformance.exchange.Credential;
import java.util.Locale;
import java.util.Set;
import org.apache.http.HttpRequest;
import org.apache.http.message.BufferedHeader;
import org.apache.http.util.CharArrayBuffer;

/**
 * The last word before a request leaves. In read-only mode nothing but GET and HEAD passes; a change passes only when it
 * creates an access key or names a resource that this run created or invented. Here, and only here, the credential is
 * put on the wire, byte for byte.
 */
final class Gate {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final boolean readonly;
    private final OwnResources own;

    Gate(boolean readonly, OwnResources own) {
        this.readonly = readonly;
        this.own = own;
    }

    /** Gives a request its credential. */
    void admit(HttpRequest request, Credential credential) {
        String line = request.getRequestLine().getUri();
        check(request.getRequestLine().getMethod().toUpperCase(Locale.ROOT), line.replaceFirst("\\?.*", ""));
        credential.authorization().ifPresent(field -> {
            CharArrayBuffer bytes = new CharArrayBuffer(1024);
            bytes.append(field);
            request.addHeader(new BufferedHeader(bytes));
        });
    }

    private void check(String method, String path) {
        if (READS.contains(method)) {
            return;
        }
        if (readonly) {
            throw new RequestWithheldException("read-only mode: " + method + " " + path + " was not sent");
        }
        boolean creates = "POST".equals(method) && path.endsWith("/accesstoken");
        if (!creates && !own.owns(Paths.named(path))) {
            throw new RequestWithheldException(
                    method + " " + path + " was not sent: this run did not create what it names");
        }
    }
}
