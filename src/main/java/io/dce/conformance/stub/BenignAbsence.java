package io.dce.conformance.stub;

import static io.dce.conformance.stub.Benign.benign;
import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Operation.CREATE_USER_KEY;
import static io.dce.conformance.stub.Operation.DELETE_USER_KEY;
import static io.dce.conformance.stub.Operation.GET_USER;
import static io.dce.conformance.stub.Operation.LIST_USER_KEYS;

import java.util.List;
import java.util.function.Predicate;

/** Platforms that lack operations of the contract: what is absent is not broken. */
final class BenignAbsence {
    private static final Predicate<Call> KEYS_OF_USERS = ask(LIST_USER_KEYS, CREATE_USER_KEY, DELETE_USER_KEY);

    static final List<Benign> ALL = List.of(
            benign(
                    "nothing-below-users",
                    "Users have neither pages of their own nor keys at their addresses, whoever asks.",
                    parts -> Twist.layer(
                            (call, platform) -> KEYS_OF_USERS.or(ask(GET_USER)).test(call)
                                    ? Answer.text(404, "404 page not found")
                                    : platform.apply(call))),
            benign(
                    "no-keys-below-users",
                    "Who has a key is told that there are no keys at users' addresses.",
                    parts -> Twist.layer((call, platform) -> {
                        Answer answer = platform.apply(call);
                        return KEYS_OF_USERS.test(call) && answer.status() != 401 && !Calls.anonymous(call)
                                ? Answer.json(501, Json.object().put("code", 12).put("message", "Not Implemented"))
                                : answer;
                    })));

    private BenignAbsence() {}
}
