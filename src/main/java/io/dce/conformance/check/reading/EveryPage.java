package io.dce.conformance.check.reading;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges a walk page by page, while it goes on: of ten thousand users nothing is kept but the finding. */
public final class EveryPage {
    /** A message that lists more than this is not read. */
    public static final int MOST_VIOLATIONS = 5;

    private EveryPage() {}

    /** The first failure, or the weightiest verdict; a walk that met no item has shown nothing. */
    public static Verdict of(Stream<Exchange> walk, Function<ListPage, Verdict> check) {
        return of(walk, ListKind.USERS, check);
    }

    public static Verdict of(Stream<Exchange> walk, ListKind listing, Function<ListPage, Verdict> check) {
        Verdict sum = Verdict.pass();
        boolean anybody = false;
        int seen = 0;
        for (Iterator<Exchange> pages = walk.iterator(); sum.outcome() != Outcome.FAIL && pages.hasNext(); ) {
            if (++seen > ListWalk.MOST_PAGES) {
                return Verdict.all(Stream.of(
                        sum, Verdict.inconclusive("after " + ListWalk.MOST_PAGES + " pages the list still goes on")));
            }
            ListPage page = ListPage.of(pages.next(), listing);
            Verdict verdict = page.unreadable().orElseGet(() -> check.apply(page));
            sum = Verdict.all(Stream.of(sum, verdict));
            anybody |= !page.items().isEmpty();
        }
        boolean nobody = !anybody;
        return sum.and(
                () -> nobody ? Verdict.inconclusive("there was no " + listing.noun() + " to look at") : Verdict.pass());
    }
}
