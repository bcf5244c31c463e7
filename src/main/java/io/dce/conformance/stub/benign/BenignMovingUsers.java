package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.variation.BenignVariation.benign;

import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.OtherUsers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Users who come and go while the kit looks. */
public final class BenignMovingUsers {
    /** Looks at the list from one change to the next. */
    private static final int SLOWLY = 12;

    private static final int SLOWER = 60;

    /** The owners of the given keys are among the first. */
    private static final int STAYING = 5;

    static final List<BenignVariation> ALL = List.of(
            moving("users-are-appended", "Users are added at the end while the kit looks.", (there, looks) -> {
                Stream<User> added = added(there, looks / SLOWLY);
                return Stream.concat(there.stream(), added).toList();
            }),
            moving("users-are-inserted", "Users are added in front while the kit looks.", (there, looks) -> {
                List<User> all = new ArrayList<>(added(there, looks / SLOWLY).toList());
                Collections.reverse(all);
                all.addAll(there);
                return all;
            }),
            moving("users-are-removed", "Users are removed from the end while the kit looks.", (there, looks) -> {
                int left = Math.max(Math.min(there.size(), 2), there.size() - looks / SLOWER);
                return there.subList(0, left);
            }),
            moving(
                    "users-come-and-go",
                    "For each user who is added at the end, an older one is removed.",
                    (there, looks) -> {
                        int gone = Math.max(0, Math.min(looks / SLOWLY, there.size() - STAYING));
                        return Stream.of(
                                        there.stream().limit(STAYING),
                                        there.stream().skip(STAYING + (long) gone),
                                        added(there, gone))
                                .flatMap(users -> users)
                                .toList();
                    }),
            benign("last-user-leaves", "The last of the users is gone as soon as somebody looks for him.", parts -> {
                List<User> there = parts.population().listed();
                User last = there.get(there.size() - 1);
                CallCounter looked = new CallCounter();
                return PlatformChange.store(faithful -> new OtherUsers(
                                faithful,
                                parts.population(),
                                looks -> there.size() < 3 || looked.now() == 0
                                        ? there
                                        : there.subList(0, there.size() - 1)))
                        .and(PlatformChange.layer((call, platform) -> {
                            if (ask(GET_USER).test(call) && call.path().endsWith(last.id())) {
                                looked.up();
                            }
                            return platform.apply(call);
                        }));
            }));

    private BenignMovingUsers() {}

    private static BenignVariation moving(
            String name, String sentence, BiFunction<List<User>, Integer, List<User>> listed) {
        return benign(
                name,
                sentence,
                parts -> PlatformChange.store(faithful -> new OtherUsers(
                        faithful,
                        parts.population(),
                        looks -> listed.apply(parts.population().listed(), looks))));
    }

    private static Stream<User> added(List<User> there, int count) {
        return IntStream.range(0, count).mapToObj(number -> added(there.get(0), number));
    }

    public static User added(User like, int number) {
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
}
