package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.dce.conformance.rsa.MultiPrimeKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** Somebody whose signature no platform has a reason to trust: his pair of keys is as old as this JVM. */
final class Stranger {
    private static final MultiPrimeKey KEY = MultiPrimeKey.generate();

    private Stranger() {}

    /** His signature (RS256), encoded. */
    static String sign(String signingInput) {
        return Base64URL.encode(KEY.sign(signingInput.getBytes(UTF_8))).toString();
    }

    /** His public key as a JWK (RFC 7517). */
    static Map<String, Object> jwk() {
        return new RSAKey.Builder(publicKey()).build().toJSONObject();
    }

    static RSAPublicKey publicKey() {
        return KEY.publicKey();
    }
}
