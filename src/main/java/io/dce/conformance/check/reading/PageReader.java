package io.dce.conformance.check.reading;

import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.OptionalInt;

/** What a reader of a list needs to go on: who is on a page, how many there are, which page comes next. */
public final class PageReader {
    /** Vendor: 0 ≤ page ≤ 1000. */
    public static final int LAST_PAGE = 1_000;

    private PageReader() {}

    /** The items of a page. */
    public static List<ListItem> items(Exchange page) {
        return items(page, ListKind.USERS);
    }

    /** The items of a page of any list. */
    public static List<ListItem> items(Exchange page, ListKind listing) {
        return ListPage.of(page, listing).items().stream().map(listing::item).toList();
    }

    /** How many items the list has; as many as are on the page when it doesn't say. */
    public static long total(Exchange page) {
        return total(page, ListKind.USERS);
    }

    /** How many items any list has. */
    public static long total(Exchange page, ListKind listing) {
        ListPage read = ListPage.of(page, listing);
        return read.total().orElse(read.items().size());
    }

    /** Whether the page that was asked for lies past the end of a list of so many items. */
    public static boolean pastTheEnd(Exchange page, long total) {
        return pastTheEnd(page, ListKind.USERS, total);
    }

    /** The same of any list. */
    public static boolean pastTheEnd(Exchange page, ListKind listing, long total) {
        return ListPage.of(page, listing).offset() >= total;
    }

    /**
     * How to go on after a page.
     *
     * @param next the page to turn to: the next one, until one past the end was seen. An empty page ends the walk too,
     *     or a total that is far too large would never let it end
     * @param ends whether nothing comes after this page, as far as it says
     */
    public record Turn(OptionalInt next, boolean ends) {
        /** As this page says. */
        public static Turn after(Exchange exchange) {
            ListPage page = ListPage.of(exchange);
            int held = page.items().size();
            boolean beyond =
                    page.total().isPresent() ? page.offset() >= page.total().getAsLong() : held < page.size();
            boolean over = held == 0 || beyond || page.number() >= LAST_PAGE;
            return new Turn(
                    over ? OptionalInt.empty() : OptionalInt.of((int) page.number() + 1),
                    page.total().orElse(Long.MAX_VALUE) <= page.offset() + page.size());
        }
    }
}
