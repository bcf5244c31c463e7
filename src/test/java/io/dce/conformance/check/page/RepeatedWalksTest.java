package io.dce.conformance.check.page;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.user;
import static io.dce.conformance.check.reading.FakeList.walked;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that others change while they are read, and lists that only look as if. */
class RepeatedWalksTest {
    @Test
    void aListMayGrowAtEitherEnd() {
        FakeList list = FakeList.of(4);
        List<Exchange> pages = new ArrayList<>(List.of(list.page(1, 2)));
        list.users().add(0, user("new", "at the front"));
        pages.add(list.page(2, 2));
        list.users().add(user("newer", "at the end"));
        pages.add(list.page(3, 2));
        pages.add(list.page(4, 2));

        assertThat(PagingTest.LAWS)
                .allSatisfy(
                        law -> assertThat(law.apply(ListWalk.of(pages.stream())).passed())
                                .isTrue());
    }

    @Test
    void growthExplainsNoMoreRepeatsThanItBrought() {
        FakeList list = FakeList.of(4);
        Exchange first = list.page(1, 2);
        Exchange second = list.page(2, 2, list.users().subList(0, 2), 5);

        assertThat(EveryItemOnce.once(walked(first, second))).fails();
    }

    @Test
    void whatShowsOnceMayBeOthersDoingAndWhatShowsTwiceIsThePlatforms() {
        ListWalk good = ListWalk.of(FakeList.of(4).walk(2).stream());
        FakeList list = FakeList.of(4);
        ListWalk bad = walked(list.page(1, 2), list.page(2, 2, list.users().subList(0, 2), 4));

        assertThat(RepeatedWalks.settled(List.of(), EveryItemOnce::once)).isFalse();
        assertThat(RepeatedWalks.settled(List.of(good), EveryItemOnce::once)).isTrue();
        assertThat(RepeatedWalks.settled(List.of(bad), EveryItemOnce::once)).isFalse();
        assertThat(RepeatedWalks.settled(List.of(bad, good), EveryItemOnce::once))
                .isFalse();
        assertThat(RepeatedWalks.verdict(List.of(bad, good, good), EveryItemOnce::once)
                        .passed())
                .isTrue();
        assertThat(RepeatedWalks.settled(List.of(bad, good, bad), EveryItemOnce::once))
                .isTrue();
        assertThat(RepeatedWalks.verdict(List.of(bad, good, bad), EveryItemOnce::once))
                .fails();
    }

    @Test
    void aTotalThatDependsOnThePageIsNoGrowth() {
        FakeList list = FakeList.of(2);
        ListWalk wavering = walked(list.page(1, 2), list.page(2, 2, List.of(), 0));
        ListWalk growing = walked(list.page(1, 2), list.page(2, 2, List.of(user("id-2", "new")), 3));

        assertThat(RepeatedWalks.totalSettled(List.of(wavering, wavering))).isFalse();
        assertThat(RepeatedWalks.oneTotal(List.of(wavering, wavering, wavering, wavering)))
                .says("[2, 0, 2, 0, 2, 0, 2, 0]");
        assertThat(RepeatedWalks.totalSettled(List.of(growing))).isFalse();
        assertThat(RepeatedWalks.oneTotal(List.of(growing)).passed()).isTrue();
    }

    @Test
    void aTotalThatIsTooHighAsLongAsThereAreItemsIsNone() {
        FakeList list = FakeList.of(2);
        ListWalk wrong = walked(list.page(1, 2, list.users(), 3), list.page(2, 2, List.of(), 2));

        assertThat(RepeatedWalks.totalSettled(List.of(wrong))).isFalse();
        assertThat(RepeatedWalks.oneTotal(List.of(wrong, wrong, wrong, wrong))).fails();
    }

    @Test
    void pastTheEndIsNoErrorAndHoldsNothing() {
        FakeList list = FakeList.of(5);
        String beyond = "/users?page=4&pageSize=2";

        assertThat(PastTheEnd.empty(list.page(4, 2)).passed()).isTrue();
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 200, "{\"pagination\":{\"total\":5}}"))
                        .passed())
                .isTrue();
        assertThat(PastTheEnd.empty(list.page(4, 2, list.users().subList(4, 5), 5)))
                .fails();
        assertThat(PastTheEnd.empty(list.page(4, 2, list.users().subList(4, 5), 7))
                        .passed())
                .as("it has grown")
                .isTrue();
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 404, "{}"))).fails();
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 500, "{}"))).fails();
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 503, ""))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void aPagePastTheEndSaysWhichItIsAsOthersDo() {
        FakeList list = FakeList.of(5);
        String beyond = "/users?page=4&pageSize=2";
        Exchange silent = FakeList.answer(beyond, 200, "{\"items\":[]}");

        assertThat(PastTheEnd.saysWhich(list.page(4, 2), list.page(1, 2))).passes();
        assertThat(PastTheEnd.saysWhich(silent, list.page(1, 2)).reason())
                .isEqualTo("expected page, pageSize and total past the end, as on any other page, but /pagination/page "
                        + "is missing");
        assertThat(PastTheEnd.saysWhich(silent, silent))
                .as("no page says so, of which PAGE-1 speaks")
                .passes();
    }

    @Test
    void aPageThatChangesAndChangesBackIsUnstable() {
        FakeList list = FakeList.of(3);
        Exchange page = list.page(1, 3);
        Exchange other =
                list.page(1, 3, List.of(list.users().get(1), list.users().get(0)), 3);
        Exchange grown = list.page(1, 3, list.users().subList(0, 2), 4);

        assertThat(StablePages.every(List.of(page, page, page)).passed()).isTrue();
        assertThat(StablePages.settled(List.of(page, page, other))).isFalse();
        assertThat(StablePages.settled(List.of(page, other, other, other))).isTrue();
        assertThat(StablePages.every(List.of(page, other, other, other)).passed())
                .isTrue();
        assertThat(StablePages.every(List.of(page, other, page))).says("changed 2 times in 3 answers");
        assertThat(StablePages.every(List.of(page, grown, page, grown)).passed())
                .as("the total changed as well")
                .isTrue();
    }

    @Test
    void oneSteadyWalkWithoutAFaultIsEnoughAndFourAre() {
        ListWalk good = ListWalk.of(FakeList.of(4).walk(2).stream());
        FakeList list = FakeList.of(4);
        ListWalk bad = walked(list.page(1, 2), list.page(2, 2, list.users().subList(0, 2), 4));
        ListWalk moved = walked(list.page(1, 2), list.page(2, 2, list.users().subList(2, 4), 5));
        ListWalk half = walked(list.page(1, 2), FakeList.answer("/users?page=2&pageSize=2", 503, ""));
        ListWalk silent = walked(FakeList.answer(
                "/users?page=1&pageSize=2", 200, "{\"items\":" + list.users().subList(0, 1) + "}"));

        assertThat(RepeatedWalks.settled(List.of(moved), EveryItemOnce::once)).isFalse();
        assertThat(RepeatedWalks.settled(List.of(silent), EveryItemOnce::once)).isFalse();
        assertThat(RepeatedWalks.settled(List.of(moved, moved), EveryItemOnce::once))
                .isTrue();
        assertThat(RepeatedWalks.settled(List.of(bad, good, good), EveryItemOnce::once))
                .isTrue();
        assertThat(RepeatedWalks.settled(List.of(bad, bad), EveryItemOnce::once))
                .isTrue();
        assertThat(RepeatedWalks.settled(List.of(bad, good), EveryItemOnce::once))
                .isFalse();
        assertThat(RepeatedWalks.settled(List.of(bad, half), EveryItemOnce::once))
                .isTrue();
        assertThat(RepeatedWalks.verdict(List.of(half), EveryItemOnce::once)).is(Outcome.INCONCLUSIVE);
        assertThat(RepeatedWalks.verdict(List.of(good, bad), EveryItemOnce::once))
                .passes();
    }

    @Test
    void aTotalMayTurnTwiceAndOverOtherUsersMoreOften() {
        FakeList list = FakeList.of(2);
        ListWalk two = walked(list.page(1, 2));
        ListWalk three = walked(list.page(1, 2, list.users(), 3));
        ListWalk others = walked(list.page(1, 2, List.of(user("id-7", "new")), 3));

        assertThat(RepeatedWalks.oneTotal(List.of(two, three, two, three)).passed())
                .isTrue();
        assertThat(RepeatedWalks.oneTotal(List.of(two, three, two, three, two))).fails();
        assertThat(RepeatedWalks.oneTotal(List.of(two, three, two, others, two)).passed())
                .isTrue();
        assertThat(RepeatedWalks.totalSettled(List.of())).isFalse();
        assertThat(RepeatedWalks.totalSettled(List.of(two, two, two))).isTrue();
        assertThat(RepeatedWalks.totalSettled(List.of(two, three, two))).isFalse();
        assertThat(RepeatedWalks.totalSettled(List.of(two, three, two, two))).isTrue();
    }

    @Test
    void aWalkThatWasCutShortCountsForNothing() {
        FakeList list = FakeList.of(4);
        ListWalk good = ListWalk.of(list.walk(2).stream());
        ListWalk bad = walked(list.page(1, 2), list.page(2, 2, list.users().subList(0, 2), 4));
        ListWalk half = walked(list.page(1, 2), FakeList.answer("/users?page=2&pageSize=2", 503, ""));

        assertThat(RepeatedWalks.settled(List.of(half, good), EveryItemOnce::once))
                .isFalse();
        assertThat(RepeatedWalks.settled(List.of(half, bad), EveryItemOnce::once))
                .isFalse();
        assertThat(RepeatedWalks.settled(List.of(half, bad, good), EveryItemOnce::once))
                .isFalse();
        assertThat(RepeatedWalks.settled(List.of(half, half, bad, good), EveryItemOnce::once))
                .as("four are enough")
                .isTrue();
    }

    @Test
    void asManyWalksAreMadeAsItTakesToTellATotal() {
        FakeList list = FakeList.of(2);
        ListWalk level = walked(list.page(1, 2));
        ListWalk wavering = walked(list.page(1, 2), list.page(2, 2, List.of(), 0));

        assertThat(RepeatedWalks.totalSettled(List.of())).isFalse();
        assertThat(RepeatedWalks.totalSettled(List.of(level))).isTrue();
        assertThat(RepeatedWalks.totalSettled(List.of(wavering, wavering, wavering)))
                .isFalse();
        assertThat(RepeatedWalks.totalSettled(List.of(wavering, wavering, wavering, wavering)))
                .isTrue();
    }

    @Test
    void whereTheEndIsNotSaidWhatStandsThereSaysNothing() {
        FakeList list = FakeList.of(5).spoiling(body -> body.replace("total", "sum"));

        assertThat(PastTheEnd.empty(list.page(4, 2)).passed()).isTrue();
        assertThat(PastTheEnd.empty(list.page(3, 2)).reason())
                .isEqualTo("where the list ends is not said: GET /users?page=3&pageSize=2 by Alice: 200");
        assertThat(PastTheEnd.empty(FakeList.answer("/users?page=4&pageSize=2", 404, "{}")))
                .expected("no users and no error past the end")
                .actual("page 4 at a page size of 2 answers 404");
    }

    /** A total that grows with every page, and pages that are always full. */
    @Test
    void aListWithoutEndIsGivenUp() {
        ListWalk walk = ListWalk.of(endless());

        assertThat(walk.cutShort().orElseThrow()).is(Outcome.INCONCLUSIVE);
        assertThat(walk.cutShort().orElseThrow().reason())
                .startsWith("after 10000 pages with 10000 users the list goes on");
        assertThat(PaginationFields.everywhere(endless())).is(Outcome.INCONCLUSIVE);
    }

    private static Stream<Exchange> endless() {
        return IntStream.iterate(1, page -> page + 1)
                .mapToObj(page -> FakeList.answer(
                        "/users?page=" + page + "&pageSize=1",
                        200,
                        "{\"items\":[" + user("u-" + page, "user-" + page) + "],\"pagination\":{\"page\":" + page
                                + ",\"pageSize\":1,\"total\":" + (page + 100) + "}}"));
    }
}
