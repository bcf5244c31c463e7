package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.KeyMint;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** AUTH-6, AUTH-7: keys without a signature, or that somebody else signed, and get in. */
public final class SignerDefects {
    public static final List<Defect> ALL = List.of(
            signer(
                    "AUTH-6",
                    "none-served",
                    "A key with alg none needs no signature.",
                    key -> key.alg().equals("none")),
            defect(
                    "AUTH-6",
                    "none-in-two-parts-served",
                    "A key with alg none is taken without the dot that ends it.",
                    parts -> AdmissionChanges.also(call -> CallMatch.bearer(call)
                            .filter(key -> key.indexOf('.') == key.lastIndexOf('.'))
                            .flatMap(UnverifiedJwt::of)
                            .filter(key -> key.alg().equals("none"))
                            .flatMap(key -> key.owner(parts)))),
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
                    parts -> AdmissionChanges.keys(
                            parts, ask(LIST_USERS), key -> key.alg().equals("none"))),
            defect(
                            "AUTH-7",
                            "known-kid-trusted",
                            "A key with the platform's kid is believed, whoever signed it.",
                            parts -> AdmissionChanges.keys(
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
                    "issuer-by-its-beginning-trusted",
                    "Issuers whose names begin like the platform's are believed, whoever signed.",
                    key -> rs256(key)
                            && !key.claimsOurIssuer()
                            && key.claims().path("iss").asText().startsWith(KeyMint.ISSUER)),
            signer(
                    "AUTH-7",
                    "embedded-key-trusted",
                    "A key is verified with the public key that it brings along.",
                    key -> verified(key, embedded(key.header().path("jwk")))),
            signer(
                    "AUTH-7",
                    "embedded-certificate-trusted",
                    "A key is verified with the certificate that it brings along, whoever issued that.",
                    key -> verified(key, certified(key.header().path("x5c").path(0)))));

    private SignerDefects() {}

    private static Defect signer(String rule, String name, String sentence, Predicate<UnverifiedJwt> believed) {
        return defect(rule, name, sentence, parts -> AdmissionChanges.keys(parts, believed));
    }

    private static boolean rs256(UnverifiedJwt key) {
        return key.alg().equals("RS256") && !key.signature().isEmpty();
    }

    private static boolean verified(UnverifiedJwt key, Optional<PublicKey> with) {
        try {
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            if (with.isEmpty()) {
                return false;
            }
            rs256.initVerify(with.get());
            rs256.update(key.content().getBytes(US_ASCII));
            return rs256.verify(UnverifiedJwt.decode(key.signature()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<PublicKey> embedded(JsonNode jwk) {
        try {
            return Optional.of(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(jwk.path("n")), number(jwk.path("e")))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> certified(JsonNode x5c) {
        try {
            byte[] der = Base64.getDecoder().decode(x5c.asText());
            return Optional.of(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der))
                    .getPublicKey());
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, UnverifiedJwt.decode(encoded.asText()));
    }
}
