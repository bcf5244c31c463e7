package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.Credential;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** AUTH-9: a valid key that Mallory has, and shows otherwise than as a bearer's. */
public final class MisplacedKeys {
    /** None of these is a bearer's (RFC 9110 11.1), however like it some look. */
    private static final List<String> OTHER_SCHEMES = List.of(
            "Token", "token", "Digest", "JWT", "ApiKey", "OAuth", "Negotiate", "DPoP", "Bear", "Bearers", "Bearer:");

    private final String key;

    /**
     * In the places of one key.
     *
     * @param key a valid one
     */
    public MisplacedKeys(String key) {
        this.key = key;
    }

    /** As user, as password, and as both (RFC 7617). */
    public Stream<Credential> basic() {
        return Stream.of(
                shown("Basic with the key as it is", "Basic " + key),
                shown("Basic with the key as a password", "Basic " + base64("admin:" + key)),
                shown("Basic with the key as a user's name", "Basic " + base64(key + ":")),
                shown("Basic with nothing but the key", "Basic " + base64(key)));
    }

    /** Under schemes that are neither. */
    public Stream<Credential> otherSchemes() {
        return OTHER_SCHEMES.stream().map(scheme -> shown(scheme, scheme + " " + key));
    }

    /** Without any. */
    public Stream<Credential> withoutScheme() {
        return Stream.of(shown("Bearer without a blank", "Bearer" + key), shown("no scheme", key));
    }

    private static Credential shown(String way, String authorization) {
        return Credential.line("Mallory (" + way + ")", "Authorization: " + authorization);
    }

    private static String base64(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }
}
