package io.dce.conformance.stub;

import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.Operation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.Operation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.Operation.GET_CURRENT_USER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** AUTH: a key is taken from where none belongs, or from an earlier caller. */
final class BackDoorDefects {
    private static final int FOURTH = 4;

    static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-1",
                    "now-and-then-somebody-else",
                    "Every fourth time the current user is another one.",
                    parts -> {
                        Predicate<Call> fourth = Calls.every(FOURTH);
                        return Rewrite.success(
                                ask(GET_CURRENT_USER).and(fourth),
                                (call, user) -> user.put("uid", user.path("uid").asText() + "-2"));
                    }),
            defect(
                    "AUTH-1",
                    "new-connections-unknown",
                    "The first caller on a connection isn't told who he is.",
                    parts -> Admit.never(
                            ask(GET_CURRENT_USER).and(call -> call.connection().calls() == 1), Admit.UNAUTHENTICATED)),
            defect(
                    "AUTH-17",
                    "connection-keeps-its-first-caller",
                    "Whoever shows a valid key on a connection is who was there first.",
                    parts -> {
                        Map<String, Visitor> first = new ConcurrentHashMap<>();
                        return Admit.instead((call, visitor) -> {
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
                    parts -> Admit.asAdmin(
                            parts, call -> Calls.authorization(call).equals(Optional.of("")))),
            defect(
                    "AUTH-4",
                    "key-found-in-a-list",
                    "Of several keys one that is valid is enough.",
                    parts -> Admit.also(call -> Calls.bearer(call).stream()
                            .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                            .flatMap(key -> LooseJwt.of(key).stream())
                            .filter(key -> key.genuine(parts))
                            .findFirst()
                            .flatMap(key -> key.owner(parts)))),
            defect(
                    "AUTH-9",
                    "basic-user-served",
                    "A key is good as the user of Basic.",
                    parts -> AuthSchemeDefects.reading(call -> AuthSchemeDefects.basic(call)
                            .filter(pair -> pair.endsWith(":"))
                            .map(pair -> pair.substring(0, pair.length() - 1)))),
            defect(
                    "AUTH-9",
                    "beginning-of-scheme-served",
                    "A scheme is read up to its fourth letter.",
                    parts -> AuthSchemeDefects.reading(call -> Calls.authorization(call)
                            .filter(value -> value.startsWith("Bear") && !value.startsWith("Bearer"))
                            .map(value -> value.replaceFirst("\\S+\\s+", "")))),
            defect(
                    "AUTH-16",
                    "key-in-query-deletes",
                    "For deletions a key is read from the query too.",
                    parts -> AuthSchemeDefects.reading(call -> Calls.parameter(call, "access_token")
                            .filter(key -> ask(DELETE_OWN_KEY).test(call)))),
            defect(
                    "AUTH-11",
                    "refused-creation-is-400",
                    "Who may not create a key has sent a bad request.",
                    parts -> Rewrite.answer(
                            (call, answer) -> ask(CREATE_OWN_KEY).test(call)
                                    && (answer.status() == 401 || answer.status() == 403),
                            answer -> Status.INVALID_ARGUMENT.answer("no key"))),
            defect(
                    "AUTH-5",
                    "refused-deletion-deletes",
                    "Who has a changed key is refused a deletion, and the key is gone all the same.",
                    parts -> Twist.layer((call, platform) -> {
                        Answer answer = platform.apply(call);
                        if (ask(DELETE_OWN_KEY).test(call)
                                && answer.status() == 401
                                && LooseJwt.of(call)
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
                    parts -> Twist.answer((call, answer) -> ask(CREATE_OWN_KEY).test(call) && answer.status() == 401
                            ? Calls.bearer(call)
                                    .map(key -> Answer.text(401, "Jwt " + key + " is not valid"))
                                    .orElse(answer)
                            : answer)));

    private BackDoorDefects() {}

    private static Defect open(String name, String sentence, Predicate<Call> believed) {
        return defect("AUTH-3", name, sentence, parts -> Admit.asAdmin(parts, believed.and(Calls::anonymous)));
    }
}
