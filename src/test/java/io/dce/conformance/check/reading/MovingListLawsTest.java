package io.dce.conformance.check.reading;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.page.PagingLawsTest.judged;
import static io.dce.conformance.check.page.PagingLawsTest.walked;
import static io.dce.conformance.check.reading.FakeList.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.EveryItemOnce;
import io.dce.conformance.check.page.RepeatedWalks;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What the rules about paging say of a list that others change while it is read, and of one that only looks as if. */
@Tag("proof")
class MovingListLawsTest {
    /** Others may add users at either end, between any two pages. */
    @Property(tries = 150)
    void aListThatGrowsWhileItIsReadIsNoFailure(
            @ForAll @IntRange(min = 1, max = 40) int users,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll @Size(max = 10) List<@IntRange(min = -3, max = 3) Integer> growth) {
        FakeList list = FakeList.of(users);
        List<Exchange> pages = new ArrayList<>();
        OptionalInt next = OptionalInt.of(1);
        for (int i = 0; next.isPresent(); i++) {
            pages.add(list.page(next.getAsInt(), size));
            next = PageReader.Turn.after(pages.get(i)).next();
            grow(list, i < growth.size() ? growth.get(i) : 0);
        }

        assertThat(judged(pages)).allSatisfy(verdict -> assertThat(verdict).passes());
    }

    /** Others may remove users as well; what is left is read without a fault, though not by everybody's number. */
    @Property(tries = 100)
    void aListThatShrinksWhileItIsReadIsNoFailure(
            @ForAll @IntRange(min = 5, max = 40) int users,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll Random random) {
        FakeList list = FakeList.of(users);
        List<Exchange> pages = new ArrayList<>();
        OptionalInt next = OptionalInt.of(1);
        for (int removals = 3; next.isPresent(); removals--) {
            pages.add(list.page(next.getAsInt(), size));
            next = PageReader.Turn.after(pages.get(pages.size() - 1)).next();
            if (removals > 0) {
                list.users().remove(random.nextInt(list.users().size()));
            }
        }

        assertThat(judged(pages)).allSatisfy(verdict -> assertThat(verdict).passes());
    }

    /** A fault that shows once may be others' doing; one that shows twice is the platform's, whenever it shows. */
    @Property(tries = 100)
    void twoWalksOfSeveralMakeAFailure(@ForAll @Size(min = 1, max = 4) List<Boolean> sound) {
        ListWalk good = walked(FakeList.of(3).walk(2));
        FakeList twice = FakeList.of(3);
        twice.users().set(2, twice.users().get(0));
        ListWalk bad = walked(twice.walk(2));
        long bads = sound.stream().filter(s -> !s).count();

        Verdict verdict =
                RepeatedWalks.verdict(sound.stream().map(s -> s ? good : bad).toList(), EveryItemOnce::once);

        assertThat(verdict.outcome()).isEqualTo(bads >= 2 ? Outcome.FAIL : Outcome.PASS);
    }

    @Property(tries = 100)
    void aTotalThatWaversOverTheSameUsersIsFoundAndOneThatOnlyGrowsIsNot(
            @ForAll @Size(min = 4, max = 12) List<@IntRange(min = 2, max = 9) Integer> totals) {
        FakeList list = FakeList.of(2);
        List<ListWalk> walks = totals.stream()
                .map(total -> walked(List.of(list.page(1, 2, list.users(), total))))
                .toList();
        List<ListWalk> sorted = totals.stream()
                .sorted()
                .map(total -> walked(List.of(list.page(1, 2, list.users(), total))))
                .toList();

        assertThat(RepeatedWalks.oneTotal(sorted)).passes();
        Assume.that(turns(totals) > 2);
        assertThat(RepeatedWalks.oneTotal(walks).reason()).endsWith("it goes up and down: " + totals);
    }

    /** Adds users in front when it is negative, behind when it is positive. */
    private static void grow(FakeList list, int by) {
        for (int i = 0; i < Math.abs(by); i++) {
            String newcomer =
                    user("new-" + list.users().size(), "new-" + list.users().size());
            list.users().add(by < 0 ? 0 : list.users().size(), newcomer);
        }
    }

    private static long turns(List<Integer> totals) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i < totals.size(); i++) {
            int step = Integer.compare(totals.get(i), totals.get(i - 1));
            if (step != 0) {
                steps.add(step);
            }
        }
        long turns = 0;
        for (int i = 1; i < steps.size(); i++) {
            turns += steps.get(i).equals(steps.get(i - 1)) ? 0 : 1;
        }
        return turns;
    }
}
