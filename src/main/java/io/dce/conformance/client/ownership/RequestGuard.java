package io.dce.conformance.client.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.client.path.UnusableIdException;
import io.dce.conformance.client.writes.HarmlessWrites;
import io.dce.conformance.client.writes.WriteRequest;
import io.dce.conformance.exchange.Credential;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.message.BufferedHeader;
import org.apache.http.util.CharArrayBuffer;
import org.apache.http.util.EntityUtils;

/**
 * The last check before a request leaves. In read-only mode only GET and HEAD pass. A change passes only if it creates
 * an access key, deletes one that is provably this run's, or names something that the run invented. What is sent only to
 * see it refused passes by its form alone. Only here is the credential put on the wire, byte for byte.
 */
public final class RequestGuard {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final boolean readonly;
    private final OwnResources own;
    private final HarmlessWrites harmless;

    public RequestGuard(boolean readonly, OwnResources own, HarmlessWrites harmless) {
        this.readonly = readonly;
        this.own = own;
        this.harmless = harmless;
    }

    /** Gives a request its credential. */
    public void admit(HttpRequest request, Credential credential) throws IOException {
        String line = request.getRequestLine().getUri();
        String method = request.getRequestLine().getMethod().toUpperCase(Locale.ROOT);
        String path = line.replaceFirst("\\?.*", "");
        if (!READS.contains(method) && !isHarmless(request)) {
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

    /**
     * Whether it is one of those that can do no harm.
     *
     * @throws RequestWithheldException if it looks like one and isn't
     */
    private boolean isHarmless(HttpRequest request) throws IOException {
        String method = request.getRequestLine().getMethod();
        String line = request.getRequestLine().getUri();
        if (readonly || !harmless.concerns(line, body(request))) {
            return false;
        }
        Map<String, String> fields = new HashMap<>();
        for (Header field : request.getAllHeaders()) {
            fields.merge(field.getName(), String.valueOf(field.getValue()), (a, b) -> a + ", " + b);
        }
        harmless.objection(new WriteRequest(method, line, fields, body(request)))
                .ifPresent(why -> {
                    throw new RequestWithheldException(method + " " + line + " was not sent: " + why);
                });
        return true;
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
