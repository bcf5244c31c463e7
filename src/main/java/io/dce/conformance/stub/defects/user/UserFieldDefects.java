package io.dce.conformance.stub.defects.user;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** USER-1 to USER-3, USER-5: users who lack something, or differ where they are looked up. */
public final class UserFieldDefects {
    private static final String UNSET = "0";

    public static final List<Defect> ALL = List.of(
            all("USER-1", "no-email", "Users have no field for their address.", user -> user.remove("email")),
            last(
                    "USER-1",
                    "last-user-without-description",
                    "The last user of the last page has no description.",
                    user -> user.remove("description")),
            last(
                    "USER-1",
                    "last-user-enabled-as-string",
                    "The last user of the last page is enabled with a string.",
                    user -> user.put("enabled", "true")),
            all("USER-1", "last-login-missing-when-unset", "Users who never came have no lastLoginAt.", user -> {
                if (user.path("lastLoginAt").asText().isEmpty()) {
                    user.remove("lastLoginAt");
                }
            }),
            all(
                    "USER-1",
                    "times-are-numbers",
                    "Timestamps are numbers.",
                    user -> user.put("createdAt", user.path("createdAt").asLong())),
            all("USER-1", "null-for-empty", "An empty name is null.", user -> {
                if (user.path("firstname").asText().isEmpty()) {
                    user.putNull("firstname");
                }
            }),
            all(
                    "USER-1",
                    "first-name-in-camel-case",
                    "The field is firstName instead of firstname.",
                    user -> user.set("firstName", user.remove("firstname"))),
            last("USER-2", "last-user-without-id", "The id of the last user is empty.", user -> user.put("id", "")),
            last(
                    "USER-2",
                    "last-user-without-name",
                    "The name of the last user is empty.",
                    user -> user.put("name", "")),
            defect(
                    "USER-2",
                    "last-user-shares-id",
                    "The last user has the id of the first.",
                    parts -> AnswerRewrite.lastUser(
                            user -> user.put("id", parts.population().admin().id()))),
            all(
                    "USER-3",
                    "times-in-seconds",
                    "Timestamps are in seconds.",
                    user -> time(user, at -> String.valueOf(at / 1000))),
            all(
                    "USER-3",
                    "times-in-words",
                    "Timestamps are dates.",
                    user -> time(user, at -> Instant.ofEpochMilli(at).toString())),
            last(
                    "USER-3",
                    "last-user-from-the-future",
                    "The last user will be created in a year.",
                    user -> user.put("createdAt", String.valueOf(4_102_444_800_000L))),
            last(
                    "USER-3",
                    "last-login-in-seconds",
                    "The last login of the last user is in seconds.",
                    user -> user.put("lastLoginAt", "1660632794")),
            last(
                    "USER-3",
                    "last-user-updated-in-1970",
                    "The last user was updated in 1970.",
                    user -> user.put("updatedAt", "1000")),
            defect(
                    "USER-5",
                    "details-differ",
                    "The details show another address than the list.",
                    parts -> detail(user -> user.put("email", "somebody@example.com"))),
            defect(
                    "USER-5",
                    "details-of-another",
                    "The details are always the admin's.",
                    parts -> detail(user ->
                            user.put("id", parts.population().admin().id()).put("name", "admin"))),
            unknown("unknown-user-is-200", answer -> StubAnswer.json(StrictJson.object())),
            unknown("unknown-user-is-500", answer -> RpcStatus.INTERNAL.answer("record not found")),
            defect(
                    "USER-5",
                    "unknown-uuid-is-nobody",
                    "The page of a user whom nobody knows is empty, if only the id has the form of one.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) ->
                                    answer.status() == 404 && ask(GET_USER).test(call) && CallMatch.endsInUuid(call),
                            answer -> StubAnswer.json(StrictJson.object()))),
            defect(
                    "USER-5",
                    "user-under-a-word-is-500",
                    "The page of a user whose id is no UUID is a server error.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) ->
                                    answer.status() == 404 && ask(GET_USER).test(call) && !CallMatch.endsInUuid(call),
                            answer -> RpcStatus.INTERNAL.answer("invalid input syntax for type uuid"))),
            unknown(
                    "unknown-user-with-another-code",
                    answer -> answer.withBody(
                            answer.text().replace("\"code\":5", "\"code\":2").getBytes(UTF_8))));

    private UserFieldDefects() {}

    private static Defect all(String rule, String name, String sentence, Consumer<ObjectNode> change) {
        return defect(rule, name, sentence, parts -> AnswerRewrite.user(change));
    }

    private static Defect last(String rule, String name, String sentence, Consumer<ObjectNode> change) {
        return defect(rule, name, sentence, parts -> AnswerRewrite.lastUser(change));
    }

    private static PlatformChange detail(Consumer<ObjectNode> change) {
        return AnswerRewrite.success(ask(GET_USER), (call, user) -> change.accept(user));
    }

    private static Defect unknown(String name, Function<StubAnswer, StubAnswer> other) {
        return defect(
                "USER-5",
                name,
                "An unknown user is answered in another way than with 404 and code 5.",
                parts -> AnswerRewrite.answer(
                        (call, answer) ->
                                answer.status() == 404 && ask(GET_USER).test(call),
                        other));
    }

    private static void time(ObjectNode user, Function<Long, String> form) {
        for (String field : List.of("createdAt", "updatedAt", "lastLoginAt")) {
            String at = user.path(field).asText();
            if (!at.isEmpty() && !at.equals(UNSET)) {
                user.put(field, form.apply(Long.parseLong(at)));
            }
        }
    }
}
