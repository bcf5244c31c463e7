package io.dce.conformance.check;

import static io.dce.conformance.check.FakeList.user;
import static io.dce.conformance.check.FakeList.walked;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that others change while they are read, and lists that only look as if. */
class WalksTest {
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
                        law -> assertThat(law.apply(Walked.of(pages.stream())).passed())
                                .isTrue());
    }

    @Test
    void growthExplainsNoMoreRepeatsThanItBrought() {
        FakeList list = FakeList.of(4);
        Exchange first = list.page(1, 2);
        Exchange second = list.page(2, 2, list.users().subList(0, 2), 5);

        assertThat(EveryItemOnce.once(walked(first, second)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void whatShowsOnceMayBeOthersDoingAndWhatShowsTwiceIsThePlatforms() {
        Walked good = Walked.of(FakeList.of(4).walk(2).stream());
        FakeList list = FakeList.of(4);
        Walked bad = walked(list.page(1, 2), list.page(2, 2, list.users().subList(0, 2), 4));

        assertThat(Walks.settled(List.of(), EveryItemOnce::once)).isFalse();
        assertThat(Walks.settled(List.of(good), EveryItemOnce::once)).isTrue();
        assertThat(Walks.settled(List.of(bad), EveryItemOnce::once)).isFalse();
        assertThat(Walks.settled(List.of(bad, good), EveryItemOnce::once)).isFalse();
        assertThat(Walks.verdict(List.of(bad, good, good), EveryItemOnce::once).passed())
                .isTrue();
        assertThat(Walks.settled(List.of(bad, good, bad), EveryItemOnce::once)).isTrue();
        assertThat(Walks.verdict(List.of(bad, good, bad), EveryItemOnce::once).outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aTotalThatDependsOnThePageIsNoGrowth() {
        FakeList list = FakeList.of(2);
        Walked wavering = walked(list.page(1, 2), list.page(2, 2, List.of(), 0));
        Walked growing = walked(list.page(1, 2), list.page(2, 2, List.of(user("id-2", "new")), 3));

        assertThat(Walks.totalSettled(List.of(wavering, wavering))).isFalse();
        assertThat(Walks.oneTotal(List.of(wavering, wavering, wavering, wavering))
                        .reason())
                .contains("[2, 0, 2, 0, 2, 0, 2, 0]");
        assertThat(Walks.totalSettled(List.of(growing))).isTrue();
        assertThat(Walks.oneTotal(List.of(growing)).passed()).isTrue();
    }

    @Test
    void pastTheEndIsNoErrorAndHoldsNothing() {
        FakeList list = FakeList.of(5);
        String beyond = "/users?page=4&pageSize=2";

        assertThat(PastTheEnd.empty(list.page(4, 2)).passed()).isTrue();
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 200, "{\"pagination\":{\"total\":5}}"))
                        .passed())
                .isTrue();
        assertThat(PastTheEnd.empty(list.page(4, 2, list.users().subList(4, 5), 5))
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(PastTheEnd.empty(list.page(4, 2, list.users().subList(4, 5), 7))
                        .passed())
                .as("it has grown")
                .isTrue();
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 404, "{}")).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 500, "{}")).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(PastTheEnd.empty(FakeList.answer(beyond, 503, "")).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aPageThatChangesAndChangesBackIsUnstable() {
        FakeList list = FakeList.of(3);
        Exchange page = list.page(1, 3);
        Exchange other =
                list.page(1, 3, List.of(list.users().get(1), list.users().get(0)), 3);
        Exchange grown = list.page(1, 3, list.users().subList(0, 2), 4);

        assertThat(SamePage.every(List.of(page, page, page)).passed()).isTrue();
        assertThat(SamePage.settled(List.of(page, page, other))).isFalse();
        assertThat(SamePage.settled(List.of(page, other, other, other))).isTrue();
        assertThat(SamePage.every(List.of(page, other, other, other)).passed()).isTrue();
        assertThat(SamePage.every(List.of(page, other, page)).reason()).contains("changed 2 times in 3 answers");
        assertThat(SamePage.every(List.of(page, grown, page, grown)).passed())
                .as("the total changed as well")
                .isTrue();
    }
}
