package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.Optional;
import java.util.stream.Stream;

/** PAGE-6: past the end there are no items, and it is no error. */
public final class PastTheEnd {
    private PastTheEnd() {}

    /** A page past the end of a list that is known to hold something. */
    public static Verdict empty(Exchange exchange) {
        return empty(exchange, Listing.USERS);
    }

    /**
     * Empty or not, it is a page as others are; that its items are left out or null is how some write an empty list.
     *
     * @param other a page of the same list, with something on it
     */
    public static Verdict saysWhich(Exchange exchange, Exchange other) {
        Page page = Page.of(exchange);
        return Stream.of("page", "pageSize", "total")
                .filter(member -> Page.of(other).stated(member).isPresent())
                .filter(member -> page.stated(member).isEmpty())
                .findFirst()
                .map(member -> Verdict.fail(
                        exchange,
                        "page, pageSize and total past the end, as on any other page",
                        page.place(member) + " " + Shown.as(page.said(member))))
                .orElseGet(Verdict::pass);
    }

    /** The same of any list. */
    public static Verdict empty(Exchange exchange, Listing listing) {
        Optional<Verdict> unseen = Unreadable.status(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Page page = Page.of(exchange, listing);
        if (exchange.status() != 200) {
            return Verdict.fail(
                    exchange,
                    "no " + listing.noun() + "s and no error past the end",
                    page.name() + " answers " + exchange.status());
        }
        return Unreadable.noDocument(exchange).orElseGet(() -> holdsNothing(page));
    }

    private static Verdict holdsNothing(Page page) {
        int held = page.items().size();
        if (held > 0 && page.total().isEmpty()) {
            return Verdict.inconclusive(
                    "where the list ends is not said: " + page.exchange().summary());
        }
        // By its own total the list may have grown so far that this is not past its end any more.
        long room = Math.max(0, page.total().orElse(0) - page.offset());
        return held <= room
                ? Verdict.pass()
                : Verdict.fail(
                        page.exchange(),
                        "no " + page.listing().noun() + "s past the end",
                        page.name() + " holds " + held);
    }
}
