package io.dce.conformance.stub.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.User;
import java.util.Base64;

/** Makes the secrets of access keys: JWTs with the platform's claims. */
public final class KeyMint {
    public static final String ISSUER = "ghippo.io";

    private final KeySigner signingKey;

    public KeyMint(KeySigner signingKey) {
        this.signingKey = signingKey;
    }

    /** The secret of the key, the same every time: it has no `exp` if the key has no end. */
    public String mint(User owner, AccessKey key) {
        ObjectNode header = StrictJson.object()
                .put("alg", "RS256")
                .put("kid", signingKey.kid())
                .put("typ", "JWT");
        ObjectNode claims = StrictJson.object();
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
        return encode(StrictJson.write(part));
    }

    private static String encode(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
