package io.dce.conformance.check.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Header;
import java.util.Base64;

/** Answers as the key operations give them. */
public final class KeyAnswers {
    private KeyAnswers() {}

    public static Exchange list(String items) {
        return answer("GET", 200, "{\"items\":[" + items + "]}");
    }

    public static Exchange answer(String method, int status, String body, Header... headers) {
        return ExchangeBuilder.asked(method, "http://dce.invalid/keys").answered(status, body, headers);
    }

    static CreatedKey key(String id, String name, String claims) {
        String secret = part("{\"alg\":\"RS256\",\"kid\":\"one\"}") + "." + part(claims) + "."
                + part("the signature of " + id + ", long enough to be cut into parts that tell it from any other");
        Exchange creation = answer("POST", 200, "{\"id\":\"" + id + "\",\"token\":\"" + secret + "\"}");
        return CreatedKey.of(creation, name).orElseThrow();
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
