package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Map;
import java.util.TreeMap;

/** The platform of the tests. */
final class VerifyingPlatform {
    private static final KeyPair PAIR = shortPair();

    private VerifyingPlatform() {}

    /** A key like the vendor's, with these claims. */
    static String key(Map<String, Object> claims) {
        DecodedJwt jwt = new DecodedJwt(Map.of("alg", "RS256", "kid", "the-one", "typ", "JWT"), claims, "");
        try {
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initSign(PAIR.getPrivate());
            rs256.update(jwt.signingInput().getBytes(UTF_8));
            return jwt.signed(Base64URL.encode(rs256.sign()).toString());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Its key set. */
    static String jwks() {
        Map<String, Object> jwk = new TreeMap<>(
                new RSAKey.Builder((RSAPublicKey) PAIR.getPublic()).build().toJSONObject());
        jwk.putAll(Map.of("kid", "the-one", "alg", "", "use", ""));
        return "{\"keys\":[" + JSONObjectUtils.toJSONString(jwk) + "]}";
    }

    static PublicKey publicKey() {
        return PAIR.getPublic();
    }

    /** Whether a key's signature is that of whoever has this public key. */
    static boolean verifies(String key, PublicKey publicKey) {
        int dot = key.lastIndexOf('.');
        try {
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initVerify(publicKey);
            rs256.update(key.substring(0, Math.max(0, dot)).getBytes(UTF_8));
            return rs256.verify(new Base64URL(key.substring(dot + 1)).decode());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static Map<String, Object> header(String key) {
        return part(key, 0);
    }

    static Map<String, Object> claims(String key) {
        return part(key, 1);
    }

    /** What follows the second dot, where there is one. */
    static String signature(String key) {
        String[] parts = key.split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    private static Map<String, Object> part(String key, int number) {
        try {
            return JSONObjectUtils.parse(new Base64URL(key.split("\\.", -1)[number]).decodeToString());
        } catch (ParseException e) {
            throw new AssertionError(key, e);
        }
    }

    /** Short, because making a long one is slow. */
    private static KeyPair shortPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
