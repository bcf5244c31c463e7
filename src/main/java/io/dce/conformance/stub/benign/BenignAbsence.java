package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.BenignVariation.benign;

import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.BenignVariation;
import java.util.List;
import java.util.function.Predicate;

/** Platforms that lack operations of the contract: what is absent is not broken. */
final class BenignAbsence {
    private static final Predicate<StubCall> KEYS_OF_USERS = ask(LIST_USER_KEYS, CREATE_USER_KEY, DELETE_USER_KEY);

    static final List<BenignVariation> ALL = List.of(
            benign(
                    "nothing-below-users",
                    "Users have neither pages of their own nor keys at their addresses, whoever asks.",
                    parts -> PlatformChange.layer(
                            (call, platform) -> KEYS_OF_USERS.or(ask(GET_USER)).test(call)
                                    ? StubAnswer.text(404, "404 page not found")
                                    : platform.apply(call))),
            benign(
                    "no-keys-below-users",
                    "Who has a key is told that there are no keys at users' addresses.",
                    parts -> AdmissionChanges.never(
                            KEYS_OF_USERS,
                            StubAnswer.json(
                                    501, StrictJson.object().put("code", 12).put("message", "Not Implemented")))),
            benign(
                    "keys-of-users-forbidden",
                    "Who has a key may read users and not what keys they have: that is a permission of its own.",
                    parts -> AdmissionChanges.never(ask(LIST_USER_KEYS), AdmissionChanges.FORBIDDEN)));

    private BenignAbsence() {}
}
