package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.exchange.Exchange;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** KEY-9: the secret is an RS256 JWT of the issuer, signed by a published key, whose subject is its creator. */
public final class KeySignature {
    private static final String ISSUER = "ghippo.io";

    private KeySignature() {}

    /** KEY-9: the secret is a JWT, signed with RS256, by the platform's issuer. */
    public static Verdict form(CreatedKey key) {
        Optional<SecretParts> parts = SecretParts.of(key.secret());
        if (parts.isEmpty()) {
            return Verdict.fail(key.creation(), "a secret that is a JWT", "it is not a JWT");
        }
        return is(key, parts.get().header(), "alg", "RS256")
                .and(() -> is(key, parts.get().claims(), "iss", ISSUER));
    }

    /** KEY-9: the secret names its creator as its subject. */
    public static Verdict subject(CreatedKey key, Exchange creator) {
        String uid = AnswerIds.currentUserId(creator);
        return uid.isEmpty()
                ? Verdict.inconclusive("the platform does not say who the creator is: " + creator.summary())
                : SecretParts.of(key.secret())
                        .map(parts -> is(key, parts.claims(), "sub", uid))
                        .orElseGet(() -> form(key));
    }

    /** KEY-9: one of the published keys has the secret's kid and verifies its signature. */
    public static Verdict verifies(CreatedKey key, Exchange certs) {
        Optional<Verdict> unseen = ServedChecks.unanswered(certs);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        if (certs.status() != 200) {
            return Verdict.failByStatus(certs, "the published keys");
        }
        Optional<SecretParts> parts = SecretParts.of(key.secret());
        if (parts.isEmpty()) {
            return form(key);
        }
        String kid = parts.get().header().path("kid").asText("");
        List<JsonNode> published = Stream.iterate(0, i -> i + 1)
                .limit(JsonReader.of(certs).path("keys").size())
                .map(i -> JsonReader.of(certs).path("keys").path(i))
                .filter(k -> !kid.isEmpty() && kid.equals(k.path("kid").asText()))
                .toList();
        if (published.isEmpty()) {
            return Verdict.fail(certs, "a published key with the kid of the secret, \"" + kid + "\"", "none has it");
        }
        return published.stream().anyMatch(k -> verifies(parts.get(), k))
                ? Verdict.pass()
                : Verdict.fail(
                        certs, "the signature of the secret to be that of the published key " + kid, "it is not");
    }

    private static Verdict is(CreatedKey key, JsonNode part, String member, String expected) {
        JsonNode actual = part.path(member);
        return actual.isTextual() && actual.asText().equals(expected)
                ? Verdict.pass()
                : Verdict.fail(
                        key.creation(),
                        member + " \"" + expected + "\" in the secret",
                        actual.isMissingNode() ? "it has no " + member : member + " is " + actual);
    }

    private static boolean verifies(SecretParts parts, JsonNode published) {
        try {
            RSAPublicKeySpec numbers = new RSAPublicKeySpec(number(published, "n"), number(published, "e"));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(numbers));
            signature.update(parts.signed());
            return signature.verify(parts.signature());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static BigInteger number(JsonNode published, String member) {
        return new BigInteger(
                1, Base64.getUrlDecoder().decode(published.path(member).asText()));
    }
}
