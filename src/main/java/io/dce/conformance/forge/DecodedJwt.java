package io.dce.conformance.forge;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A key taken apart without being verified (RFC 7515 3.1). A key that is no JWT is stood in for by what the vendor's
 * keys look like.
 *
 * @param header its header's members
 * @param claims its payload's members
 * @param signature its third part as it stands
 */
record DecodedJwt(Map<String, Object> header, Map<String, Object> claims, String signature) {
    static DecodedJwt of(String key) {
        return parsed(key).orElseGet(DecodedJwt::likeTheVendors);
    }

    static Optional<DecodedJwt> parsed(String key) {
        String[] parts = key.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DecodedJwt(members(parts[0]), members(parts[1]), parts[2]));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The same with a member of the header replaced. */
    DecodedJwt withHeader(String name, Object value) {
        return new DecodedJwt(with(header, name, value), claims, signature);
    }

    /** The same without a member of the header. */
    DecodedJwt withoutHeader(String name) {
        return new DecodedJwt(without(header, name), claims, signature);
    }

    /** The same with a claim replaced. */
    DecodedJwt withClaim(String name, Object value) {
        return new DecodedJwt(header, with(claims, name, value), signature);
    }

    /** The same without a claim. */
    DecodedJwt withoutClaim(String name) {
        return new DecodedJwt(header, without(claims, name), signature);
    }

    /** The same with an hour to live from now on, so that its age is no reason to refuse it. */
    DecodedJwt fresh() {
        long now = Instant.now().getEpochSecond();
        return withClaim("iat", now).withClaim("exp", now + 3600);
    }

    /** Header and payload, encoded: what a signature signs. */
    String signingInput() {
        return encoded(header) + "." + encoded(claims);
    }

    /** The whole, with this as its third part. */
    String signed(String third) {
        return signingInput() + "." + third;
    }

    private static DecodedJwt likeTheVendors() {
        return new DecodedJwt(
                Map.of("alg", "RS256", "typ", "JWT", "kid", "unknown"),
                Map.of(
                        "iss",
                        "ghippo.io",
                        "sub",
                        UUID.randomUUID().toString(),
                        "preferred_username",
                        "admin",
                        "groups",
                        List.of()),
                Base64URL.encode("no signature").toString());
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        Map<String, Object> changed = new TreeMap<>(members);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> members, String name) {
        Map<String, Object> changed = new TreeMap<>(members);
        changed.remove(name);
        return changed;
    }

    private static Map<String, Object> members(String part) throws ParseException {
        return JSONObjectUtils.parse(new Base64URL(part).decodeToString());
    }

    private static String encoded(Map<String, Object> members) {
        return Base64URL.encode(JSONObjectUtils.toJSONString(members)).toString();
    }
}
