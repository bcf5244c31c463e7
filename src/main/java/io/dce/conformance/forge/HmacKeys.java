package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** AUTH-6: a key signed with HMAC, its secret a public key or something that anybody can guess (RFC 8725 2.1). */
final class HmacKeys {
    private HmacKeys() {}

    static List<Forgery> from(String key, List<RSAPublicKey> publicKeys) {
        DecodedJwt jwt = DecodedJwt.of(key).fresh();
        List<Forgery> forgeries = new ArrayList<>();
        Map<String, byte[]> secrets = secrets(publicKeys);
        if (jwt.header().get("kid") instanceof String kid && !kid.isEmpty()) {
            secrets.put("the kid", kid.getBytes(UTF_8));
        }
        secrets.forEach((name, secret) -> {
            forgeries.add(new Forgery("HS256 with " + name, signed(jwt, "HS256", "HmacSHA256", secret)));
        });
        publicKeys.stream().limit(1).forEach(publicKey -> {
            byte[] pem = pem("PUBLIC KEY", publicKey.getEncoded()).getBytes(UTF_8);
            forgeries.add(new Forgery("HS384 with the public key in PEM", signed(jwt, "HS384", "HmacSHA384", pem)));
            forgeries.add(new Forgery("HS512 with the public key in PEM", signed(jwt, "HS512", "HmacSHA512", pem)));
        });
        return forgeries;
    }

    private static Map<String, byte[]> secrets(List<RSAPublicKey> publicKeys) {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        for (RSAPublicKey publicKey : publicKeys) {
            byte[] der = publicKey.getEncoded();
            String pem = pem("PUBLIC KEY", der);
            String pkcs1 = pem("RSA PUBLIC KEY", pkcs1(der));
            secrets.putIfAbsent("the public key in PEM", pem.getBytes(UTF_8));
            secrets.putIfAbsent(
                    "the public key in PEM without its last line end",
                    pem.strip().getBytes(UTF_8));
            secrets.putIfAbsent("the public key in DER", der);
            secrets.putIfAbsent("the public key in base64", Base64.getEncoder().encode(der));
            secrets.putIfAbsent("the public key in DER of PKCS #1", pkcs1(der));
            secrets.putIfAbsent("the public key in PEM of PKCS #1", pkcs1.getBytes(UTF_8));
            secrets.putIfAbsent(
                    "the public key in PEM of PKCS #1 without its last line end",
                    pkcs1.strip().getBytes(UTF_8));
            Base64URL modulus = Base64URL.encode(publicKey.getModulus());
            secrets.putIfAbsent(
                    "the modulus as the key set has it", modulus.toString().getBytes(UTF_8));
            secrets.putIfAbsent("the bytes of the modulus", modulus.decode());
        }
        secrets.put("a NUL byte", new byte[] {0});
        secrets.put("the word secret", "secret".getBytes(UTF_8));
        return secrets;
    }

    private static String signed(DecodedJwt jwt, String alg, String mac, byte[] secret) {
        try {
            DecodedJwt hmac = jwt.withHeader("alg", alg);
            Mac signer = Mac.getInstance(mac);
            signer.init(new SecretKeySpec(secret, mac));
            return hmac.signed(
                    Base64URL.encode(signer.doFinal(hmac.signingInput().getBytes(UTF_8)))
                            .toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + mac, e);
        }
    }

    /** RFC 7468. */
    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** An RSAPublicKey (RFC 8017 A.1.1), as older tools write it, from a SubjectPublicKeyInfo. */
    private static byte[] pkcs1(byte[] der) {
        return SubjectPublicKeyInfo.getInstance(der).getPublicKeyData().getOctets();
    }
}
