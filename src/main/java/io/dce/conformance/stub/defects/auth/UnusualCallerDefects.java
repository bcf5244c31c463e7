package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** AUTH: who asks as few do, and gets in or elsewhere. */
public final class UnusualCallerDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-7",
                    "small-scheme-unverified",
                    "A key behind a bearer in small letters is not verified.",
                    parts -> AdmissionChanges.also(call -> CallMatch.authorization(call)
                            .filter(line -> line.startsWith("bearer"))
                            .flatMap(line -> UnverifiedJwt.of(call))
                            .flatMap(key -> key.owner(parts)))),
            defect(
                    "AUTH-7",
                    "key-set-address-trusted",
                    "A key that says where its key set is is believed.",
                    parts -> AdmissionChanges.keys(parts, key -> key.header().has("jku"))),
            defect(
                    "AUTH-7",
                    "second-page-open-to-forgeries",
                    "From the second page of the users on, a key is not verified.",
                    parts -> AdmissionChanges.keys(parts, ask(LIST_USERS).and(CallMatch::laterPage), key -> true)),
            defect(
                    "AUTH-3",
                    "refused-creation-creates",
                    "Who has no key is refused a new one, and it is made all the same.",
                    parts -> creates(parts, call -> CallMatch.anonymous(call))),
            defect(
                    "AUTH-7",
                    "refused-stranger-creates",
                    "Who has a stranger's key is refused a new one, and it is made all the same.",
                    parts -> creates(
                            parts,
                            call -> UnverifiedJwt.of(call)
                                    .filter(key -> key.claimsOurIssuer() && !key.genuine(parts))
                                    .isPresent())),
            defect(
                    "AUTH-11",
                    "browsers-sent-to-login",
                    "Who accepts HTML and has no key is sent to a login page.",
                    parts -> PlatformChange.answer((call, answer) -> CallMatch.anonymous(call)
                                    && String.join(",", call.header("accept"))
                                            .toLowerCase(Locale.ROOT)
                                            .contains("text/html")
                            ? StubAnswer.text(302, "").withHeader("location", "/login")
                            : answer)),
            defect(
                    "AUTH-13",
                    "limited-user-sees-the-admin",
                    "The details of the admin ask for no permission.",
                    parts -> AdmissionChanges.permit(ask(GET_USER)
                            .and(call -> call.path()
                                    .endsWith(parts.population().admin().id())))));

    private UnusualCallerDefects() {}

    private static PlatformChange creates(PlatformParts parts, Predicate<StubCall> whom) {
        return PlatformChange.answer((call, answer) -> {
            if (ask(CREATE_OWN_KEY).test(call) && whom.test(call)) {
                StrictJson.readObject(call.body().get())
                        .map(body -> body.path("name").asText())
                        .filter(name -> !name.isEmpty())
                        .ifPresent(
                                name -> parts.store().create(parts.population().admin(), name, Optional.empty()));
            }
            return answer;
        });
    }
}
