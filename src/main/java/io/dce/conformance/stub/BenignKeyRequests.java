package io.dce.conformance.stub;

import static io.dce.conformance.stub.Benign.benign;
import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Operation.CREATE_USER_KEY;
import static io.dce.conformance.stub.Operation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.Operation.DELETE_USER_KEY;
import static io.dce.conformance.stub.Secrets.CREATION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Other requests for access keys, other ends and other secrets. */
final class BenignKeyRequests {
    private static final Predicate<Call> DELETION = ask(DELETE_OWN_KEY, DELETE_USER_KEY);

    static final List<Benign> ENDS = List.of(
            permanent("permanent-is-empty", "A key without an end has an empty one.", key -> key.put("expiredAt", "")),
            permanent("permanent-is-absent", "A key without an end has no expiredAt.", key -> key.remove("expiredAt")),
            permanent(
                    "permanent-is-far-away",
                    "A key without an end has one in the year 9999.",
                    key -> key.put("expiredAt", "253402300799000")),
            benign(
                    "permanent-is-ten-years",
                    "A key without an end is given one in ten years.",
                    parts -> Twist.store(faithful -> new ForwardingStore(faithful) {
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
                    Twist.NONE),
            benign(
                    "short-ends-refused",
                    "A key lives an hour at least.",
                    parts -> refusing(body -> NewKey.read(Json.write(body), Instant.EPOCH)
                            .expiresAt()
                            .filter(end -> end.isBefore(parts.clock().instant().plusSeconds(3600)))
                            .isPresent())));

    static final List<Benign> REQUESTS = List.of(
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
                    parts -> Twist.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                            if (!name.equals("bootstrap")
                                    && faithful.keys(owner).stream()
                                            .anyMatch(key -> key.name().equals(name))) {
                                throw new Refusal(Answer.json(
                                        409, Json.object().put("code", 6).put("message", "the name is taken")));
                            }
                            return faithful.create(owner, name, expiresAt);
                        }
                    })),
            benign(
                    "unknown-key-deleted",
                    "Deleting an unknown key is a success.",
                    parts -> Rewrite.answer(
                            (call, answer) -> answer.status() == 404 && DELETION.test(call),
                            answer -> Answer.json(Json.object()))),
            benign(
                    "unknown-key-forbidden",
                    "Deleting a key that isn't there, or isn't one's own, is forbidden.",
                    parts -> Rewrite.answer(
                            (call, answer) -> answer.status() == 404 && DELETION.test(call),
                            answer -> Admit.FORBIDDEN)),
            benign(
                    "keys-made-by-their-owners-only",
                    "At their users' addresses keys are listed, and neither created nor deleted.",
                    parts -> Admit.never(ask(CREATE_USER_KEY, DELETE_USER_KEY), Admit.FORBIDDEN)),
            benign(
                    "more-claims",
                    "Secrets have more claims.",
                    parts -> Secrets.signedAnew(
                            parts,
                            claims -> claims.put("jti", UUID.randomUUID().toString())
                                    .put("nbf", parts.clock().instant().getEpochSecond() - 5)
                                    .put("azp", "dce"))),
            benign("fewer-claims", "Secrets have only the claims of older versions.", parts -> fewerClaims(parts)),
            benign(
                            "opaque-secrets",
                            "A secret is a random text.",
                            parts -> Secrets.alias(secret -> "dce_" + UUID.randomUUID() + UUID.randomUUID()))
                    .waives("KEY-9"),
            benign(
                    "creation-answers-more",
                    "A new key comes with its name and the time.",
                    parts -> Rewrite.newKey((call, key) -> key.put(
                                    "createdAt", parts.clock().instant().toString())
                            .put("type", "permanent"))));

    private BenignKeyRequests() {}

    /** Without an id, two keys of a second are told apart by the time of their making. */
    private static Twist fewerClaims(Parts parts) {
        Counter count = new Counter();
        return Secrets.alias(secret -> {
            LooseJwt jwt = LooseJwt.of(secret).orElseThrow();
            jwt.claims().remove("id");
            jwt.claims().put("iat", jwt.claims().path("iat").asLong() - 1_000L * count.up());
            return jwt.signedAnew(parts);
        });
    }

    private static Benign permanent(String name, String sentence, Consumer<ObjectNode> change) {
        return benign(
                name,
                sentence,
                parts -> Rewrite.listedKey(key -> {
                    if (key.path("expiredAt").asText().equals("0")) {
                        change.accept(key);
                    }
                }));
    }

    private static Benign ends(String name, String sentence, Predicate<String> good, Twist more) {
        return benign(
                name,
                sentence,
                parts -> refusing(body -> !good.test(body.path("expiredAt").asText("")))
                        .and(more));
    }

    private static Benign names(String name, String sentence, String form) {
        return benign(
                name,
                sentence,
                parts -> refusing(body -> {
                    String given = body.path("name").asText();
                    return !given.isEmpty() && !given.matches(form);
                }));
    }

    private static Twist datesListed() {
        return Rewrite.listedKey(key -> {
            String end = key.path("expiredAt").asText();
            if (end.length() > 1) {
                key.put("expiredAt", Instant.ofEpochMilli(Long.parseLong(end)).toString());
            }
        });
    }

    /** Requests for a key that can't be served. */
    private static Twist refusing(Predicate<ObjectNode> when) {
        return Twist.layer((call, platform) -> CREATION.test(call)
                        && !Calls.anonymous(call)
                        && Json.readObject(call.body().get()).filter(when).isPresent()
                ? Status.INVALID_ARGUMENT.answer("the request is not valid")
                : platform.apply(call));
    }
}
