package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.defects.key.KeyCreationDefects.created;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MadeKeys;
import io.dce.conformance.stub.variation.SecretChanges;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** KEY-7: ends of keys that are lost, moved or made up. */
public final class KeyExpiryDefects {
    private static final long A_MINUTE = 60;
    private static final long A_DAY = 86_400;

    public static final List<Defect> ALL = List.of(
            defect(
                    "KEY-7",
                    "end-forgotten",
                    "The end that was asked for is forgotten.",
                    parts -> ends(end -> Optional.empty())),
            defect(
                    "KEY-7",
                    "end-at-midnight",
                    "The end is moved to the midnight before.",
                    parts -> ends(end -> end.map(at -> at.truncatedTo(ChronoUnit.DAYS)))),
            defect(
                    "KEY-7",
                    "end-an-hour-early",
                    "The end is an hour early, as if in another time zone.",
                    parts -> ends(end -> end.map(at -> at.minus(Duration.ofHours(1))))),
            defect(
                    "KEY-7",
                    "end-to-the-minute",
                    "The end is rounded to the minute.",
                    parts -> ends(end -> end.map(at -> at.truncatedTo(ChronoUnit.MINUTES)))),
            defect(
                    "KEY-7",
                    "endless-key-ends",
                    "A key without an end is given one after a year.",
                    parts -> ends(end ->
                            end.or(() -> Optional.of(parts.clock().instant().plus(Duration.ofDays(365)))))),
            claims("no-exp", "The secret of a key that ends has no exp.", claims -> claims.remove("exp")),
            claims(
                    "exp-in-milliseconds",
                    "The secret says its end in milliseconds.",
                    claims -> claims.put("exp", claims.path("exp").asLong() * 1000)),
            claims(
                    "exp-a-day-later",
                    "The secret says an end a day after the one asked for.",
                    claims -> claims.put("exp", claims.path("exp").asLong() + A_DAY)),
            claims("exp-to-the-hour", "The secret of a key that lives longer says its end to the hour.", claims -> {
                long exp = claims.path("exp").asLong();
                if (exp - claims.path("iat").asLong() > A_DAY) {
                    claims.put("exp", exp - exp % 3_600);
                }
            }),
            defect(
                    "KEY-7",
                    "endless-key-with-exp",
                    "The secret of a key without an end has one all the same, a year ahead.",
                    parts -> SecretChanges.signedAnew(parts, claims -> {
                        if (!claims.has("exp")) {
                            claims.put("exp", claims.path("iat").asLong() + 365 * A_DAY);
                        }
                    })),
            listed("end-unlisted", "The list shows no end for a key that has one.", key -> key.put("expiredAt", "0")),
            defect(
                    "KEY-7",
                    "endless-key-listed-with-end",
                    "The list shows an end for a key without one.",
                    parts -> AnswerRewrite.listedKey(key -> {
                        if (key.path("expiredAt").asText().equals("0")) {
                            key.put(
                                    "expiredAt",
                                    String.valueOf(
                                            Long.parseLong(key.path("createdAt").asText()) + 1000 * A_DAY));
                        }
                    })),
            defect(
                    "KEY-7",
                    "short-lived-key-refused",
                    "A key that lives no longer than a minute never works.",
                    parts -> AdmissionChanges.never(
                            call -> UnverifiedJwt.of(call)
                                    .filter(key -> key.claims().has("exp") && life(key) <= A_MINUTE)
                                    .isPresent(),
                            AdmissionChanges.UNAUTHENTICATED)),
            defect(
                    "KEY-7",
                    "long-lived-key-refused",
                    "A key that lives longer than a day is listed with its end, and refused.",
                    parts -> AdmissionChanges.never(
                            call -> UnverifiedJwt.of(call)
                                    .filter(key -> life(key) > A_DAY)
                                    .isPresent(),
                            AdmissionChanges.UNAUTHENTICATED)),
            defect(
                    "KEY-7",
                    "end-of-one-ends-all",
                    "Once a key has ended, its owner's other keys are refused as well.",
                    parts -> AdmissionChanges.never(
                            call -> created(parts, call) && anyEnded(parts), AdmissionChanges.UNAUTHENTICATED)),
            defect(
                            "KEY-7",
                            "ended-key-works",
                            "A key works after its end.",
                            parts -> AdmissionChanges.keys(parts, key -> key.genuine(parts) && key.expired(parts)))
                    .alsoBreaks("AUTH-8"),
            defect(
                            "KEY-7",
                            "ended-key-shows-users",
                            "A key that has ended still opens the users.",
                            parts -> AdmissionChanges.keys(
                                    parts, ask(LIST_USERS), key -> key.genuine(parts) && key.expired(parts)))
                    .alsoBreaks("AUTH-8"),
            defect(
                            "AUTH-8",
                            "ended-key-refused-with-data",
                            "A key that has ended is refused, and shown the users.",
                            parts -> PlatformChange.answer((call, answer) ->
                                    answer.status() == 401 && ask(LIST_USERS).test(call) && ended(parts, call)
                                            ? AdmissionChanges.withItems(401)
                                            : answer))
                    .alsoBreaks("AUTH-12"),
            defect(
                            "AUTH-8",
                            "ended-key-repeated",
                            "Who shows a key that has ended is told which one it was.",
                            parts ->
                                    PlatformChange.answer((call, answer) -> answer.status() == 401 && ended(parts, call)
                                            ? RpcStatus.UNAUTHENTICATED.answer("expired: "
                                                    + CallMatch.bearer(call).orElse(""))
                                            : answer))
                    .alsoBreaks("AUTH-12"));

    private KeyExpiryDefects() {}

    private static boolean ended(PlatformParts parts, StubCall call) {
        return UnverifiedJwt.of(call)
                .filter(key -> key.genuine(parts) && key.expired(parts))
                .isPresent();
    }

    /** In seconds; below zero for a key without an end. */
    private static long life(UnverifiedJwt key) {
        return key.claims().path("exp").asLong() - key.claims().path("iat").asLong();
    }

    /** One of the admin's that was made since the stub was started. */
    private static boolean anyEnded(PlatformParts parts) {
        Instant now = parts.clock().instant();
        return parts.store().keys(parts.population().admin()).stream()
                .filter(MadeKeys::made)
                .anyMatch(
                        key -> key.expiresAt().filter(end -> !end.isAfter(now)).isPresent());
    }

    private static PlatformChange ends(UnaryOperator<Optional<Instant>> moved) {
        return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
            @Override
            public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                return faithful.create(owner, name, moved.apply(expiresAt));
            }
        });
    }

    /** Of keys that end. */
    private static Defect claims(String name, String sentence, Consumer<ObjectNode> change) {
        return defect(
                "KEY-7",
                name,
                sentence,
                parts -> SecretChanges.signedAnew(parts, claims -> {
                    if (claims.has("exp")) {
                        change.accept(claims);
                    }
                }));
    }

    /** Of keys that end. */
    private static Defect listed(String name, String sentence, Consumer<ObjectNode> change) {
        return defect(
                "KEY-7",
                name,
                sentence,
                parts -> AnswerRewrite.listedKey(key -> {
                    if (!key.path("expiredAt").asText().equals("0")) {
                        change.accept(key);
                    }
                }));
    }
}
