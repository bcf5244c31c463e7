package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;

/** PAGE-9: search narrows both the items and the total. */
public final class Search {
    private Search() {}

    /** A word that nobody bears finds nobody. */
    public static Verdict findsNobody(Exchange exchange) {
        Page page = Page.of(exchange);
        int held = page.items().size();
        long total = page.total().orElse(-1);
        return Unreadable.data(exchange)
                .orElseGet(() -> held == 0 && total == 0
                        ? Verdict.pass()
                        : Verdict.fail(
                                exchange,
                                "no users and a total of 0, as nobody bears that name",
                                "there are " + held + " and /pagination/total "
                                        + Shown.as(page.body().at("/pagination/total"))));
    }

    /** However many users a word finds, items and total agree. */
    public static Verdict agrees(Walked found) {
        return PageFull.in(found).and(() -> EveryItemOnce.once(found));
    }

    /**
     * Whom a page of a search shows, a larger one shows too.
     *
     * @param larger says something where it holds all that the search finds
     */
    public static Verdict within(Exchange page, Exchange larger) {
        List<ListItem> found = Listed.items(larger);
        Optional<Verdict> unread = Unreadable.data(page).or(() -> Unreadable.data(larger));
        if (unread.isPresent() || Listed.total(larger) > found.size()) {
            return unread.orElseGet(Verdict::pass);
        }
        return Listed.items(page).stream()
                .filter(item -> !found.contains(item))
                .findFirst()
                .map(item -> Verdict.fail(
                        page,
                        "whom one page of the whole search finds",
                        "it shows " + item + ", who is not among them"))
                .orElseGet(Verdict::pass);
    }

    /**
     * A user's whole name finds that user, on one of the pages.
     *
     * @param all how many users there are
     */
    public static Verdict finds(ListItem user, long all, Walked found) {
        Verdict whole = PageFull.in(found).and(() -> EveryItemOnce.asMany(found));
        if (!whole.passed()) {
            return whole;
        }
        Exchange first = found.leaves().get(0).exchange();
        if (!found.met(user)) {
            return Verdict.fail(
                    first, "the search for a name to find its bearer, " + user, "it finds others or nobody");
        }
        return found.leastTotal() <= all
                ? Verdict.pass()
                : Verdict.fail(first, "a total of " + all + " at most", "the search finds " + found.leastTotal());
    }
}
