package io.dce.conformance.steps.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.KeyUse;
import io.dce.conformance.check.page.RepeatedWalks;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The list of users as one scenario reads it. Pages are turned while they are judged, so that nothing is kept but what
 * was found.
 */
public final class UserList {
    private static final int FIRST_LOOK = 10;

    private final Callers callers;
    private final VerdictJudge judge;
    private final List<ListWalk> walks = new ArrayList<>();
    private long total;
    private Exchange first;
    private Supplier<Stream<Exchange>> pages = Stream::empty;

    public UserList(Callers callers, VerdictJudge judge) {
        this.callers = callers;
        this.judge = judge;
    }

    /** Looks whether anybody is there; without users the scenario ends here, as nothing could be shown. */
    public void open() {
        UnreadableAnswer.data(look()).ifPresent(judge::that);
        if (total <= 0) {
            judge.that(Verdict.inconclusive("there is no user to look at"));
        }
    }

    /** Looks at the list, whatever it looks like. */
    Exchange look() {
        first = callers.alice().listUsers(1, FIRST_LOOK);
        total = Math.max(PageReader.total(first), PageReader.items(first).size());
        return first;
    }

    /** The first page, as it was when the list was opened. */
    Exchange first() {
        return first;
    }

    /** How many users there are. */
    public long total() {
        return total;
    }

    /** The size for a list of this length; without one the scenario ends as not applicable. */
    public int size(PageSizeChoice size) {
        if (size.of(total).isEmpty()) {
            judge.that(Verdict.notApplicable(
                    "for " + total + " users no page size up to " + PageSizeChoice.LARGEST + " is one " + size));
        }
        return size.of(total).orElseThrow();
    }

    /** Every page, to the one past the end. */
    public void read(int size) {
        pages = () -> PageWalk.of(page -> callers.alice().listUsers(page, size));
    }

    /** Some pages; one past the end that is not served is passed over, as on a walk. */
    public void read(int size, List<Integer> numbers) {
        pages = () -> numbers.stream()
                .map(page -> callers.alice().listUsers(page, size))
                .filter(page -> page.status() == 200 || !PageReader.pastTheEnd(page, total));
    }

    /** The list as others ask for it: in the largest pages, without saying which, by a name; as far as that is served. */
    public Stream<Exchange> otherViews() {
        Supplier<String> name = () -> KeyUse.nameOf(callers.alice().currentUser());
        return Stream.<Supplier<Exchange>>of(
                        () -> callers.alice().listUsers(1, PageSizeChoice.LARGEST),
                        () -> callers.alice().listUsers(""),
                        () -> callers.alice().searchUsers(name.get(), 1, FIRST_LOOK))
                .map(Supplier::get)
                .filter(page -> page.status() == 200);
    }

    /** The pages that are read, each asked for when its turn comes. */
    public Stream<Exchange> pages() {
        return pages.get();
    }

    /** Judges the list as a whole, walking again as long as it changes on the way. */
    void judge(Function<ListWalk, Verdict> check) {
        while (!RepeatedWalks.settled(walks, check)) {
            walks.add(ListWalk.of(pages()));
        }
        judge.that(RepeatedWalks.verdict(walks, check));
    }

    /** Judges the total of all pages, walking again as long as it may be growing. */
    void judgeTotal() {
        while (!RepeatedWalks.totalSettled(walks)) {
            walks.add(ListWalk.of(pages()));
        }
        judge.that(RepeatedWalks.oneTotal(walks));
    }
}
