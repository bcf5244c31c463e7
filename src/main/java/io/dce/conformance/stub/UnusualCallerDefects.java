package io.dce.conformance.stub;

import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.Operation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.Operation.GET_USER;
import static io.dce.conformance.stub.Operation.LIST_USERS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** AUTH: who asks as few do, and gets in or elsewhere. */
final class UnusualCallerDefects {
    static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-7",
                    "small-scheme-unverified",
                    "A key behind a bearer in small letters is not verified.",
                    parts -> Admit.also(call -> Calls.authorization(call)
                            .filter(line -> line.startsWith("bearer"))
                            .flatMap(line -> LooseJwt.of(call))
                            .flatMap(key -> key.owner(parts)))),
            defect(
                    "AUTH-7",
                    "key-set-address-trusted",
                    "A key that says where its key set is is believed.",
                    parts -> Admit.keys(parts, key -> key.header().has("jku"))),
            defect(
                    "AUTH-7",
                    "second-page-open-to-forgeries",
                    "From the second page of the users on, a key is not verified.",
                    parts -> Admit.keys(parts, ask(LIST_USERS).and(Calls::laterPage), key -> true)),
            defect(
                    "AUTH-3",
                    "refused-creation-creates",
                    "Who has no key is refused a new one, and it is made all the same.",
                    parts -> creates(parts, call -> Calls.anonymous(call))),
            defect(
                    "AUTH-7",
                    "refused-stranger-creates",
                    "Who has a stranger's key is refused a new one, and it is made all the same.",
                    parts -> creates(
                            parts,
                            call -> LooseJwt.of(call)
                                    .filter(key -> key.claimsOurIssuer() && !key.genuine(parts))
                                    .isPresent())),
            defect(
                    "AUTH-11",
                    "browsers-sent-to-login",
                    "Who accepts HTML and has no key is sent to a login page.",
                    parts -> Twist.answer((call, answer) -> Calls.anonymous(call)
                                    && String.join(",", call.header("accept"))
                                            .toLowerCase(Locale.ROOT)
                                            .contains("text/html")
                            ? Answer.text(302, "").withHeader("location", "/login")
                            : answer)),
            defect(
                    "AUTH-13",
                    "limited-user-sees-the-admin",
                    "The details of the admin ask for no permission.",
                    parts -> Admit.permit(ask(GET_USER)
                            .and(call -> call.path()
                                    .endsWith(parts.population().admin().id())))));

    private UnusualCallerDefects() {}

    private static Twist creates(Parts parts, Predicate<Call> whom) {
        return Twist.answer((call, answer) -> {
            if (ask(CREATE_OWN_KEY).test(call) && whom.test(call)) {
                Json.readObject(call.body().get())
                        .map(body -> body.path("name").asText())
                        .filter(name -> !name.isEmpty())
                        .ifPresent(
                                name -> parts.store().create(parts.population().admin(), name, Optional.empty()));
            }
            return answer;
        });
    }
}
