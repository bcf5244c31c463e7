package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** AUTH-6, AUTH-7: keys that name an algorithm which the platform never signs with, and get in. */
public final class AlgorithmDefects {
    private static final Set<String> KNOWN = Set.of("RS256", "none", "HS256", "HS384", "HS512", "");
    private static final int ECDSA_BYTES = 64;

    public static final List<Defect> ALL = List.of(
            believed(
                    "AUTH-6",
                    "other-alg-served",
                    "A key whose alg the platform has no verifier for isn't verified.",
                    key -> !KNOWN.contains(key.alg()) && !key.header().has("jwk")),
            believed(
                    "AUTH-6",
                    "zero-signature-served",
                    "A signature of zeros is good under ES256, as it was in some versions of Java.",
                    key -> key.alg().equals("ES256") && zeros(UnverifiedJwt.decode(key.signature()), ECDSA_BYTES)),
            believed(
                    "AUTH-6",
                    "zero-signature-in-der-served",
                    "A signature of zeros is good under ES256, if it is in DER.",
                    key -> key.alg().equals("ES256") && key.signature().equals("MAYCAQACAQA")),
            believed(
                    "AUTH-7",
                    "embedded-curve-trusted",
                    "A key is verified with the public key on a curve that it brings along.",
                    key -> verified(key, JWSAlgorithm.ES256, jwk -> new ECDSAVerifier(ECKey.parse(jwk)))),
            believed(
                    "AUTH-7",
                    "embedded-key-trusted-under-pss",
                    "A key is verified with the RSA key that it brings along, if it says that it is signed with PS256.",
                    key -> verified(key, JWSAlgorithm.PS256, jwk -> new RSASSAVerifier(RSAKey.parse(jwk)))),
            believed(
                    "AUTH-7",
                    "missing-issuer-trusted",
                    "A key without an issuer is believed, because no rule of the gateway covers it.",
                    key -> key.alg().equals("RS256")
                            && !key.signature().isEmpty()
                            && !key.claims().has("iss")));

    private AlgorithmDefects() {}

    private static Defect believed(String rule, String name, String sentence, Predicate<UnverifiedJwt> believed) {
        return defect(rule, name, sentence, parts -> AdmissionChanges.keys(parts, believed));
    }

    private static boolean zeros(byte[] signature, int length) {
        int all = 0;
        for (byte one : signature) {
            all |= one;
        }
        return signature.length == length && all == 0;
    }

    private interface Verifier {
        JWSVerifier of(String jwk) throws JOSEException, ParseException;
    }

    private static boolean verified(UnverifiedJwt key, JWSAlgorithm algorithm, Verifier verifier) {
        JsonNode jwk = key.header().path("jwk");
        if (!key.alg().equals(algorithm.getName()) || !jwk.isObject()) {
            return false;
        }
        try {
            return verifier.of(jwk.toString())
                    .verify(new JWSHeader(algorithm), key.content().getBytes(US_ASCII), new Base64URL(key.signature()));
        } catch (JOSEException | ParseException e) {
            return false;
        }
    }
}
