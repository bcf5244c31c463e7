package io.dce.conformance.client.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.client.path.UnusableIdException;
import io.dce.conformance.exchange.Credential;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.message.BufferedHeader;
import org.apache.http.util.CharArrayBuffer;
import org.apache.http.util.EntityUtils;

/**
 * The last check before a request leaves. In read-only mode only GET and HEAD pass. A change passes only if it creates
 * an access key, deletes one that is provably this run's, or names something that the run invented. Only here is the
 * credential put on the wire, byte for byte.
 */
public final class RequestGuard {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final boolean readonly;
    private final OwnResources own;

    public RequestGuard(boolean readonly, OwnResources own) {
        this.readonly = readonly;
        this.own = own;
    }

    /** Gives a request its credential. */
    public void admit(HttpRequest request, Credential credential) throws IOException {
        String line = request.getRequestLine().getUri();
        String method = request.getRequestLine().getMethod().toUpperCase(Locale.ROOT);
        String path = line.replaceFirst("\\?.*", "");
        if (!READS.contains(method)) {
            check(method, path);
            if (creates(method, path)) {
                own.namesIn(body(request)).forEach(name -> own.asks(name, credential.caller()));
            }
        }
        credential.authorization().ifPresent(field -> {
            CharArrayBuffer bytes = new CharArrayBuffer(1024);
            bytes.append(field);
            request.addHeader(new BufferedHeader(bytes));
        });
    }

    private void check(String method, String path) {
        String withheld = method + " " + path + " was not sent: ";
        if (readonly) {
            throw new RequestWithheldException("read-only mode: " + method + " " + path + " was not sent");
        }
        String id = ContractPaths.named(path);
        if (creates(method, path) || own.invented(id)) {
            return;
        }
        if (!"DELETE".equals(method)
                || !ContractPaths.isOneKey(path)
                || !own.told(id) && own.doubt(id).isPresent()) {
            throw new RequestWithheldException(withheld + "this run did not create what it names");
        }
        // Asked first: a list that another scenario reads may show the key between the two, and then a look finds it.
        boolean worthALook = own.undecided(id);
        own.doubt(id).ifPresent(why -> {
            throw new UnusableIdException(
                    withheld + "nothing shows that this new key is the run's own, " + why, id, worthALook);
        });
    }

    private static boolean creates(String method, String path) {
        return "POST".equals(method) && path.endsWith("/accesstoken");
    }

    private static String body(HttpRequest request) throws IOException {
        HttpEntity entity = request instanceof HttpEntityEnclosingRequest enclosing ? enclosing.getEntity() : null;
        return entity == null ? "" : EntityUtils.toString(entity, UTF_8);
    }
}
