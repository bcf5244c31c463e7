package io.dce.conformance.stub;

import static io.dce.conformance.stub.Benign.benign;
import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Operation.LIST_USERS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Other users, more of them or fewer, and other ways to list them. */
final class BenignUsers {
    private static final int MOST = 1_000;
    private static final int SLOWLY = 12;
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

    static final List<Benign> SIZES =
            List.of(size(1), size(2), size(9), size(10), size(11), size(20), size(100), size(1000));

    static final List<Benign> FIELDS = List.of(
            benign(
                    "names-of-all-kinds",
                    "Users have names in all scripts, long and short ones.",
                    parts -> Rewrite.user(user -> {
                        int kind = Math.floorMod(user.path("id").asText().hashCode(), NAMES.size());
                        user.put("lastname", NAMES.get(kind)).put("description", NAMES.get(kind));
                    })),
            users("admin-is-last", "The admin is the last of the users.", users -> {
                List<User> turned = new ArrayList<>(users);
                Collections.rotate(turned, -1);
                return turned;
            }),
            growing("users-are-appended", "Users are added at the end while the kit looks.", false),
            growing("users-are-inserted", "Users are added in front while the kit looks.", true),
            benign(
                    "last-login-changes",
                    "Whoever looks changes the lastLoginAt of the admin.",
                    parts -> Rewrite.user(user -> {
                        if (user.path("id")
                                .asText()
                                .equals(parts.population().admin().id())) {
                            user.put("lastLoginAt", String.valueOf(parts.clock().millis()));
                        }
                    })),
            benign(
                    "unset-times-are-zero",
                    "Every time that is not set is 0.",
                    parts -> Rewrite.user(user -> {
                        for (String field : List.of("updatedAt", "lastLoginAt")) {
                            if (user.path(field).asText().isEmpty()) {
                                user.put(field, "0");
                            }
                        }
                    })),
            benign(
                    "unset-times-are-empty",
                    "Every time that is not set is empty.",
                    parts -> Rewrite.user(user -> {
                        for (String field : List.of("createdAt", "updatedAt", "lastLoginAt")) {
                            if (user.path(field).asText().equals("0")) {
                                user.put(field, "");
                            }
                        }
                    })));

    static final List<Benign> PAGES = List.of(
            benign(
                    "size-capped",
                    "A page has room for 1000 and says so.",
                    parts -> Twist.layer((call, platform) -> platform.apply(
                            ask(LIST_USERS).test(call) && Calls.pageSize(call) > MOST
                                    ? call.withQuery(call.query().replaceAll("pageSize=[0-9]+", "pageSize=" + MOST))
                                    : call))),
            refused("size-over-1000-refused", "A size over 1000 is refused.", call -> Calls.pageSize(call) > MOST),
            refused("page-over-1000-refused", "A page over 1000 is refused.", call -> Calls.page(call) > MOST),
            refused(
                    "page-zero-refused",
                    "Page 0 is refused, and so is size 0.",
                    call -> call.query().matches("(.*&)?page(Size)?=0+(&.*)?")),
            benign(
                    "twenty-by-default",
                    "Without a size a page has room for twenty.",
                    parts -> Twist.layer((call, platform) -> platform.apply(
                            ask(LIST_USERS).test(call)
                                            && Calls.parameter(call, "pageSize")
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

    private static Benign size(int users) {
        return benign("users-" + users, "There are " + users + " users.", parts -> Twist.NONE)
                .on(options -> options.withUsers(users));
    }

    private static Benign refused(String name, String sentence, Predicate<Call> when) {
        return benign(
                name,
                sentence,
                parts -> Twist.layer((call, platform) -> {
                    Answer answer = platform.apply(call);
                    return answer.status() == 200 && ask(LIST_USERS).and(when).test(call)
                            ? Status.INVALID_ARGUMENT.answer("out of range")
                            : answer;
                }));
    }

    private static Benign users(String name, String sentence, UnaryOperator<List<User>> change) {
        return benign(
                name,
                sentence,
                parts -> listing(parts, () -> change.apply(parts.population().listed())));
    }

    private static Benign growing(String name, String sentence, boolean inFront) {
        return benign(name, sentence, parts -> {
            Counter looks = new Counter();
            return listing(parts, () -> {
                Stream<User> added = IntStream.range(0, looks.up() / SLOWLY)
                        .mapToObj(i -> added(parts.population().admin(), i));
                Stream<User> there = parts.population().listed().stream();
                return (inFront ? Stream.concat(reversed(added), there) : Stream.concat(there, added)).toList();
            });
        });
    }

    private static Stream<User> reversed(Stream<User> users) {
        List<User> list = new ArrayList<>(users.toList());
        Collections.reverse(list);
        return list.stream();
    }

    static User added(User like, int number) {
        return new User(
                UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)})
                        .toString(),
                "newcomer-" + number,
                "",
                "",
                "",
                "",
                like.source(),
                true,
                String.valueOf(Long.parseLong(like.createdAt()) + 1_000L * number),
                "0",
                "",
                false);
    }

    /** Another list of users, asked for each time. */
    private static Twist listing(Parts parts, Supplier<List<User>> users) {
        return Twist.store(faithful -> new ForwardingStore(faithful) {
            @Override
            public Slice users(String search, long offset, int limit) {
                return slice(found(users.get(), BenignUsers::names, search), offset, limit);
            }

            @Override
            public Optional<User> user(String id) {
                return faithful.user(id)
                        .or(() -> users.get().stream()
                                .filter(user -> user.id().equals(id))
                                .findFirst());
            }
        });
    }

    private static Benign search(String name, String sentence, Function<User, String> text) {
        return benign(
                name,
                sentence,
                parts -> Twist.store(faithful -> new ForwardingStore(faithful) {
                    @Override
                    public Slice users(String search, long offset, int limit) {
                        List<User> all =
                                faithful.users("", 0, Integer.MAX_VALUE).users();
                        return slice(found(all, text, search), offset, limit);
                    }
                }));
    }

    private static List<User> found(List<User> users, Function<User, String> text, String search) {
        String keyword = search.toLowerCase(Locale.ROOT);
        return users.stream()
                .filter(user -> text.apply(user).toLowerCase(Locale.ROOT).contains(keyword))
                .toList();
    }

    private static String names(User user) {
        return String.join("\n", user.name(), user.email(), user.firstname(), user.lastname());
    }

    private static Store.Slice slice(List<User> users, long offset, int limit) {
        int from = (int) Math.min(offset, users.size());
        return new Store.Slice(users.subList(from, (int) Math.min((long) from + limit, users.size())), users.size());
    }
}
