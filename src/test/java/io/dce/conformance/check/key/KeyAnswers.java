package io.dce.conformance.check.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Answers as the key operations give them. */
public final class KeyAnswers {
    private KeyAnswers() {}

    public static Exchange list(String items) {
        return answer("GET", 200, "{\"items\":[" + items + "]}");
    }

    public static Exchange answer(String method, int status, String body, Header... headers) {
        return new Exchange(
                1,
                Instant.EPOCH,
                new Request(method, URI.create("http://dce.invalid/keys"), List.of(), "", "Alice"),
                Optional.of(new Answer(status, List.of(headers), body.getBytes(UTF_8), List.of())),
                Optional.empty(),
                Duration.ZERO,
                "",
                false,
                List.of());
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
