package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** AUTH-11 to AUTH-14: refusals that are none or say too much, and users who may not and can. */
public final class RefusalDefects {
    private static final Predicate<StubCall> KEYLESS = CallMatch::anonymous;
    private static final Predicate<StubCall> BAD_KEY = KEYLESS.negate();

    public static final List<Defect> ALL = List.of(
            refusal(
                    "login-page",
                    "Whoever has no key is sent to the login page.",
                    KEYLESS,
                    answer -> StubAnswer.text(302, "").withHeader("location", "/ui/login")),
            refusal(
                    "refusal-is-200",
                    "A bad key gets 200 and an error inside.",
                    BAD_KEY,
                    answer ->
                            StubAnswer.json(StrictJson.object().put("code", 401).put("message", "invalid token"))),
            refusal(
                    "refusal-is-404",
                    "Whoever has no key is told that nothing is there.",
                    KEYLESS,
                    answer -> RpcStatus.NOT_FOUND.answer("not found")),
            refusal(
                    "bad-key-is-500",
                    "A bad key is a server error.",
                    BAD_KEY,
                    answer -> RpcStatus.INTERNAL.answer("jwt")),
            refusal("bad-key-is-400", "A bad key is a bad request.", BAD_KEY, answer -> answer.withStatus(400)),
            refusal(
                    "keyless-list-is-200",
                    "Whoever has no key gets an empty answer with 200 for the keys.",
                    KEYLESS.and(ask(LIST_OWN_KEYS)),
                    answer -> StubAnswer.json(StrictJson.object())),
            refusal(
                    "malformed-key-is-500",
                    "A key that is no JWT is a server error.",
                    BAD_KEY.and(call -> UnverifiedJwt.of(call).isEmpty()),
                    answer -> RpcStatus.INTERNAL.answer("index out of range [2]")),
            leak(
                    "refusal-repeats-key",
                    "A refusal says which key it refuses.",
                    (call, key) -> StubAnswer.text(401, "Jwt " + key + " is not valid")),
            leak(
                    "refusal-repeats-key-in-header",
                    "A refusal says in a header which key it refuses.",
                    (call, key) -> StubAnswer.text(401, "Jwt is not valid").withHeader("x-rejected", key)),
            leak(
                    "refusal-repeats-key-in-base64",
                    "A refusal carries the key that it refuses, in base64.",
                    (call, key) ->
                            StubAnswer.text(401, "ref: " + Base64.getEncoder().encodeToString(key.getBytes(US_ASCII)))),
            leak(
                    "refusal-repeats-key-in-location",
                    "A refusal carries the key in a link.",
                    (call, key) -> StubAnswer.text(401, "Jwt is not valid")
                            .withHeader("link", "</login?token=" + URLEncoder.encode(key, UTF_8) + ">")),
            defect(
                    "AUTH-12",
                    "refusal-shows-users",
                    "A refusal has the status of one and the users as its body.",
                    parts -> AdmissionChanges.asAdmin(parts, ask(LIST_USERS).and(KEYLESS))
                            .and(AnswerRewrite.answerOf(
                                    ask(LIST_USERS).and(KEYLESS), answer -> answer.withStatus(403)))),
            defect(
                    "AUTH-12",
                    "refusal-shows-admin",
                    "A refusal names the admin to turn to, id included.",
                    parts -> refused(
                            ask(LIST_USERS),
                            answer -> StubAnswer.text(
                                    403, "ask " + parts.population().admin().id()))),
            defect(
                    "AUTH-13",
                    "limited-user-sees-users",
                    "Whoever has a key sees the users.",
                    parts -> AdmissionChanges.permit(ask(LIST_USERS))),
            defect(
                    "AUTH-13",
                    "limited-user-sees-later-pages",
                    "The permission is asked for on the first page only.",
                    parts -> AdmissionChanges.permit(CallMatch::laterPage)),
            defect(
                    "AUTH-13",
                    "limited-user-sees-details",
                    "The list of users asks for the permission, their details don't.",
                    parts -> AdmissionChanges.permit(ask(GET_USER))),
            defect(
                    "AUTH-13",
                    "limited-user-sees-keys-of-others",
                    "The keys of other users ask for no permission.",
                    parts -> AdmissionChanges.permit(ask(LIST_USER_KEYS))),
            defect(
                    "AUTH-13",
                    "limited-user-unknown",
                    "Whoever may not see the users is not known either.",
                    parts -> AdmissionChanges.never(
                            ask(GET_CURRENT_USER).and(call -> limited(parts, call)), AdmissionChanges.FORBIDDEN)),
            defect(
                    "AUTH-13",
                    "limited-user-nameless",
                    "Whoever may not see the users is served, and not told who it is.",
                    parts -> AdmissionChanges.never(
                            ask(GET_CURRENT_USER).and(call -> limited(parts, call)),
                            StubAnswer.json(StrictJson.object()))),
            defect(
                    "AUTH-13",
                    "limited-user-gets-nobody",
                    "Whoever may not see the users gets an empty list.",
                    parts -> AdmissionChanges.never(
                            ask(LIST_USERS).and(call -> limited(parts, call)), StubAnswer.json(StrictJson.object()))),
            defect(
                    "AUTH-13",
                    "limited-user-gets-401",
                    "Whoever may not see the users is told to sign in.",
                    parts -> AdmissionChanges.never(
                            ask(LIST_USERS).and(call -> limited(parts, call)), AdmissionChanges.UNAUTHENTICATED)),
            defect(
                    "AUTH-13",
                    "limited-user-forbidden-with-users",
                    "Whoever may not see the users is told so, and shown some.",
                    parts -> AdmissionChanges.never(
                            ask(LIST_USERS).and(call -> limited(parts, call)), AdmissionChanges.withItems(403))),
            defect(
                    "AUTH-13",
                    "limited-user-sees-unasked-pages",
                    "The permission is asked for of those who name a page.",
                    parts -> AdmissionChanges.permit(
                            ask(LIST_USERS).and(call -> call.query().isEmpty()))),
            defect(
                    "AUTH-13",
                    "limited-user-sees-the-last",
                    "The details of the last user ask for no permission.",
                    parts -> AdmissionChanges.permit(ask(GET_USER)
                            .and(call -> call.path().endsWith(last(parts).id())))),
            refusal(
                    "no-challenge",
                    "AUTH-14",
                    "A bad key is refused without a challenge.",
                    answer -> answer.withoutHeader("www-authenticate")),
            refusal(
                    "challenge-is-basic",
                    "AUTH-14",
                    "A bad key is asked for a password.",
                    answer -> answer.withHeader("www-authenticate", "Basic realm=\"DCE\"")),
            refusal(
                    "bad-key-is-403",
                    "AUTH-14",
                    "A bad key is forbidden instead of asked for another.",
                    answer -> StubAnswer.text(403, "RBAC: access denied")),
            defect(
                    "AUTH-14",
                    "no-challenge-for-expired",
                    "An expired key is refused without a challenge.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) ->
                                    answer.status() == 401 && answer.text().contains("expired"),
                            answer -> answer.withoutHeader("www-authenticate"))));

    private RefusalDefects() {}

    private static Defect refusal(
            String name, String sentence, Predicate<StubCall> when, Function<StubAnswer, StubAnswer> other) {
        return defect("AUTH-11", name, sentence, parts -> refused(when, other));
    }

    private static Defect refusal(String name, String rule, String sentence, Function<StubAnswer, StubAnswer> other) {
        return defect(rule, name, sentence, parts -> refused(BAD_KEY, other));
    }

    private static Defect leak(String name, String sentence, BiFunction<StubCall, String, StubAnswer> other) {
        return defect(
                "AUTH-12",
                name,
                sentence,
                parts -> PlatformChange.answer((call, answer) -> answer.status() == 401
                        ? CallMatch.bearer(call)
                                .map(key -> other.apply(call, key))
                                .orElse(answer)
                        : answer));
    }

    private static PlatformChange refused(Predicate<StubCall> when, Function<StubAnswer, StubAnswer> other) {
        return AnswerRewrite.answer(
                (call, answer) -> (answer.status() == 401 || answer.status() == 403) && when.test(call), other);
    }

    private static User last(PlatformParts parts) {
        long last = parts.store().users("", 0, 1).total() - 1L;
        return parts.store().users("", last, 1).users().get(0);
    }

    private static boolean limited(PlatformParts parts, StubCall call) {
        return UnverifiedJwt.of(call)
                .flatMap(key -> key.owner(parts))
                .filter(parts.population().limited()::equals)
                .isPresent();
    }
}
