package io.dce.conformance.sweep;

import io.dce.conformance.check.ops.ListPages;
import io.dce.conformance.check.page.StablePages;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.PagingDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Turns the pages of one list, few enough that a long list takes no longer than a short one. */
final class PageRequests {
    private static final int PAGES = 3;
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_REPEATS = 6;
    /** No platform's own: one that pays no heed to the size that is asked for shows it at once. */
    private static final int FIRST_SIZE = 12;

    private final PagingDialect paging;
    private final ListKind listing;
    private final Function<String, Exchange> ask;

    /**
     * Of a list.
     *
     * @param ask asks for the list with that query
     */
    PageRequests(PagingDialect paging, Function<String, Exchange> ask) {
        this.paging = paging;
        this.listing = ListKind.of(paging);
        this.ask = ask;
    }

    /** The query of a customary first page. */
    static String first(PagingDialect paging) {
        return query(paging, 1, FIRST_SIZE);
    }

    /** Other ways to ask for the list: for later pages, and without naming one. */
    static List<String> others(PagingDialect paging) {
        return List.of(query(paging, 2, FIRST_SIZE), query(paging, PAGES, FIRST_SIZE), "");
    }

    /** The query of a page that is none. */
    static String wrong(PagingDialect paging) {
        return paging.page() + "=first&" + paging.pageSize() + "=" + FIRST_SIZE;
    }

    /**
     * Turns them.
     *
     * @param first the first page, as the key was served it
     */
    ListPages turned(Exchange first) {
        Exchange withoutPage = ask.apply("");
        long total = PageReader.total(first, listing);
        if (PageReader.items(first, listing).isEmpty()) {
            return new ListPages(listing, first, withoutPage, List.of(), total, true, List.of(), Optional.empty());
        }
        if (total < 2) {
            // That there is no more than this page is what the page says; it must hold that much.
            List<List<Exchange>> walks = new ArrayList<>(List.of(List.of(first)));
            while (ListPages.wantsAnotherWalk(listing, walks, total, true)) {
                walks.add(List.of(page(1, FIRST_SIZE)));
            }
            return new ListPages(listing, first, withoutPage, walks, total, true, List.of(), Optional.empty());
        }
        return turned(first, withoutPage, total);
    }

    private ListPages turned(Exchange first, Exchange withoutPage, long total) {
        long size = size(total);
        long last = (total + size - 1) / size;
        boolean whole = last <= PAGES + 1;
        List<List<Exchange>> walks = new ArrayList<>();
        walks.add(size == FIRST_SIZE ? onFrom(first, size, last) : walk(size, last, whole));
        while (ListPages.wantsAnotherWalk(listing, walks, total, whole)) {
            walks.add(walk(size, last, whole));
        }
        List<Exchange> repeats = new ArrayList<>(List.of(walks.get(0).get(0)));
        do {
            repeats.add(page(1, size));
        } while (!StablePages.settled(repeats, listing) && repeats.size() < MOST_REPEATS);
        return new ListPages(
                listing, first, withoutPage, walks, total, whole, repeats, Optional.of(page(last + PAGES, size)));
    }

    /** In two pages or three, of which the first is there already where that is enough. */
    private static long size(long total) {
        if (total <= FIRST_SIZE) {
            return (total + 1) / 2;
        }
        return total <= PAGES * FIRST_SIZE ? FIRST_SIZE : Math.min(LARGEST_PAGE, (total + PAGES - 1) / PAGES);
    }

    private List<Exchange> onFrom(Exchange first, long size, long last) {
        return Stream.concat(
                        Stream.of(first), LongStream.rangeClosed(2, last + 1).mapToObj(number -> page(number, size)))
                .toList();
    }

    private List<Exchange> walk(long size, long last, boolean whole) {
        LongStream numbers = whole ? LongStream.rangeClosed(1, last + 1) : LongStream.of(1, 2, last);
        return numbers.mapToObj(number -> page(number, size)).toList();
    }

    private Exchange page(long page, long size) {
        return ask.apply(query(paging, page, size));
    }

    private static String query(PagingDialect paging, long page, long size) {
        return paging.page() + "=" + page + "&" + paging.pageSize() + "=" + size;
    }
}
