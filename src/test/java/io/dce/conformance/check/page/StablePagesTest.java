package io.dce.conformance.check.page;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.exchange.Exchange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers to the same request, one after the other. */
class StablePagesTest {
    private static final FakeList LIST = FakeList.of(3);
    private static final Exchange PAGE = LIST.page(1, 3);

    @Test
    void whatChangedIsTold() {
        String said = "expected the same users in the same order, as nothing was added or removed, "
                + "but page 1 at a page size of 3 changed 2 times in 4 answers: ";

        assertThat(StablePages.every(List.of(PAGE, PAGE, holding(1, 0, 2), PAGE))
                        .reason())
                .isEqualTo(said + "the same users in another order");
        assertThat(StablePages.every(List.of(PAGE, PAGE, holding(0, 1), PAGE)).reason())
                .isEqualTo(said + "it holds 2 instead of 3");
        assertThat(StablePages.every(List.of(PAGE, holding(0), holding(0), PAGE))
                        .reason())
                .isEqualTo(said + "it holds 1 instead of 3");
        assertThat(StablePages.every(List.of(holding(0, 1), holding(0, 1), PAGE, holding(0, 1)))
                        .reason())
                .isEqualTo(said + "user-2 (id-2) came");
    }

    @Test
    void usersWhoAreOthersEveryTimeAreToldButNotOneWhomSomebodyChanges() {
        Exchange edited = with("\"email\":\"\"", "\"email\":\"ci@example.com\"");
        Exchange signedIn = with("\"lastLoginAt\":\"\"", "\"lastLoginAt\":\"1660632794801\"");

        assertThat(StablePages.every(List.of(PAGE, edited, PAGE, edited)).reason())
                .isEqualTo(
                        "expected the same users in the same order, as nothing was added or removed, but page 1 at a "
                                + "page size of 3 changed 3 times in 4 answers: user-0 (id-0) has another /email");
        assertThat(StablePages.every(List.of(PAGE, edited, edited)).passed()).isTrue();
        assertThat(StablePages.settled(List.of(PAGE, edited, edited))).isFalse();
        assertThat(StablePages.every(List.of(PAGE, signedIn, PAGE, signedIn)).passed())
                .isTrue();
    }

    @Test
    void usersWhoComeAndGoAreNotThePlatformsDoing() {
        Exchange first = created(1, 2, 3);
        List<Exchange> comingAndGoing = List.of(first, created(2, 3, 4), created(3, 4, 5));

        assertThat(StablePages.every(comingAndGoing)).is(Outcome.INCONCLUSIVE);
        assertThat(StablePages.every(comingAndGoing))
                .says("users come and go too fast to see whether page 1 at a page size of 3 keeps still");
        assertThat(StablePages.every(List.of(first, created(2, 3, 4), first)))
                .as("whoever is gone stays away")
                .is(Outcome.FAIL);
        assertThat(StablePages.every(List.of(created(4, 5, 6), created(5, 6, 1), created(6, 1, 2))))
                .as("who was there before does not come")
                .is(Outcome.FAIL);
        assertThat(StablePages.every(List.of(first, created(3, 2, 4), created(2, 4, 5))))
                .as("the others keep their order")
                .is(Outcome.FAIL);
    }

    private static Exchange created(int... seconds) {
        String users = Arrays.stream(seconds)
                .mapToObj(at -> "{\"id\":\"id-%d\",\"name\":\"user-%d\",\"createdAt\":\"17000000%02d000\"}"
                        .formatted(at, at, at))
                .collect(Collectors.joining(","));
        return FakeList.answer(
                "/users?page=1&pageSize=3",
                200,
                "{\"items\":[" + users + "],\"pagination\":{\"page\":1,\"pageSize\":3,\"total\":3}}");
    }

    @Test
    void anAnswerThatCantBeReadSaysNothing() {
        Exchange busy = FakeList.answer("/users?page=1&pageSize=3", 503, "");

        assertThat(StablePages.every(List.of(PAGE, busy, PAGE))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void afterOneChangeThreeAnswersHoldStill() {
        Exchange other = holding(1, 0, 2);

        assertThat(StablePages.settled(List.of(PAGE, PAGE))).isTrue();
        assertThat(StablePages.settled(List.of(PAGE, other))).isFalse();
        assertThat(StablePages.settled(List.of(PAGE, other, other))).isFalse();
        assertThat(StablePages.settled(List.of(PAGE, other, other, other))).isTrue();
        assertThat(StablePages.settled(List.of(PAGE, other, PAGE)))
                .as("it changes more often than data does")
                .isTrue();
    }

    private static Exchange with(String text, String other) {
        return LIST.page(
                1,
                3,
                LIST.users().stream().map(user -> user.replace(text, other)).toList(),
                3);
    }

    private static Exchange holding(Integer... users) {
        return LIST.page(1, 3, List.of(users).stream().map(LIST.users()::get).toList(), 3);
    }
}
