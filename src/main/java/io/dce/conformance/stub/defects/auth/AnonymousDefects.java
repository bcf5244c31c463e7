package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** AUTH-3, AUTH-18: what is open to callers without a key. */
public final class AnonymousDefects {
    private static final Predicate<StubCall> ANY = call -> true;

    public static final List<Defect> ALL = List.of(
            open("users-open", "The list of the users is open to everybody.", ask(LIST_USERS)),
            open("second-page-open", "The pages of the users after the first are open.", CallMatch::laterPage),
            open(
                    "page-past-the-end-open",
                    "Only the page past the end of the users is open.",
                    ask(LIST_USERS).and(call -> CallMatch.page(call) * CallMatch.pageSize(call) > 30)),
            open("details-open", "The details of a user are open.", ask(GET_USER)),
            open("current-user-open", "A caller without a key is told to be the admin.", ask(GET_CURRENT_USER)),
            open("own-keys-open", "A caller without a key sees the admin's keys.", ask(LIST_OWN_KEYS)),
            open("keys-of-users-open", "The keys of each user are listed to everybody.", ask(LIST_USER_KEYS)),
            open("creation-open", "Everybody creates keys for the admin.", ask(CREATE_OWN_KEY)),
            open("creation-for-users-open", "Everybody creates keys for each user.", ask(CREATE_USER_KEY)),
            open("deletion-open", "Everybody deletes the admin's keys.", ask(DELETE_OWN_KEY)),
            open("deletion-for-users-open", "Everybody deletes each user's keys.", ask(DELETE_USER_KEY)),
            defect(
                    "AUTH-3",
                    "large-pages-open",
                    "Whoever asks for a large page of the users needs no key.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            ask(LIST_USERS)
                                    .and(CallMatch::anonymous)
                                    .and(call -> call.query().contains("pageSize=100")))),
            defect("AUTH-3", "fourth-keyless-caller-served", "Every fourth caller without a key is served.", parts -> {
                Predicate<StubCall> fourth = CallMatch.every(4);
                return AdmissionChanges.asAdmin(parts, call -> CallMatch.anonymous(call) && fourth.test(call));
            }),
            defect(
                    "AUTH-3",
                    "other-methods-open",
                    "A method that is not in the contract is served as a GET, without a look at the key.",
                    parts -> PlatformChange.layer(
                            (call, platform) -> List.of("PUT", "PATCH").contains(call.method())
                                    ? StubAnswer.json(StrictJson.object().put("updated", true))
                                    : platform.apply(call))),
            defect(
                    "AUTH-18",
                    "head-open-to-changed-keys",
                    "HEAD is answered to whoever has a key, without a look at its signature.",
                    parts -> AdmissionChanges.keys(parts, call -> call.method().equals("HEAD"), key -> true)
                            .and(AdmissionChanges.heads())),
            defect(
                    "AUTH-18",
                    "head-open",
                    "HEAD is answered as if there were a key.",
                    parts -> AdmissionChanges.asAdmin(
                                    parts, call -> call.method().equals("HEAD") && CallMatch.anonymous(call))
                            .and(AdmissionChanges.heads())),
            respelled(
                    "trailing-slash-open",
                    "An address with a slash at its end is open.",
                    call -> call.path().endsWith("/")
                            ? call.withPath(call.path().substring(0, call.path().length() - 1))
                            : call),
            respelled(
                    "double-slash-open",
                    "An address with two slashes in a row is open.",
                    call -> call.withPath(call.path().replace("//", "/"))),
            respelled(
                    "dot-segment-open",
                    "The address of the current user is open with a dot among its segments.",
                    call -> call.path().endsWith("/current-user")
                            ? call.withPath(call.path().replace("/./", "/"))
                            : call),
            respelled(
                    "matrix-parameter-open",
                    "The address of the current user's keys is open with a parameter behind a semicolon.",
                    call -> call.path().contains("/accesstokens")
                            ? call.withPath(call.path().replaceFirst(";.*", ""))
                            : call),
            respelled(
                    "capitals-open",
                    "The address of the users is open in other letters.",
                    call -> call.path().endsWith("/users")
                            ? call.withPath(call.path().replaceAll("(?i)v1alpha1", "v1alpha1"))
                            : call),
            respelled(
                    "blank-at-the-end-open",
                    "An address with a blank at its end is open.",
                    call -> call.withPath(call.path().replaceFirst("%20$", ""))),
            defect(
                    "AUTH-3",
                    "overridden-method-open",
                    "Who names another method in a header gets past the gateway, which knows no rule for it.",
                    parts -> AdmissionChanges.asAdmin(
                                    parts, call -> call.header("x-overridden").contains("yes"))
                            .and(PlatformChange.layer((call, platform) ->
                                    platform.apply(call.header("x-http-method-override").stream()
                                            .findFirst()
                                            .map(other -> call.withMethod(other).withHeader("x-overridden", "yes"))
                                            .orElse(call))))),
            defect(
                            "AUTH-3",
                            "users-behind-an-error",
                            "Whoever has no key is told of an error of the server, and shown the users with it.",
                            parts -> AdmissionChanges.asAdmin(
                                            parts, ask(LIST_USERS).and(CallMatch::anonymous))
                                    .and(AnswerRewrite.answerOf(
                                            ask(LIST_USERS).and(CallMatch::anonymous),
                                            answer -> answer.withStatus(500))))
                    .alsoBreaks("AUTH-11", "AUTH-12"),
            defect(
                    "AUTH-18",
                    "empty-token-in-query-open",
                    "An empty access_token in the query opens everything.",
                    parts -> AdmissionChanges.asAdmin(
                            parts, call -> call.query().toLowerCase(Locale.ROOT).contains("access_token="))),
            defect(
                    "AUTH-3",
                    "users-open-to-search",
                    "Whoever asks for the users with a page and its size needs no key.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            ask(LIST_USERS, GET_CURRENT_USER)
                                    .and(CallMatch::anonymous)
                                    .and(call -> call.query().contains("pageSize")))));

    private AnonymousDefects() {}

    private static Defect open(String name, String sentence, Predicate<StubCall> what) {
        return defect(
                "AUTH-3",
                name,
                sentence,
                parts -> AdmissionChanges.asAdmin(
                        parts, ANY.and(CallMatch::anonymous).and(what)));
    }

    /** A gateway that guards addresses as they are spelled, in front of an API that reads them generously. */
    private static Defect respelled(String name, String sentence, UnaryOperator<StubCall> generous) {
        return defect(
                "AUTH-18",
                name,
                sentence,
                parts -> AdmissionChanges.asAdmin(
                                parts, call -> call.header("x-respelled").contains("yes"))
                        .and(PlatformChange.layer((call, platform) -> {
                            StubCall read = generous.apply(call);
                            return platform.apply(
                                    read.path().equals(call.path()) ? call : read.withHeader("x-respelled", "yes"));
                        })));
    }
}
