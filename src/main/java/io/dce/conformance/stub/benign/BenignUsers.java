package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.BenignVariation.benign;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.OtherUsers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Other users, more of them or fewer, and other ways to list them. */
final class BenignUsers {
    private static final int MOST = 1_000;
    private static final List<String> NAMES = List.of(
            "x",
            "李",
            "नमस्ते",
            "عبد الله",
            "שרה",
            "👩‍🚀",
            "Ñandú O’Brien",
            "a".repeat(200),
            "line\tone",
            "<b>&amp;</b>");

    static final List<BenignVariation> SIZES =
            List.of(size(1), size(2), size(9), size(10), size(11), size(20), size(100), size(1000));

    static final List<BenignVariation> FIELDS = List.of(
            benign(
                    "names-of-all-kinds",
                    "Users have names in all scripts, long and short ones.",
                    parts -> AnswerRewrite.user(user -> {
                        int kind = Math.floorMod(user.path("id").asText().hashCode(), NAMES.size());
                        user.put("lastname", NAMES.get(kind)).put("description", NAMES.get(kind));
                    })),
            users("admin-is-last", "The admin is the last of the users.", users -> {
                List<User> turned = new ArrayList<>(users);
                Collections.rotate(turned, -1);
                return turned;
            }),
            benign(
                    "last-login-changes",
                    "Whoever looks changes the lastLoginAt of the admin.",
                    parts -> AnswerRewrite.user(user -> {
                        if (user.path("id")
                                .asText()
                                .equals(parts.population().admin().id())) {
                            user.put("lastLoginAt", String.valueOf(parts.clock().millis()));
                        }
                    })),
            benign(
                    "unset-times-are-zero",
                    "Every time that is not set is 0.",
                    parts -> AnswerRewrite.user(user -> {
                        for (String field : List.of("updatedAt", "lastLoginAt")) {
                            if (user.path(field).asText().isEmpty()) {
                                user.put(field, "0");
                            }
                        }
                    })),
            benign(
                    "unset-times-are-empty",
                    "Every time that is not set is empty.",
                    parts -> AnswerRewrite.user(user -> {
                        for (String field : List.of("createdAt", "updatedAt", "lastLoginAt")) {
                            if (user.path(field).asText().equals("0")) {
                                user.put(field, "");
                            }
                        }
                    })));

    static final List<BenignVariation> PAGES = List.of(
            benign(
                    "size-capped",
                    "A page has room for 1000 and says so.",
                    parts -> PlatformChange.layer((call, platform) -> platform.apply(
                            ask(LIST_USERS).test(call) && CallMatch.pageSize(call) > MOST
                                    ? call.withQuery(call.query().replaceAll("pageSize=[0-9]+", "pageSize=" + MOST))
                                    : call))),
            refused("size-over-1000-refused", "A size over 1000 is refused.", call -> CallMatch.pageSize(call) > MOST),
            refused("page-over-1000-refused", "A page over 1000 is refused.", call -> CallMatch.page(call) > MOST),
            refused(
                    "page-zero-refused",
                    "Page 0 is refused, and so is size 0.",
                    call -> call.query().matches("(.*&)?page(Size)?=0+(&.*)?")),
            benign(
                    "twenty-by-default",
                    "Without a size a page has room for twenty.",
                    parts -> PlatformChange.layer((call, platform) -> platform.apply(
                            ask(LIST_USERS).test(call)
                                            && CallMatch.parameter(call, "pageSize")
                                                    .orElse("")
                                                    .isEmpty()
                                    ? call.withQuery(
                                            call.query() + (call.query().isEmpty() ? "" : "&") + "pageSize=20")
                                    : call))),
            search(
                    "search-over-more-fields",
                    "A search looks at the description, the source and the id as well.",
                    user -> String.join(
                            " ",
                            user.name(),
                            user.email(),
                            user.firstname(),
                            user.lastname(),
                            user.description(),
                            user.source(),
                            user.id())),
            search("search-over-names", "A search looks at the name and nothing else.", User::name));

    private BenignUsers() {}

    private static BenignVariation size(int users) {
        return benign("users-" + users, "There are " + users + " users.", parts -> PlatformChange.NONE)
                .on(options -> options.withUsers(users));
    }

    private static BenignVariation refused(String name, String sentence, Predicate<StubCall> when) {
        return benign(
                name,
                sentence,
                parts -> PlatformChange.layer((call, platform) -> {
                    StubAnswer answer = platform.apply(call);
                    return answer.status() == 200 && ask(LIST_USERS).and(when).test(call)
                            ? RpcStatus.INVALID_ARGUMENT.answer("out of range")
                            : answer;
                }));
    }

    private static BenignVariation users(String name, String sentence, UnaryOperator<List<User>> change) {
        return benign(
                name,
                sentence,
                parts -> PlatformChange.store(faithful -> new OtherUsers(
                        faithful,
                        parts.population(),
                        looks -> change.apply(parts.population().listed()))));
    }

    private static BenignVariation search(String name, String sentence, Function<User, String> text) {
        return benign(
                name,
                sentence,
                parts -> PlatformChange.store(faithful -> new OtherUsers(
                        faithful,
                        parts.population(),
                        looks -> parts.population().listed(),
                        text)));
    }
}
