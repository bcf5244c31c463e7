package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** AUTH-6: keys that are signed with HMAC, whose secret is no secret, and get in. */
public final class HmacDefects {
    private static final Map<String, String> MACS =
            Map.of("HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512", "HmacSHA512");

    public static final List<Defect> ALL = List.of(
            hmac(
                    "hmac-with-pem-served",
                    "The public key in PEM is a secret for HMAC.",
                    parts -> pem(parts).getBytes(US_ASCII)),
            hmac(
                    "hmac-with-stripped-pem-served",
                    "The public key in PEM, without its last line end, is a secret for HMAC.",
                    parts -> pem(parts).strip().getBytes(US_ASCII)),
            hmac(
                    "hmac-with-der-served",
                    "The public key in DER is a secret for HMAC.",
                    parts -> parts.signingKey().publicKey().getEncoded()),
            hmac(
                    "hmac-with-base64-served",
                    "The public key in base64, as settings often have it, is a secret for HMAC.",
                    parts -> Base64.getEncoder()
                            .encode(parts.signingKey().publicKey().getEncoded())),
            hmac(
                    "hmac-with-pkcs1-served",
                    "The public key in PEM of PKCS #1 is a secret for HMAC.",
                    parts -> pkcs1(parts).getBytes(US_ASCII)),
            hmac(
                    "hmac-with-stripped-pkcs1-served",
                    "The public key in PEM of PKCS #1, without its last line end, is a secret for HMAC.",
                    parts -> pkcs1(parts).strip().getBytes(US_ASCII)),
            hmac(
                    "hmac-with-modulus-served",
                    "The modulus of the key set is a secret for HMAC.",
                    parts -> parts.signingKey().jwks().at("/keys/0/n").asText().getBytes(US_ASCII)),
            hmac(
                    "hmac-with-raw-modulus-served",
                    "The bytes of the modulus are a secret for HMAC.",
                    parts -> UnverifiedJwt.decode(
                            parts.signingKey().jwks().at("/keys/0/n").asText())),
            hmac(
                    "hmac-with-weak-secret-served",
                    "HMAC with the secret \"secret\", left over from a tutorial, is good.",
                    parts -> "secret".getBytes(US_ASCII)));

    private HmacDefects() {}

    private static Defect hmac(String name, String sentence, Function<PlatformParts, byte[]> secret) {
        return defect(
                "AUTH-6", name, sentence, parts -> AdmissionChanges.keys(parts, key -> macs(key, secret.apply(parts))));
    }

    private static boolean macs(UnverifiedJwt key, byte[] secret) {
        if (!MACS.containsKey(key.alg())) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance(MACS.get(key.alg()));
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return UnverifiedJwt.encode(mac.doFinal(key.content().getBytes(US_ASCII)))
                    .equals(key.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(PlatformParts parts) {
        return pem("PUBLIC KEY", parts.signingKey().publicKey().getEncoded());
    }

    private static String pkcs1(PlatformParts parts) {
        byte[] der = parts.signingKey().publicKey().getEncoded();
        return pem(
                "RSA PUBLIC KEY",
                SubjectPublicKeyInfo.getInstance(der).getPublicKeyData().getOctets());
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
