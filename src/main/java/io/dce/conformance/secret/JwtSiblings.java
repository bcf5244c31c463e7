package io.dce.conformance.secret;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The texts that stand in one array or object, among which the parts of a signed JWT tell each other. */
final class JwtSiblings {
    private final List<Sibling> all = new ArrayList<>();
    /** A JWK has its modulus, which is as long as a signature, and public. */
    private boolean jwk;

    private record Sibling(String member, String text) {}

    /**
     * Adds one.
     *
     * @param member the name that it has; empty in an array
     */
    void add(String member, String text) {
        jwk |= "kty".equals(member);
        if (JwtPart.mayBe(text)) {
            all.add(new Sibling(member, text));
        }
    }

    /** Those that open something, or say whose key it is: a header is public, as are the key's id and the key set. */
    List<String> secrets() {
        Set<String> open = new HashSet<>();
        for (Sibling sibling : all) {
            JwtPart.header(sibling.text()).ifPresent(header -> {
                open.add(sibling.text());
                open.add(keyId(header));
            });
        }
        boolean together = !open.isEmpty();
        return all.stream()
                .filter(sibling -> !open.contains(sibling.text()) && !(jwk && "n".equals(sibling.member())))
                .map(Sibling::text)
                .filter(text -> text.length() >= JwtPart.SHORTEST_SECRET)
                .filter(text -> together || JwtPart.isClaims(text) || JwtPart.isRsaSignature(text))
                .toList();
    }

    private static String keyId(JsonNode header) {
        return header.path("kid").asText();
    }
}
