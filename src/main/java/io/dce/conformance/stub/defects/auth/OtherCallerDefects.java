package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.SecretChanges;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;

/** AUTH and KEY: what is right where everybody looks first, and wrong for another caller or at another time. */
public final class OtherCallerDefects {
    private static final Instant YEAR_2038 = Instant.ofEpochSecond(Integer.MAX_VALUE);
    private static final long WRAPPED = 1L << 32;

    public static final List<Defect> ALL = List.of(
            keyless(
                    "AUTH-3",
                    "caller-from-within-served",
                    "Who claims to come from the platform's own host needs no key.",
                    call -> call.header("x-forwarded-for").contains("127.0.0.1")),
            keyless(
                    "AUTH-3",
                    "search-open",
                    "Whoever searches for users needs no key.",
                    ask(LIST_USERS).and(call -> call.query().contains("search="))),
            defect(
                    "AUTH-11",
                    "bad-key-is-503",
                    "A bad key is answered as if there were nobody to ask, every time.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 401,
                            answer -> StubAnswer.text(503, "no healthy upstream"))),
            defect(
                    "AUTH-11",
                    "unknown-user-told-to-all",
                    "Whoever asks for an unknown user is told that there is none, without a key.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            ask(GET_USER)
                                    .and(CallMatch::anonymous)
                                    .and(call -> parts.store()
                                            .user(call.path()
                                                    .substring(call.path().lastIndexOf('/') + 1))
                                            .isEmpty()))),
            keyless(
                    "AUTH-18",
                    "head-of-details-open",
                    "The head of a user's details is shown to everybody.",
                    call -> call.method().equals("HEAD") && call.path().contains("/users/")),
            defect(
                    "AUTH-18",
                    "parent-segment-open",
                    "An address that turns back on its way is open.",
                    parts -> AdmissionChanges.asAdmin(
                                    parts, call -> call.header("x-turned").contains("yes"))
                            .and(PlatformChange.layer((call, platform) -> platform.apply(
                                    call.path().contains("/certs/../")
                                            ? call.withPath(call.path().replace("/certs/../", "/"))
                                                    .withHeader("x-turned", "yes")
                                            : call)))),
            defect(
                    "KEY-2",
                    "secret-of-ending-key-listed",
                    "The list shows the secrets of keys that end.",
                    parts -> SecretChanges.remembered(
                            ask(LIST_OWN_KEYS),
                            (call, answer, secrets) -> answer.object()
                                    .filter(body -> body.path("items").isArray())
                                    .map(body -> {
                                        AnswerRewrite.each(body, key -> {
                                            String secret =
                                                    secrets.get(key.path("id").asText());
                                            if (secret != null
                                                    && key.path("expiredAt")
                                                                    .asText()
                                                                    .length()
                                                            > 1) {
                                                key.put("token", secret);
                                            }
                                        });
                                        return answer.withJson(body);
                                    })
                                    .orElse(answer))),
            defect("KEY-4", "deleted-secret-again", "A new key gets the secret of one that was deleted.", parts -> {
                Map<String, String> secrets = new ConcurrentHashMap<>();
                Deque<String> free = new ConcurrentLinkedDeque<>();
                PlatformChange again = AnswerRewrite.newKey((call, key) -> {
                    String old = free.poll();
                    if (old != null) {
                        key.put("token", old);
                    }
                    secrets.put(key.path("id").asText(), key.path("token").asText());
                });
                return again.and(PlatformChange.answer((call, answer) -> {
                    if (answer.status() == 200 && ask(DELETE_OWN_KEY).test(call)) {
                        Optional.ofNullable(secrets.remove(
                                        call.path().substring(call.path().lastIndexOf('/') + 1)))
                                .ifPresent(free::add);
                    }
                    return answer;
                }));
            }),
            defect(
                    "KEY-6",
                    "every-other-deletion-does-nothing",
                    "Every other deletion is answered with success, and that is all.",
                    parts -> {
                        Predicate<StubCall> other = CallMatch.every(2);
                        return PlatformChange.layer((call, platform) ->
                                ask(DELETE_OWN_KEY).test(call) && !CallMatch.anonymous(call) && other.test(call)
                                        ? StubAnswer.json(StrictJson.object())
                                        : platform.apply(call));
                    }),
            defect(
                    "KEY-7",
                    "end-wraps-in-2038",
                    "An end after 2038 is one before it: its seconds have 32 bits.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                            return faithful.create(
                                    owner,
                                    name,
                                    expiresAt.map(end -> end.isAfter(YEAR_2038) ? end.minusSeconds(WRAPPED) : end));
                        }
                    })));

    private OtherCallerDefects() {}

    private static Defect keyless(String rule, String name, String sentence, Predicate<StubCall> when) {
        return defect(
                rule,
                name,
                sentence,
                parts -> AdmissionChanges.asAdmin(parts, when.and(CallMatch::anonymous))
                        .and(AdmissionChanges.heads()));
    }
}
