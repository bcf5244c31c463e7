package io.dce.conformance.sweep;

import io.dce.conformance.check.EveryItemOnce;
import io.dce.conformance.check.Listed;
import io.dce.conformance.check.Listing;
import io.dce.conformance.check.PageAsked;
import io.dce.conformance.check.PageFull;
import io.dce.conformance.check.PaginationStated;
import io.dce.conformance.check.PastTheEnd;
import io.dce.conformance.check.SamePage;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.Walked;
import io.dce.conformance.check.Walks;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.spec.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** OPS-6: turns the pages of one list, few enough that a long list takes no longer than a short one. */
final class PageRequests {
    private static final int PAGES = 3;
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_REPEATS = 6;
    private static final int DEFAULT_SIZE = 10;

    private final Paging paging;
    private final Listing listing;
    private final Function<String, Exchange> ask;
    private final List<Exchange> seen = new ArrayList<>();

    /**
     * Of a list.
     *
     * @param ask asks for the list with that query
     */
    PageRequests(Paging paging, Function<String, Exchange> ask) {
        this.paging = paging;
        this.listing = Listing.of(paging);
        this.ask = ask;
    }

    /** The query of a customary first page. */
    static String first(Paging paging) {
        return query(paging, 1, DEFAULT_SIZE);
    }

    /** Other ways to ask for the list: for later pages, and without naming one. */
    static List<String> others(Paging paging) {
        return List.of(query(paging, 2, DEFAULT_SIZE), query(paging, PAGES, DEFAULT_SIZE), "");
    }

    /** The query of a page that is none. */
    static String wrong(Paging paging) {
        return paging.page() + "=first&" + paging.pageSize() + "=" + DEFAULT_SIZE;
    }

    /** The pages that were turned, for others to look at. */
    List<Exchange> seen() {
        return seen;
    }

    /** Judges the list, of which this is the first page. */
    Verdict judge(Exchange first) {
        long total = Listed.total(first, listing);
        if (Listed.items(first, listing).isEmpty()) {
            return total > 0 && first.status() == 200
                    ? PageFull.in(Walked.of(Stream.of(first), listing))
                    : Verdict.notApplicable(
                            first.status() == 200 ? "the list is empty" : "not served: " + first.status());
        }
        return stated(List.of(first)).and(() -> total < 2 ? onePage(first) : judge(total));
    }

    /** That there is no more than this page is what the page says; it must hold that much. */
    private Verdict onePage(Exchange first) {
        return walked(List.of(first), () -> List.of(page(1, DEFAULT_SIZE)), PageRequests::laws);
    }

    private Verdict judge(long total) {
        long size = Math.min(LARGEST_PAGE, (total + PAGES - 1) / PAGES);
        long last = (total + size - 1) / size;
        boolean whole = last <= PAGES + 1;
        Function<Walked, Verdict> laws = whole ? PageRequests::laws : PageRequests::lawsOfAPart;
        List<Exchange> pages = turn(size, last, whole);
        return stated(pages)
                .and(() -> walked(pages, () -> turn(size, last, whole), laws))
                .and(() -> same(size, pages.get(0)))
                .and(() -> PastTheEnd.empty(page(last + PAGES, size), listing));
    }

    /** What a walk shows, or several where the list changes on the way. */
    private Verdict walked(List<Exchange> first, Supplier<List<Exchange>> again, Function<Walked, Verdict> laws) {
        Supplier<Walked> walk = () -> Walked.of(again.get().stream(), listing);
        List<Walked> walks = new ArrayList<>(List.of(Walked.of(first.stream(), listing)));
        while (!Walks.settled(walks, laws)) {
            walks.add(walk.get());
        }
        return Walks.verdict(walks, laws).and(() -> Walks.oneTotal(walks, walk));
    }

    /** PAGE-1 and PAGE-2; that all of them are served is for the walk to say. */
    private Verdict stated(List<Exchange> pages) {
        List<Exchange> served =
                pages.stream().filter(page -> page.status() == 200).toList();
        return PaginationStated.everywhere(served.stream(), listing)
                .and(() -> PageAsked.everywhere(served.stream(), listing));
    }

    /** PAGE-3 and PAGE-4. */
    private static Verdict laws(Walked walk) {
        return lawsOfAPart(walk).and(() -> EveryItemOnce.asMany(walk));
    }

    /** Of a list that is too long to be read, what was read of it. */
    private static Verdict lawsOfAPart(Walked walk) {
        return EveryItemOnce.once(walk).and(() -> PageFull.in(walk));
    }

    /** That the page past the end is not served is for PAGE-6 to say. */
    private List<Exchange> turn(long size, long last, boolean whole) {
        LongStream numbers = whole ? LongStream.rangeClosed(1, last + 1) : LongStream.of(1, 2, last);
        return numbers.mapToObj(number -> page(number, size))
                .filter(page -> page.status() == 200 || !Listed.pastTheEnd(page, listing, (last - 1) * size + 1))
                .toList();
    }

    private Verdict same(long size, Exchange before) {
        List<Exchange> answers = new ArrayList<>(List.of(before));
        do {
            answers.add(page(1, size));
        } while (!SamePage.settled(answers, listing) && answers.size() < MOST_REPEATS);
        return SamePage.every(answers, listing);
    }

    private Exchange page(long page, long size) {
        Exchange exchange = ask.apply(query(paging, page, size));
        seen.add(exchange);
        return exchange;
    }

    private static String query(Paging paging, long page, long size) {
        return paging.page() + "=" + page + "&" + paging.pageSize() + "=" + size;
    }
}
