package io.dce.conformance.stub.variation;

import static io.dce.conformance.check.Outcome.INCONCLUSIVE;
import static io.dce.conformance.check.Outcome.NOT_APPLICABLE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.stub.defects.key.KeyCreationDefects.created;
import static io.dce.conformance.stub.defects.key.KeyCreationDefects.keyList;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Hindrance.BOTH;
import static io.dce.conformance.stub.variation.Hindrance.BUSY;
import static io.dce.conformance.stub.variation.Hindrance.CONTROL;
import static io.dce.conformance.stub.variation.Hindrance.answers;
import static io.dce.conformance.stub.variation.Hindrance.hindered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.dce.conformance.stub.EarlyKeys;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.StubCaller;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What keeps one from seeing how keys come, are used, end and go. */
final class KeyHindrances {
    static final List<Hindrance> ALL = List.of(
            answers(
                    "creations are busy",
                    List.of("KEY-1", "KEY-3", "KEY-4", "KEY-6"),
                    "503",
                    SecretChanges.CREATION,
                    BUSY),
            hindered(
                    "new keys do not work",
                    List.of("KEY-11", "KEY-12"),
                    CONTROL,
                    parts -> AdmissionChanges.never(call -> created(parts, call), AdmissionChanges.UNAUTHENTICATED)),
            hindered("new keys work only where an older one was used", List.of("KEY-6"), CONTROL, parts -> {
                Set<String> opened = ConcurrentHashMap.newKeySet();
                return PlatformChange.layer((call, platform) -> {
                    if (!created(parts, call)) {
                        opened.add(call.connection().peer());
                    }
                    return opened.contains(call.connection().peer())
                            ? platform.apply(call)
                            : AdmissionChanges.UNAUTHENTICATED;
                });
            }),
            hindered(
                    "new keys are not listed",
                    List.of("AUTH-5", "KEY-2", "KEY-8", "KEY-12"),
                    "new key",
                    parts -> AnswerRewrite.success(
                            ask(LIST_OWN_KEYS),
                            (call, body) -> AnswerRewrite.items(body).removeAll())),
            hindered("keys from before the first deletion do not work", List.of("KEY-11"), CONTROL, parts -> {
                EarlyKeys early = new EarlyKeys();
                return early.noted().and(AdmissionChanges.never(early::has, AdmissionChanges.UNAUTHENTICATED));
            }),
            hindered("keys from before the first deletion are not listed", List.of("KEY-11"), CONTROL, parts -> {
                EarlyKeys early = new EarlyKeys();
                return early.noted().and(keyList(items -> early.removeFrom(items)));
            }),
            hindered("deleted keys stay on the list", List.of("KEY-11"), CONTROL, parts -> {
                Map<String, JsonNode> all = new ConcurrentHashMap<>();
                return AnswerRewrite.success(ask(LIST_OWN_KEYS), (call, body) -> {
                    ArrayNode items = AnswerRewrite.items(body);
                    items.forEach(item -> all.put(item.path("id").asText(), item));
                    items.removeAll().addAll(all.values());
                });
            }),
            hindered(
                    "deletions take effect, and the gateway does not wait for them",
                    List.of("KEY-6"),
                    "504",
                    parts -> AnswerRewrite.answerOf(
                            ask(DELETE_OWN_KEY, DELETE_USER_KEY), answer -> StubAnswer.text(504, "gateway timeout"))),
            hindered(
                    "deletions do nothing",
                    List.of("KEY-11"),
                    CONTROL,
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public boolean delete(User owner, String keyId) {
                            return faithful.key(owner, keyId).isPresent();
                        }
                    })),
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
                    parts -> PlatformChange.NONE),
            new Hindrance(
                    "no second key is given",
                    NOT_APPLICABLE,
                    List.of("AUTH-13", "KEY-12"),
                    "no second user's key was given",
                    stub -> Map.of("DCE_TOKEN", stub.adminKey()),
                    parts -> PlatformChange.NONE),
            new Hindrance(
                    "the second key is the first user's",
                    NOT_APPLICABLE,
                    List.of("KEY-12"),
                    "the second key that was given belongs to the user of the first",
                    stub -> Map.of("DCE_TOKEN", stub.adminKey(), "DCE_LIMITED_TOKEN", stub.adminKey()),
                    parts -> PlatformChange.NONE),
            new Hindrance(
                    "both keys are those of a user who may create keys at any address",
                    INCONCLUSIVE,
                    List.of("AUTH-13"),
                    CONTROL,
                    stub -> Map.of("DCE_TOKEN", stub.limitedKey(), "DCE_LIMITED_TOKEN", stub.limitedKey()),
                    parts -> AdmissionChanges.permit(ask(CREATE_USER_KEY))),
            new Hindrance(
                    "the second user may not create keys",
                    NOT_APPLICABLE,
                    List.of("KEY-12"),
                    "the second user may not create keys",
                    BOTH,
                    parts -> AdmissionChanges.never(
                            ask(CREATE_OWN_KEY)
                                    .and(call -> UnverifiedJwt.of(call)
                                            .flatMap(key -> key.owner(parts))
                                            .filter(owner -> !owner.admin())
                                            .isPresent()),
                            AdmissionChanges.FORBIDDEN)),
            new Hindrance(
                    "nobody may ask for the keys of others",
                    PASS,
                    List.of("AUTH-13"),
                    "",
                    BOTH,
                    parts -> AnswerRewrite.answerOf(ask(LIST_USER_KEYS), answer -> AdmissionChanges.FORBIDDEN)));

    private KeyHindrances() {}

    /** No end is taken. */
    private static PlatformChange endless() {
        return PlatformChange.layer((call, platform) -> SecretChanges.CREATION.test(call)
                        && StrictJson.readObject(call.body().get())
                                .filter(body ->
                                        !body.path("expiredAt").asText("").isEmpty())
                                .isPresent()
                ? RpcStatus.INVALID_ARGUMENT.answer("no end is taken")
                : platform.apply(call));
    }

    private static String endingTomorrow(Stub stub) {
        String end = String.valueOf(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        return StubCaller.json(new StubCaller(stub.url())
                        .sendAs(stub.adminKey(), "POST", "current-user/accesstoken", StubCaller.createKey("ends", end)))
                .path("token")
                .asText();
    }
}
