package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.variation.BenignVariation.benign;
import static io.dce.conformance.stub.variation.SecretChanges.CREATION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.NewKey;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.SecretChanges;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Other requests for access keys, other ends and other secrets. */
final class BenignKeyRequests {
    private static final Predicate<StubCall> DELETION = ask(DELETE_OWN_KEY, DELETE_USER_KEY);

    static final List<BenignVariation> ENDS = List.of(
            permanent("permanent-is-empty", "A key without an end has an empty one.", key -> key.put("expiredAt", "")),
            permanent("permanent-is-absent", "A key without an end has no expiredAt.", key -> key.remove("expiredAt")),
            permanent(
                    "permanent-is-far-away",
                    "A key without an end has one in the year 9999.",
                    key -> key.put("expiredAt", "253402300799000")),
            benign(
                    "permanent-is-ten-years",
                    "A key without an end is given one in ten years.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                            Instant far = parts.clock().instant().plus(Duration.ofDays(3650));
                            return faithful.create(owner, name, expiresAt.or(() -> Optional.of(far)));
                        }
                    })),
            benign("ends-listed-as-dates", "The list shows ends in RFC 3339.", parts -> datesListed()),
            ends(
                    "ends-as-dates-only",
                    "An end is given and shown in RFC 3339 and in no other way.",
                    end -> !end.matches("[0-9]{2,}"),
                    datesListed()),
            ends(
                    "ends-in-milliseconds-only",
                    "An end is given in milliseconds and in no other way.",
                    end -> end.matches("[0-9]*"),
                    PlatformChange.NONE),
            benign(
                    "short-ends-refused",
                    "A key lives an hour at least.",
                    parts -> refusing(body -> NewKey.read(StrictJson.write(body), Instant.EPOCH)
                            .expiresAt()
                            .filter(end -> end.isBefore(parts.clock().instant().plusSeconds(3600)))
                            .isPresent())));

    static final List<BenignVariation> REQUESTS = List.of(
            names(
                    "strict-key-names",
                    "A name has letters, digits and hyphens, Chinese ones included, and no more than 63.",
                    "[\\p{L}0-9-]{1,63}"),
            names(
                    "latin-and-chinese-names",
                    "A name has Latin letters or Chinese characters.",
                    "[A-Za-z\\p{IsHan}]{1,64}"),
            benign(
                    "unique-key-names",
                    "A user has no two keys of a name.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                            if (!name.equals("bootstrap")
                                    && faithful.keys(owner).stream()
                                            .anyMatch(key -> key.name().equals(name))) {
                                throw new CallRefusal(StubAnswer.json(
                                        409, StrictJson.object().put("code", 6).put("message", "the name is taken")));
                            }
                            return faithful.create(owner, name, expiresAt);
                        }
                    })),
            benign(
                    "unknown-key-deleted",
                    "Deleting an unknown key is a success.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 404 && DELETION.test(call),
                            answer -> StubAnswer.json(StrictJson.object()))),
            benign(
                    "unknown-key-forbidden",
                    "Deleting a key that isn't there, or isn't one's own, is forbidden.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 404 && DELETION.test(call),
                            answer -> AdmissionChanges.FORBIDDEN)),
            benign(
                    "keys-made-by-their-owners-only",
                    "At their users' addresses keys are listed, and neither created nor deleted.",
                    parts -> AdmissionChanges.never(ask(CREATE_USER_KEY, DELETE_USER_KEY), AdmissionChanges.FORBIDDEN)),
            benign(
                    "more-claims",
                    "Secrets have more claims.",
                    parts -> SecretChanges.signedAnew(
                            parts,
                            claims -> claims.put("jti", UUID.randomUUID().toString())
                                    .put("nbf", parts.clock().instant().getEpochSecond() - 5)
                                    .put("azp", "dce"))),
            benign("fewer-claims", "Secrets have only the claims of older versions.", parts -> fewerClaims(parts)),
            benign(
                            "opaque-secrets",
                            "A secret is a random text.",
                            parts -> SecretChanges.alias(secret -> "dce_" + UUID.randomUUID() + UUID.randomUUID()))
                    .waives("KEY-9"),
            benign(
                    "creation-answers-more",
                    "A new key comes with its name and the time.",
                    parts -> AnswerRewrite.newKey((call, key) -> key.put(
                                    "createdAt", parts.clock().instant().toString())
                            .put("type", "permanent"))));

    private BenignKeyRequests() {}

    /** Without an id, two keys of a second are told apart by the time of their making. */
    private static PlatformChange fewerClaims(PlatformParts parts) {
        CallCounter count = new CallCounter();
        return SecretChanges.alias(secret -> {
            UnverifiedJwt jwt = UnverifiedJwt.of(secret).orElseThrow();
            jwt.claims().remove("id");
            jwt.claims().put("iat", jwt.claims().path("iat").asLong() - 1_000L * count.up());
            return jwt.signedAnew(parts);
        });
    }

    private static BenignVariation permanent(String name, String sentence, Consumer<ObjectNode> change) {
        return benign(
                name,
                sentence,
                parts -> AnswerRewrite.listedKey(key -> {
                    if (key.path("expiredAt").asText().equals("0")) {
                        change.accept(key);
                    }
                }));
    }

    private static BenignVariation ends(String name, String sentence, Predicate<String> good, PlatformChange more) {
        return benign(
                name,
                sentence,
                parts -> refusing(body -> !good.test(body.path("expiredAt").asText("")))
                        .and(more));
    }

    private static BenignVariation names(String name, String sentence, String form) {
        return benign(
                name,
                sentence,
                parts -> refusing(body -> {
                    String given = body.path("name").asText();
                    return !given.isEmpty() && !given.matches(form);
                }));
    }

    private static PlatformChange datesListed() {
        return AnswerRewrite.listedKey(key -> {
            String end = key.path("expiredAt").asText();
            if (end.length() > 1) {
                key.put("expiredAt", Instant.ofEpochMilli(Long.parseLong(end)).toString());
            }
        });
    }

    /** Requests for a key that can't be served. */
    private static PlatformChange refusing(Predicate<ObjectNode> when) {
        return PlatformChange.layer((call, platform) -> CREATION.test(call)
                        && !CallMatch.anonymous(call)
                        && StrictJson.readObject(call.body().get()).filter(when).isPresent()
                ? RpcStatus.INVALID_ARGUMENT.answer("the request is not valid")
                : platform.apply(call));
    }
}
