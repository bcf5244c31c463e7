package io.dce.conformance.sweep;

import io.dce.conformance.check.ListPages;
import io.dce.conformance.check.Listed;
import io.dce.conformance.check.Listing;
import io.dce.conformance.check.SamePage;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.spec.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Turns the pages of one list, few enough that a long list takes no longer than a short one. */
final class PageRequests {
    private static final int PAGES = 3;
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_REPEATS = 6;
    private static final int DEFAULT_SIZE = 10;

    private final Paging paging;
    private final Listing listing;
    private final Function<String, Exchange> ask;

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

    /**
     * Turns them.
     *
     * @param first the first page, as the key was served it
     */
    ListPages turned(Exchange first) {
        Exchange withoutPage = ask.apply("");
        long total = Listed.total(first, listing);
        if (Listed.items(first, listing).isEmpty()) {
            return new ListPages(listing, first, withoutPage, List.of(), total, true, List.of(), Optional.empty());
        }
        if (total < 2) {
            // That there is no more than this page is what the page says; it must hold that much.
            List<List<Exchange>> walks = new ArrayList<>(List.of(List.of(first)));
            while (ListPages.wantsAnotherWalk(listing, walks, total, true)) {
                walks.add(List.of(page(1, DEFAULT_SIZE)));
            }
            return new ListPages(listing, first, withoutPage, walks, total, true, List.of(), Optional.empty());
        }
        return turned(first, withoutPage, total);
    }

    private ListPages turned(Exchange first, Exchange withoutPage, long total) {
        long size = Math.min(LARGEST_PAGE, (total + PAGES - 1) / PAGES);
        long last = (total + size - 1) / size;
        boolean whole = last <= PAGES + 1;
        List<List<Exchange>> walks = new ArrayList<>();
        do {
            walks.add(walk(size, last, whole));
        } while (ListPages.wantsAnotherWalk(listing, walks, total, whole));
        List<Exchange> repeats = new ArrayList<>(List.of(walks.get(0).get(0)));
        do {
            repeats.add(page(1, size));
        } while (!SamePage.settled(repeats, listing) && repeats.size() < MOST_REPEATS);
        return new ListPages(
                listing, first, withoutPage, walks, total, whole, repeats, Optional.of(page(last + PAGES, size)));
    }

    private List<Exchange> walk(long size, long last, boolean whole) {
        LongStream numbers = whole ? LongStream.rangeClosed(1, last + 1) : LongStream.of(1, 2, last);
        return numbers.mapToObj(number -> page(number, size)).toList();
    }

    private Exchange page(long page, long size) {
        return ask.apply(query(paging, page, size));
    }

    private static String query(Paging paging, long page, long size) {
        return paging.page() + "=" + page + "&" + paging.pageSize() + "=" + size;
    }
}
