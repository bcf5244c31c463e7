package io.dce.conformance.stub;

import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.Operation.LIST_USERS;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AUTH-6, AUTH-7: keys that need no secret to make, or that somebody else signed, and get in. */
final class AuthSignerDefects {
    private static final Map<String, String> MACS =
            Map.of("HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512", "HmacSHA512");

    static final List<Defect> ALL = List.of(
            signer(
                    "AUTH-6",
                    "none-served",
                    "A key with alg none needs no signature.",
                    key -> key.alg().equals("none")),
            signer(
                    "AUTH-6",
                    "none-in-capitals-served",
                    "The alg none is refused, but not when it is spelled in other letters.",
                    key -> !key.alg().equals("none")
                            && key.alg().toLowerCase(Locale.ROOT).equals("none")),
            signer(
                    "AUTH-6",
                    "empty-alg-served",
                    "A key with an empty alg, as the platform's own key set has it, needs no signature.",
                    key -> key.header().has("alg") && key.alg().isEmpty()),
            signer(
                    "AUTH-6",
                    "missing-alg-served",
                    "A key without an alg needs no signature.",
                    key -> !key.header().has("alg")),
            signer(
                    "AUTH-6",
                    "none-without-kid-served",
                    "A key with alg none and no kid needs no signature.",
                    key -> key.alg().equals("none") && !key.header().has("kid")),
            defect(
                    "AUTH-6",
                    "none-served-for-users",
                    "The users are shown to whoever has a key with alg none.",
                    parts -> Admit.keys(parts, ask(LIST_USERS), key -> key.alg().equals("none"))),
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
                    "hmac-with-modulus-served",
                    "The modulus of the key set is a secret for HMAC.",
                    parts -> parts.signingKey().jwks().at("/keys/0/n").asText().getBytes(US_ASCII)),
            hmac(
                    "hmac-with-weak-secret-served",
                    "HMAC with the secret \"secret\", left over from a tutorial, is good.",
                    parts -> "secret".getBytes(US_ASCII)),
            defect(
                            "AUTH-7",
                            "known-kid-trusted",
                            "A key with the platform's kid is believed, whoever signed it.",
                            parts -> Admit.keys(
                                    parts,
                                    key -> key.kid().equals(parts.signingKey().kid()) && rs256(key)))
                    .alsoBreaks("AUTH-5"),
            signer(
                    "AUTH-7",
                    "unknown-kid-trusted",
                    "A key with an unknown kid is believed, for there is nothing to verify it with.",
                    key -> rs256(key) && key.kid().equals("stranger")),
            signer(
                    "AUTH-7",
                    "missing-kid-trusted",
                    "A key without a kid is believed, for there is nothing to verify it with.",
                    key -> rs256(key)
                            && !key.header().has("kid")
                            && !key.header().has("jwk")),
            signer(
                    "AUTH-7",
                    "unknown-issuer-trusted",
                    "The keys of other issuers pass, because no rule of the gateway covers them.",
                    key -> rs256(key) && !key.claimsOurIssuer()),
            signer(
                    "AUTH-7",
                    "embedded-key-trusted",
                    "A key is verified with the public key that it brings along.",
                    AuthSignerDefects::verifiesItself));

    private AuthSignerDefects() {}

    private static Defect signer(String rule, String name, String sentence, Predicate<LooseJwt> believed) {
        return defect(rule, name, sentence, parts -> Admit.keys(parts, believed));
    }

    private static Defect hmac(String name, String sentence, Function<Parts, byte[]> secret) {
        return defect("AUTH-6", name, sentence, parts -> Admit.keys(parts, key -> macs(key, secret.apply(parts))));
    }

    private static boolean rs256(LooseJwt key) {
        return key.alg().equals("RS256") && !key.signature().isEmpty();
    }

    private static boolean macs(LooseJwt key, byte[] secret) {
        if (!MACS.containsKey(key.alg())) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance(MACS.get(key.alg()));
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            return LooseJwt.encode(mac.doFinal(key.content().getBytes(US_ASCII)))
                    .equals(key.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean verifiesItself(LooseJwt key) {
        JsonNode jwk = key.header().path("jwk");
        try {
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(jwk.path("n")), number(jwk.path("e")))));
            rs256.update(key.content().getBytes(US_ASCII));
            return rs256.verify(LooseJwt.decode(key.signature()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, LooseJwt.decode(encoded.asText()));
    }

    private static String pem(Parts parts) {
        byte[] der = parts.signingKey().publicKey().getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }
}
