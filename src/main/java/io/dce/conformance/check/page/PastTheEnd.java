package io.dce.conformance.check.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;
import java.util.stream.Stream;

/** PAGE-6: past the end there are no items, and it is no error. */
public final class PastTheEnd {
    private PastTheEnd() {}

    /** A page past the end of a list that is known to hold something. */
    public static Verdict empty(Exchange exchange) {
        return empty(exchange, ListKind.USERS);
    }

    /**
     * Empty or not, it is a page as others are; that its items are left out or null is how some write an empty list.
     *
     * @param other a page of the same list, with something on it
     */
    public static Verdict saysWhich(Exchange exchange, Exchange other) {
        ListPage page = ListPage.of(exchange);
        return Stream.of("page", "pageSize", "total")
                .filter(member -> ListPage.of(other).stated(member).isPresent())
                .filter(member -> page.stated(member).isEmpty())
                .findFirst()
                .map(member -> Verdict.fail(
                        exchange,
                        "page, pageSize and total past the end, as on any other page",
                        page.place(member) + " " + ValueText.as(page.said(member))))
                .orElseGet(Verdict::pass);
    }

    /** The same of any list. */
    public static Verdict empty(Exchange exchange, ListKind listing) {
        Optional<Verdict> unseen = UnreadableAnswer.status(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        ListPage page = ListPage.of(exchange, listing);
        if (exchange.status() != 200) {
            return Verdict.fail(
                    exchange,
                    "no " + listing.noun() + "s and no error past the end",
                    page.name() + " answers " + exchange.status());
        }
        return UnreadableAnswer.noDocument(exchange).orElseGet(() -> holdsNothing(page));
    }

    private static Verdict holdsNothing(ListPage page) {
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
