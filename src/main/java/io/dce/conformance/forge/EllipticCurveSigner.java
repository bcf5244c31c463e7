package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.Map;

/** The stranger with a pair of keys on an elliptic curve (P-256), as old as this JVM. */
final class EllipticCurveSigner {
    private static final ECKey KEY = generated();

    private EllipticCurveSigner() {}

    /** His signature (ES256), encoded. */
    static String sign(String signingInput) {
        try {
            return new ECDSASigner(KEY)
                    .sign(new JWSHeader(JWSAlgorithm.ES256), signingInput.getBytes(UTF_8))
                    .toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java signs with ES256", e);
        }
    }

    /** His public key as a JWK (RFC 7517). */
    static Map<String, Object> jwk() {
        return KEY.toPublicJWK().toJSONObject();
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
