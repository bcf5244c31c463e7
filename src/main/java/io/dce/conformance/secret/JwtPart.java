package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What one part of a signed JWT is by its form (RFC 7515 7.1), whether it stands in a token or alone. */
final class JwtPart {
    /** With fewer characters a payload says little, and no algorithm's signature is as short. */
    static final int SHORTEST_SECRET = 40;

    /** {@code {"alg":"x"}} in base64url has more characters. */
    private static final int SHORTEST = 14;

    private static final int LONGEST = 1 << 16;

    private static final Pattern BASE64 = Pattern.compile("[\\w+/-]++={0,2}+");

    /** Of 2048, 3072 and 4096 bits. */
    private static final Set<Integer> RSA_SIGNATURE_BYTES = Set.of(256, 384, 512);

    /** Two of them are claims; one is a member that anything may have. */
    private static final List<String> CLAIMS = List.of("iss", "sub", "exp", "iat");

    private static final JsonMapper JSON = new JsonMapper();

    private JwtPart() {}

    /** Whether a whole text can be a part, or one that is padded or of base64's other alphabet. */
    static boolean mayBe(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && BASE64.matcher(text).matches();
    }

    /** The header that it is. */
    static Optional<JsonNode> header(String part) {
        return object(part).filter(members -> members.has("alg"));
    }

    /** Whether it is a payload. */
    static boolean isClaims(String part) {
        return object(part)
                .filter(members -> CLAIMS.stream().filter(members::has).count() > 1)
                .isPresent();
    }

    /** Whether it has the length of an RSA signature, and is no certificate of that length. */
    static boolean isRsaSignature(String part) {
        byte[] bytes = decoded(part);
        return RSA_SIGNATURE_BYTES.contains(bytes.length) && !isDer(bytes);
    }

    /** A sequence in DER that says its own length. */
    private static boolean isDer(byte[] bytes) {
        int length = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return bytes[0] == 0x30 && bytes[1] == (byte) 0x82 && length + 4 == bytes.length;
    }

    private static Optional<JsonNode> object(String part) {
        String text = new String(decoded(part), UTF_8);
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Its bytes; none of what is no base64. */
    private static byte[] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
