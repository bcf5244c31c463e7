package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/** Makes the secrets of access keys: JWTs with the platform's claims. */
final class KeyMint {
    static final String ISSUER = "ghippo.io";

    private final SigningKey signingKey;

    KeyMint(SigningKey signingKey) {
        this.signingKey = signingKey;
    }

    /** The secret of the key, the same every time: it has no `exp` if the key has no end. */
    String mint(User owner, AccessKey key) {
        ObjectNode header =
                Json.object().put("alg", "RS256").put("kid", signingKey.kid()).put("typ", "JWT");
        ObjectNode claims = Json.object();
        key.expiresAt().ifPresent(end -> claims.put("exp", end.getEpochSecond()));
        claims.put("iat", key.createdAt().getEpochSecond())
                .put("iss", ISSUER)
                .put("sub", owner.id())
                .put("preferred_username", owner.name());
        claims.putArray("groups");
        claims.put("id", key.id());

        String content = encode(header) + "." + encode(claims);
        return content + "." + encode(signingKey.sign(content.getBytes(US_ASCII)));
    }

    private static String encode(JsonNode part) {
        return encode(Json.write(part));
    }

    private static String encode(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
