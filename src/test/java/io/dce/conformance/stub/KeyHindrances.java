package io.dce.conformance.stub;

import static io.dce.conformance.check.Outcome.INCONCLUSIVE;
import static io.dce.conformance.check.Outcome.NOT_APPLICABLE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Hindrance.BOTH;
import static io.dce.conformance.stub.Hindrance.BUSY;
import static io.dce.conformance.stub.Hindrance.CONTROL;
import static io.dce.conformance.stub.Hindrance.answers;
import static io.dce.conformance.stub.Hindrance.hindered;
import static io.dce.conformance.stub.KeyCreationDefects.created;
import static io.dce.conformance.stub.KeyCreationDefects.keyList;
import static io.dce.conformance.stub.Operation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.Operation.CREATE_USER_KEY;
import static io.dce.conformance.stub.Operation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.Operation.DELETE_USER_KEY;
import static io.dce.conformance.stub.Operation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.Operation.LIST_USER_KEYS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What keeps one from seeing how keys come, are used, end and go. */
final class KeyHindrances {
    static final List<Hindrance> ALL = List.of(
            answers("creations are busy", List.of("KEY-1", "KEY-3", "KEY-4", "KEY-6"), "503", Secrets.CREATION, BUSY),
            hindered(
                    "new keys do not work",
                    List.of("KEY-11", "KEY-12"),
                    CONTROL,
                    parts -> Admit.never(call -> created(parts, call), Admit.UNAUTHENTICATED)),
            hindered("new keys work only where an older one was used", List.of("KEY-6"), CONTROL, parts -> {
                Set<String> opened = ConcurrentHashMap.newKeySet();
                return Twist.layer((call, platform) -> {
                    if (!created(parts, call)) {
                        opened.add(call.connection().peer());
                    }
                    return opened.contains(call.connection().peer()) ? platform.apply(call) : Admit.UNAUTHENTICATED;
                });
            }),
            hindered(
                    "new keys are not listed",
                    List.of("AUTH-5", "KEY-2", "KEY-8", "KEY-12"),
                    "new key",
                    parts -> Rewrite.success(
                            ask(LIST_OWN_KEYS),
                            (call, body) -> Rewrite.items(body).removeAll())),
            hindered("keys from before the first deletion do not work", List.of("KEY-11"), CONTROL, parts -> {
                EarlyKeys early = new EarlyKeys();
                return early.noted().and(Admit.never(early::has, Admit.UNAUTHENTICATED));
            }),
            hindered("keys from before the first deletion are not listed", List.of("KEY-11"), CONTROL, parts -> {
                EarlyKeys early = new EarlyKeys();
                return early.noted().and(keyList(items -> early.removeFrom(items)));
            }),
            hindered("deleted keys stay on the list", List.of("KEY-11"), CONTROL, parts -> {
                Map<String, JsonNode> all = new ConcurrentHashMap<>();
                return Rewrite.success(ask(LIST_OWN_KEYS), (call, body) -> {
                    ArrayNode items = Rewrite.items(body);
                    items.forEach(item -> all.put(item.path("id").asText(), item));
                    items.removeAll().addAll(all.values());
                });
            }),
            hindered(
                    "deletions take effect, and the gateway does not wait for them",
                    List.of("KEY-6"),
                    "504",
                    parts -> Rewrite.answerOf(
                            ask(DELETE_OWN_KEY, DELETE_USER_KEY), answer -> Answer.text(504, "gateway timeout"))),
            hindered(
                    "deletions do nothing",
                    List.of("KEY-11"),
                    CONTROL,
                    parts -> Twist.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public boolean delete(User owner, String keyId) {
                            return faithful.key(owner, keyId).isPresent();
                        }
                    })),
            hindered(
                    "the key may not create keys",
                    List.of("KEY-1", "KEY-3", "KEY-4", "KEY-6", "KEY-8", "KEY-10"),
                    "403",
                    parts -> mayNotCreate()),
            new Hindrance(
                    "the key may not create keys, and others are refused",
                    PASS,
                    List.of(
                            "AUTH-3", "AUTH-4", "AUTH-5", "AUTH-6", "AUTH-7", "AUTH-9", "AUTH-11", "AUTH-12",
                            "AUTH-16"),
                    "",
                    BOTH,
                    parts -> mayNotCreate()),
            new Hindrance(
                    "keys are not created here",
                    NOT_APPLICABLE,
                    List.of("KEY-1", "KEY-3", "KEY-10"),
                    "404",
                    BOTH,
                    parts -> Twist.layer((call, platform) -> Secrets.CREATION.test(call)
                            ? Answer.text(404, "404 page not found")
                            : platform.apply(call))),
            new Hindrance(
                    "no key has an end, and none that ended is given",
                    NOT_APPLICABLE,
                    List.of("AUTH-8"),
                    "no expired key was given",
                    BOTH,
                    parts -> endless()),
            new Hindrance("no key has an end", PASS, List.of("KEY-1", "KEY-7"), "", BOTH, parts -> endless()),
            new Hindrance(
                    "the key that is given as expired has not ended",
                    INCONCLUSIVE,
                    List.of("AUTH-8"),
                    "the key that was given as expired (DCE_EXPIRED_TOKEN) ends at",
                    stub -> Map.of("DCE_TOKEN", stub.adminKey(), "DCE_EXPIRED_TOKEN", endingTomorrow(stub)),
                    parts -> Twist.NONE),
            new Hindrance(
                    "no second key is given",
                    NOT_APPLICABLE,
                    List.of("AUTH-13", "KEY-12"),
                    "no second user's key was given",
                    stub -> Map.of("DCE_TOKEN", stub.adminKey()),
                    parts -> Twist.NONE),
            new Hindrance(
                    "the second key is the first user's",
                    NOT_APPLICABLE,
                    List.of("KEY-12"),
                    "the second key that was given belongs to the user of the first",
                    stub -> Map.of("DCE_TOKEN", stub.adminKey(), "DCE_LIMITED_TOKEN", stub.adminKey()),
                    parts -> Twist.NONE),
            new Hindrance(
                    "both keys are those of a user who may create keys at any address",
                    INCONCLUSIVE,
                    List.of("AUTH-13"),
                    CONTROL,
                    stub -> Map.of("DCE_TOKEN", stub.limitedKey(), "DCE_LIMITED_TOKEN", stub.limitedKey()),
                    parts -> Admit.permit(ask(CREATE_USER_KEY))),
            new Hindrance(
                    "the second user may not create keys",
                    NOT_APPLICABLE,
                    List.of("KEY-12"),
                    "the second user may not create keys",
                    BOTH,
                    parts -> Admit.never(
                            ask(CREATE_OWN_KEY)
                                    .and(call -> LooseJwt.of(call)
                                            .flatMap(key -> key.owner(parts))
                                            .filter(owner -> !owner.admin())
                                            .isPresent()),
                            Admit.FORBIDDEN)),
            new Hindrance(
                    "nobody may ask for the keys of others",
                    PASS,
                    List.of("AUTH-13"),
                    "",
                    BOTH,
                    parts -> Rewrite.answerOf(ask(LIST_USER_KEYS), answer -> Admit.FORBIDDEN)));

    private KeyHindrances() {}

    private static Twist mayNotCreate() {
        return Admit.never(Secrets.CREATION, Admit.FORBIDDEN);
    }

    /** No end is taken. */
    private static Twist endless() {
        return Twist.layer((call, platform) -> Secrets.CREATION.test(call)
                        && Json.readObject(call.body().get())
                                .filter(body ->
                                        !body.path("expiredAt").asText("").isEmpty())
                                .isPresent()
                ? Status.INVALID_ARGUMENT.answer("no end is taken")
                : platform.apply(call));
    }

    private static String endingTomorrow(Stub stub) {
        String end = String.valueOf(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        return Caller.json(new Caller(stub.url())
                        .sendAs(stub.adminKey(), "POST", "current-user/accesstoken", Caller.createKey("ends", end)))
                .path("token")
                .asText();
    }
}
