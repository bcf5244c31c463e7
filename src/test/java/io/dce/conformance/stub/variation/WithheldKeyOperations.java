package io.dce.conformance.stub.variation;

import static io.dce.conformance.check.Outcome.NOT_APPLICABLE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Hindrance.BOTH;
import static io.dce.conformance.stub.variation.Hindrance.hindered;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.ContractOperation;
import io.dce.conformance.stub.platform.PlatformChange;
import java.util.List;

/** What can't be seen where the key is not served some of the operations on keys, or nobody is. */
final class WithheldKeyOperations {
    static final List<Hindrance> ALL = List.of(
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
                    parts -> PlatformChange.layer((call, platform) -> SecretChanges.CREATION.test(call)
                            ? StubAnswer.text(404, "404 page not found")
                            : platform.apply(call))),
            hindered(
                    "no more keys are made just now",
                    List.of("KEY-1", "KEY-3", "KEY-4"),
                    "400",
                    parts -> AdmissionChanges.never(
                            SecretChanges.CREATION, RpcStatus.FAILED_PRECONDITION.answer("too many keys"))),
            hindered(
                    "the key may not delete keys",
                    List.of("KEY-3", "KEY-6"),
                    "403",
                    parts -> AdmissionChanges.never(ask(DELETE_OWN_KEY, DELETE_USER_KEY), AdmissionChanges.FORBIDDEN)),
            new Hindrance(
                    "keys are not deleted here",
                    NOT_APPLICABLE,
                    List.of("KEY-6"),
                    "501",
                    BOTH,
                    parts -> AdmissionChanges.never(
                            ask(DELETE_OWN_KEY, DELETE_USER_KEY), StubAnswer.text(501, "not implemented"))),
            hindered(
                    "nobody is told who they are",
                    List.of("KEY-3", "KEY-4", "KEY-6", "KEY-7"),
                    "404",
                    parts -> AdmissionChanges.never(ask(GET_CURRENT_USER), StubAnswer.text(404, "404 page not found"))),
            new Hindrance(
                    "nobody is told who they are, and all else is served",
                    PASS,
                    List.of("AUTH-1", "PAGE-4", "USER-1"),
                    "",
                    BOTH,
                    parts -> AdmissionChanges.never(ask(GET_CURRENT_USER), StubAnswer.text(404, "404 page not found"))),
            hindered(
                    "the key may not ask for its user's keys",
                    List.of("KEY-5"),
                    "403",
                    parts -> AdmissionChanges.never(ask(LIST_OWN_KEYS), AdmissionChanges.FORBIDDEN)),
            new Hindrance(
                    "the key may not ask for its user's keys, and is served all else",
                    PASS,
                    List.of("AUTH-1", "HTTP-1"),
                    "",
                    BOTH,
                    parts -> AdmissionChanges.never(ask(LIST_OWN_KEYS), AdmissionChanges.FORBIDDEN)),
            new Hindrance(
                    "keys are not listed here",
                    NOT_APPLICABLE,
                    List.of("KEY-5", "KEY-10"),
                    "404",
                    BOTH,
                    parts -> keysAreNotListed(LIST_OWN_KEYS)),
            hindered(
                    "keys are not listed here, and their ends are unseen",
                    List.of("KEY-7"),
                    "404",
                    parts -> keysAreNotListed(LIST_OWN_KEYS)),
            hindered(
                    "keys are not listed here, and none can be proven to be the run's",
                    List.of("AUTH-11"),
                    "was not sent",
                    parts -> keysAreNotListed(LIST_OWN_KEYS, LIST_USER_KEYS)),
            new Hindrance(
                    "keys are listed at their user's address alone",
                    PASS,
                    List.of("AUTH-11"),
                    "",
                    BOTH,
                    parts -> keysAreNotListed(LIST_OWN_KEYS)));

    private WithheldKeyOperations() {}

    private static PlatformChange keysAreNotListed(ContractOperation... lists) {
        return PlatformChange.layer((call, platform) ->
                ask(lists).test(call) ? StubAnswer.text(404, "404 page not found") : platform.apply(call));
    }

    private static PlatformChange mayNotCreate() {
        return AdmissionChanges.never(SecretChanges.CREATION, AdmissionChanges.FORBIDDEN);
    }
}
