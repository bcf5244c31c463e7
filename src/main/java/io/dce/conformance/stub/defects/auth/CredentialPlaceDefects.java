package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.Route;
import io.dce.conformance.stub.platform.Visitor;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** AUTH: a key is taken from where none belongs, or from an earlier caller. */
public final class CredentialPlaceDefects {
    private static final int FOURTH = 4;

    public static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-1",
                    "now-and-then-somebody-else",
                    "Every fourth time the current user is another one.",
                    parts -> {
                        Predicate<StubCall> fourth = CallMatch.every(FOURTH);
                        return AnswerRewrite.success(
                                ask(GET_CURRENT_USER).and(fourth),
                                (call, user) -> user.put("uid", user.path("uid").asText() + "-2"));
                    }),
            defect(
                    "AUTH-1",
                    "new-connections-unknown",
                    "The first caller on a connection isn't told who he is.",
                    parts -> AdmissionChanges.never(
                            ask(GET_CURRENT_USER).and(call -> call.connection().calls() == 1),
                            AdmissionChanges.UNAUTHENTICATED)),
            defect(
                    "AUTH-17",
                    "connection-keeps-its-first-caller",
                    "Whoever shows a valid key on a connection is who was there first.",
                    parts -> {
                        Map<String, Visitor> first = new ConcurrentHashMap<>();
                        return AdmissionChanges.instead((call, visitor) -> {
                            Visitor earlier =
                                    first.putIfAbsent(call.connection().peer(), visitor);
                            return earlier == null ? visitor : earlier;
                        });
                    }),
            open(
                    "probes-trusted",
                    "Who looks like a probe needs no key.",
                    call -> call.header("user-agent").toString().contains("kube-probe")),
            open(
                    "cookies-trusted",
                    "Who brings a cookie along has signed in.",
                    call -> !call.header("cookie").isEmpty()),
            defect(
                    "AUTH-3",
                    "empty-field-open",
                    "An empty field for the key is no bad key, and so let through.",
                    parts -> AdmissionChanges.asAdmin(
                            parts, call -> CallMatch.authorization(call).equals(Optional.of("")))),
            defect(
                    "AUTH-4",
                    "key-found-in-a-list",
                    "Of several keys one that is valid is enough.",
                    parts -> AdmissionChanges.also(call -> CallMatch.bearer(call).stream()
                            .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                            .flatMap(key -> UnverifiedJwt.of(key).stream())
                            .filter(key -> key.genuine(parts))
                            .findFirst()
                            .flatMap(key -> key.owner(parts)))),
            defect(
                    "AUTH-9",
                    "basic-user-served",
                    "A key is good as the user of Basic.",
                    parts -> SchemeDefects.reading(call -> SchemeDefects.basic(call)
                            .filter(pair -> pair.endsWith(":"))
                            .map(pair -> pair.substring(0, pair.length() - 1)))),
            defect(
                    "AUTH-9",
                    "beginning-of-scheme-served",
                    "A scheme is read up to its fourth letter.",
                    parts -> SchemeDefects.reading(call -> CallMatch.authorization(call)
                            .filter(value -> value.startsWith("Bear") && !value.startsWith("Bearer"))
                            .map(value -> value.replaceFirst("\\S+\\s+", "")))),
            defect(
                    "AUTH-16",
                    "key-in-query-deletes",
                    "For deletions a key is read from the query too.",
                    parts -> SchemeDefects.reading(call -> CallMatch.parameter(call, "access_token")
                            .filter(key -> ask(DELETE_OWN_KEY).test(call)))),
            defect(
                    "AUTH-11",
                    "refused-creation-is-400",
                    "Who may not create a key has sent a bad request.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> ask(CREATE_OWN_KEY).test(call)
                                    && (answer.status() == 401 || answer.status() == 403),
                            answer -> RpcStatus.INVALID_ARGUMENT.answer("no key"))),
            defect(
                    "AUTH-5",
                    "refused-deletion-deletes",
                    "Who has a changed key is refused a deletion, and the key is gone all the same.",
                    parts -> PlatformChange.layer((call, platform) -> {
                        StubAnswer answer = platform.apply(call);
                        if (ask(DELETE_OWN_KEY).test(call)
                                && answer.status() == 401
                                && UnverifiedJwt.of(call)
                                        .filter(key -> !key.genuine(parts))
                                        .isPresent()) {
                            parts.store()
                                    .delete(
                                            parts.population().admin(),
                                            Route.of(call).ids().get(0));
                        }
                        return answer;
                    })),
            defect(
                    "AUTH-12",
                    "refused-creation-repeats-key",
                    "Who may not create a key reads in the refusal which one he has shown.",
                    parts -> PlatformChange.answer((call, answer) ->
                            ask(CREATE_OWN_KEY).test(call) && answer.status() == 401
                                    ? CallMatch.bearer(call)
                                            .map(key -> StubAnswer.text(401, "Jwt " + key + " is not valid"))
                                            .orElse(answer)
                                    : answer)));

    private CredentialPlaceDefects() {}

    private static Defect open(String name, String sentence, Predicate<StubCall> believed) {
        return defect(
                "AUTH-3", name, sentence, parts -> AdmissionChanges.asAdmin(parts, believed.and(CallMatch::anonymous)));
    }
}
