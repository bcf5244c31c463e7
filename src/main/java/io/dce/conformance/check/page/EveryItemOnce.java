package io.dce.conformance.check.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.EveryPage;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.check.reading.ListWalk.Leaf;
import io.dce.conformance.check.reading.ListWalk.Repeat;
import java.util.stream.Collectors;

/** PAGE-4: the pages together hold every item exactly once, and as many as total says. */
public final class EveryItemOnce {
    private EveryItemOnce() {}

    /** No item is met twice, unless the list grew in front of the walker and pushed items onto the next page. */
    public static Verdict once(ListWalk walk) {
        long growth = walk.mostTotal() - walk.leastTotal();
        if (walk.repeats().size() <= growth) {
            return walk.cutShort()
                    .orElseGet(() -> walk.held() > 0
                            ? Verdict.pass()
                            : Verdict.inconclusive("no " + walk.listing().noun() + " was met"));
        }
        return Verdict.fail(
                walk.repeats().get(0).again().exchange(),
                "every " + walk.listing().noun() + " on one page only",
                walk.repeats().stream()
                        .limit(EveryPage.MOST_VIOLATIONS)
                        .map(EveryItemOnce::words)
                        .collect(Collectors.joining("; ")));
    }

    /** As many items as the total says, and none past the end. */
    public static Verdict asMany(ListWalk walk) {
        Verdict ended = ended(walk);
        if (!ended.passed()) {
            return ended;
        }
        if (walk.totals().isEmpty()) {
            return Verdict.fail(
                    "a total on every page",
                    "no page says how many " + walk.listing().noun() + "s there are");
        }
        return noMore(walk).and(() -> agreed(walk));
    }

    /** No page past the end holds items. */
    private static Verdict noMore(ListWalk walk) {
        return walk.leaves().stream()
                .filter(leaf -> leaf.held() > 0 && leaf.total().isPresent() && leaf.offset() >= walk.mostTotal())
                .findFirst()
                .map(beyond -> Verdict.fail(
                        beyond.exchange(),
                        "no " + walk.listing().noun() + "s on " + beyond.name() + ", as the total is "
                                + walk.mostTotal(),
                        "it holds " + beyond.held()))
                .orElseGet(Verdict::pass);
    }

    private static Verdict agreed(ListWalk walk) {
        boolean agreed = walk.held() >= walk.leastTotal() && walk.held() <= walk.mostTotal();
        Leaf last = walk.leaves().get(walk.leaves().size() - 1);
        return agreed
                ? Verdict.pass()
                : Verdict.fail(
                        last.exchange(),
                        "as many " + walk.listing().noun() + "s as the total says: " + walk.mostTotal(),
                        "the pages at a page size of " + last.size() + " together hold " + walk.held());
    }

    /** The walk came to the end of the list: past it, to an empty page, or as far as pages can be asked for. */
    private static Verdict ended(ListWalk walk) {
        if (walk.cutShort().isPresent()) {
            return walk.cutShort().get();
        }
        Leaf last = walk.leaves().get(walk.leaves().size() - 1);
        boolean more = last.held() > 0 && last.offset() + last.size() < walk.mostTotal();
        return more
                ? Verdict.inconclusive("the list goes on past " + last.name() + ", the last page that can be asked for")
                : Verdict.pass();
    }

    private static String words(Repeat repeat) {
        return repeat.item() + " is on " + repeat.first().name() + " and "
                + (repeat.first() == repeat.again()
                        ? "again on it"
                        : "on " + repeat.again().name());
    }
}
