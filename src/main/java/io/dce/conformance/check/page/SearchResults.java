package io.dce.conformance.check.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ListItem;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PAGE-9: search narrows both the items and the total. */
public final class SearchResults {
    private SearchResults() {}

    /** A word that nobody bears finds nobody. */
    public static Verdict findsNobody(Exchange exchange) {
        ListPage page = ListPage.of(exchange);
        int held = page.items().size();
        long total = page.total().orElse(-1);
        return UnreadableAnswer.data(exchange)
                .orElseGet(() -> held == 0 && total == 0
                        ? Verdict.pass()
                        : Verdict.fail(
                                exchange,
                                "no users and a total of 0, as no user has that name",
                                "there are " + held + " and /pagination/total "
                                        + ValueText.as(page.body().at("/pagination/total"))));
    }

    /** However many users a word finds, items and total agree. */
    public static Verdict agrees(ListWalk found) {
        return PageSizes.in(found).and(() -> EveryItemOnce.once(found));
    }

    /**
     * Whom a page of a search shows, a larger one shows too, asked for before it or after it: others may come and go.
     *
     * @param larger says something where each holds all that the search finds
     */
    public static Verdict within(Exchange page, List<Exchange> larger) {
        List<ListItem> found =
                larger.stream().flatMap(one -> PageReader.items(one).stream()).toList();
        Optional<Verdict> unread = Stream.concat(Stream.of(page), larger.stream())
                .flatMap(one -> UnreadableAnswer.data(one).stream())
                .findFirst();
        boolean partial = larger.stream()
                .anyMatch(one -> PageReader.total(one) > PageReader.items(one).size());
        if (unread.isPresent() || partial) {
            return unread.orElseGet(Verdict::pass);
        }
        return PageReader.items(page).stream()
                .filter(item -> !found.contains(item))
                .findFirst()
                .map(item -> Verdict.fail(
                        page,
                        "only users that one large page of the search finds",
                        "it shows " + item + ", who is not among them"))
                .orElseGet(Verdict::pass);
    }

    /**
     * A user's whole name finds that user, on one of the pages.
     *
     * @param all how many users there are
     */
    public static Verdict finds(ListItem user, long all, ListWalk found) {
        Verdict whole = PageSizes.in(found).and(() -> EveryItemOnce.asMany(found));
        if (!whole.passed()) {
            return whole;
        }
        Exchange first = found.leaves().get(0).exchange();
        if (!found.met(user)) {
            return Verdict.fail(
                    first, "the search for a name to find the user of that name, " + user, "it finds others or nobody");
        }
        return found.leastTotal() <= all
                ? Verdict.pass()
                : Verdict.fail(first, "a total of " + all + " at most", "the search finds " + found.leastTotal());
    }
}
