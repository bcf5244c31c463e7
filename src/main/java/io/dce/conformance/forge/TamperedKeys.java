package io.dce.conformance.forge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** AUTH-5: a valid key whose claims or signature were changed, or whose signature was taken away. */
final class TamperedKeys {
    static final String UNSIGNED = "no signature";

    private static final long TEN_YEARS = 10L * 365 * 24 * 3600;

    private TamperedKeys() {}

    static List<Forgery> from(String key) {
        DecodedJwt jwt = DecodedJwt.of(key);
        long now = Instant.now().getEpochSecond();
        List<Forgery> forgeries = new ArrayList<>();
        forgeries.add(changed(
                "another subject", jwt.withClaim("sub", UUID.randomUUID().toString())));
        forgeries.add(changed("another user's name", jwt.withClaim("preferred_username", "root")));
        forgeries.add(changed("a later end", jwt.withClaim("exp", now + TEN_YEARS)));
        forgeries.add(changed("a later beginning", jwt.withClaim("iat", now - 1)));
        forgeries.add(changed("other groups", jwt.withClaim("groups", List.of("admins"))));
        forgeries.add(changed("another issuer", jwt.withClaim("iss", "https://issuer.invalid")));
        forgeries.add(
                changed("another id", jwt.withClaim("id", UUID.randomUUID().toString())));
        forgeries.add(changed("another type in its header", jwt.withHeader("typ", "at+jwt")));
        int third = key.lastIndexOf('.') + 1;
        String signature = key.substring(third);
        telling(key).forEach(forgeries::add);
        forgeries.add(new Forgery(
                "a signature of zeros", key.substring(0, third) + "A".repeat(Math.max(1, signature.length()))));
        forgeries.add(new Forgery(UNSIGNED, key.substring(0, third)));
        forgeries.add(new Forgery("no signature and no dot before it", key.substring(0, Math.max(1, third - 1))));
        return forgeries;
    }

    static Stream<Forgery> telling(String key) {
        int third = key.lastIndexOf('.') + 1;
        String signature = key.substring(third);
        return Stream.of(
                new Forgery("another first character of the signature", flipped(key, third)),
                new Forgery(
                        "another character in the middle of the signature",
                        flipped(key, third + signature.length() / 2)),
                new Forgery("another character near the end of the signature", flipped(key, key.length() - 5)),
                new Forgery("its letters in the other case", key.substring(0, third) + otherCase(signature)));
    }

    private static Forgery changed(String what, DecodedJwt jwt) {
        return new Forgery(what + " under the old signature", jwt.signed(jwt.signature()));
    }

    /** A server that compares headers without regard to case takes it for the key that came before. */
    private static String otherCase(String text) {
        return text.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String flipped(String key, int wanted) {
        int at = Math.min(wanted, key.length() - 1);
        char other = key.charAt(at) == 'x' ? 'y' : 'x';
        return key.substring(0, at) + other + key.substring(at + 1);
    }
}
