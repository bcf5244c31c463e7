package io.dce.conformance.check.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.check.reading.ListWalk.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** PAGE-3: a page holds pageSize items, and the last page what remains. */
public final class PageSizes {
    private PageSizes() {}

    /** On every page of a walk, or of some pages. */
    public static Verdict in(ListWalk walk) {
        if (walk.leaves().isEmpty()) {
            return unfinished(walk).orElseGet(() -> Verdict.inconclusive("no page was seen"));
        }
        List<Leaf> wrong = new ArrayList<>();
        for (int i = 0; i < walk.leaves().size(); i++) {
            if (!full(walk.leaves(), i)) {
                wrong.add(walk.leaves().get(i));
            }
        }
        if (wrong.isEmpty()) {
            return unfinished(walk).orElseGet(Verdict::pass);
        }
        Leaf first = wrong.get(0);
        return Verdict.fail(
                first.exchange(),
                first.total().isPresent()
                        ? walk.listing().counted(first.room(first.total().getAsLong())) + " on " + first.name()
                                + ", as the total is " + first.total().getAsLong()
                        : "at most " + walk.listing().counted(first.size()) + " on " + first.name(),
                "it holds " + first.held());
    }

    /** That a page is not served is for PAGE-4 to say. */
    private static Optional<Verdict> unfinished(ListWalk walk) {
        return walk.cutShort().map(verdict -> Verdict.inconclusive("not every page was seen: " + verdict.reason()));
    }

    /** While the list grows, the items may be those of the moment before or after the total was counted. */
    private static boolean full(List<Leaf> leaves, int at) {
        Leaf leaf = leaves.get(at);
        List<Long> totals = leaves.subList(Math.max(0, at - 1), Math.min(leaves.size(), at + 2)).stream()
                .map(Leaf::total)
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .toList();
        long least = totals.stream().mapToLong(t -> t).min().orElse(0);
        long most = totals.stream().mapToLong(t -> t).max().orElse(Long.MAX_VALUE);
        boolean within = leaf.total().isEmpty() || leaf.offset() < leaf.total().getAsLong();
        return !within || leaf.held() >= leaf.room(least) && leaf.held() <= leaf.room(most);
    }
}
