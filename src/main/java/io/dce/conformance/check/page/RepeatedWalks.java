package io.dce.conformance.check.page;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ListWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Several walks through one list that others may be changing meanwhile. A fault that shows on one walk may be due to
 * such a change; one that shows on two walks is the platform's.
 */
public final class RepeatedWalks {
    private static final int ENOUGH = 2;
    private static final int MOST = 4;
    /** Data that grows or shrinks moves the total one way; up, down and up again is no data's doing. */
    private static final int MOST_TURNS = 2;

    private RepeatedWalks() {}

    /** Whether no further walk is needed for a verdict. */
    public static boolean settled(List<ListWalk> walks, Function<ListWalk, Verdict> check) {
        if (walks.isEmpty() || walks.size() >= MOST) {
            return !walks.isEmpty();
        }
        ListWalk last = last(walks);
        if (check.apply(last).outcome() == Outcome.INCONCLUSIVE) {
            return true;
        }
        boolean still = walks.size() == 1 && last.steady() && check.apply(last).passed();
        return still || count(walks, check, Outcome.PASS) >= ENOUGH || count(walks, check, Outcome.FAIL) >= ENOUGH;
    }

    /** Whether no further walk is needed to tell a total that grows from one that depends on the page. */
    public static boolean totalSettled(List<ListWalk> walks) {
        return !walks.isEmpty()
                && (walks.size() >= MOST || turns(walks) == 0 && last(walks).level());
    }

    /** What the walks show together. */
    public static Verdict verdict(List<ListWalk> walks, Function<ListWalk, Verdict> check) {
        List<Verdict> failures = walks.stream()
                .map(check)
                .filter(verdict -> verdict.outcome() == Outcome.FAIL)
                .toList();
        if (failures.size() >= ENOUGH) {
            return failures.get(0);
        }
        Verdict last = check.apply(last(walks));
        return last.outcome() == Outcome.FAIL ? Verdict.pass() : last;
    }

    /** PAGE-4: the total is a property of the list, not of the page. */
    public static Verdict oneTotal(List<ListWalk> walks) {
        boolean sameUsers = walks.stream().allMatch(walk -> walk.metTheSameAs(walks.get(0)));
        return turns(walks) <= MOST_TURNS || !sameUsers
                ? Verdict.pass()
                : Verdict.fail(
                        "the same total on every page, as the "
                                + walks.get(0).listing().noun() + "s stay the same",
                        "it goes up and down: " + totals(walks));
    }

    private static ListWalk last(List<ListWalk> walks) {
        return walks.get(walks.size() - 1);
    }

    private static long count(List<ListWalk> walks, Function<ListWalk, Verdict> check, Outcome outcome) {
        return walks.stream().filter(w -> check.apply(w).outcome() == outcome).count();
    }

    /** How often the total turned from growing to shrinking or back. */
    private static int turns(List<ListWalk> walks) {
        int turns = 0;
        int direction = 0;
        List<Long> totals = totals(walks);
        for (int i = 1; i < totals.size(); i++) {
            int step = Long.compare(totals.get(i), totals.get(i - 1));
            turns += step * direction < 0 ? 1 : 0;
            direction = step == 0 ? direction : step;
        }
        return turns;
    }

    private static List<Long> totals(List<ListWalk> walks) {
        List<Long> totals = new ArrayList<>();
        walks.forEach(walk -> totals.addAll(walk.totals()));
        return totals;
    }
}
