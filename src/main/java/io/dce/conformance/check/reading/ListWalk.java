package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.BodyBytes;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a walk through a list met: enough to judge the list as a whole, however long it is, without the bodies. */
public final class ListWalk {
    /** More than any platform has that people sign in to. */
    static final int MOST_PAGES = 10_000;

    private static final int MOST_ITEMS = 200_000;

    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<ListItem, Leaf> met = new HashMap<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private long held;
    private Optional<Verdict> cutShort = Optional.empty();

    /**
     * A page without its items.
     *
     * @param exchange without its body
     * @param offset how many items come before it
     * @param size the page size that was asked for
     * @param held how many items it had
     * @param total what it said the total is
     */
    public record Leaf(Exchange exchange, String name, long offset, long size, int held, OptionalLong total) {
        /** How many items belong on it when there are so many. */
        public long room(long ofTotal) {
            return Math.max(0, Math.min(size, ofTotal - offset));
        }
    }

    /** An item that was met again. */
    public record Repeat(ListItem item, Leaf first, Leaf again) {}

    private final ListKind listing;

    private ListWalk(ListKind listing) {
        this.listing = listing;
    }

    /** Walks, to the end. */
    public static ListWalk of(Stream<Exchange> pages) {
        return of(pages, ListKind.USERS);
    }

    /** Walks through any list, to the end. */
    public static ListWalk of(Stream<Exchange> pages, ListKind listing) {
        ListWalk walked = new ListWalk(listing);
        for (Iterator<Exchange> walk = pages.iterator(); walked.mayGoOn() && walk.hasNext(); ) {
            walked.take(walk.next());
        }
        return walked;
    }

    /** A list may have no end: its pages may go round in a circle, or its total may grow faster than it is read. */
    private boolean mayGoOn() {
        boolean endless = leaves.size() >= MOST_PAGES || held() >= MOST_ITEMS;
        if (endless && cutShort.isEmpty()) {
            cutShort = Optional.of(Verdict.inconclusive("after " + leaves.size() + " pages with "
                    + listing.counted(held()) + " the list goes on: no more of it is read"));
        }
        return !endless;
    }

    private void take(Exchange exchange) {
        ListPage page = ListPage.of(exchange, listing);
        Optional<Verdict> unread = notServed(page).or(page::unreadable);
        if (unread.isPresent()) {
            cutShort = cutShort.or(() -> unread);
            return;
        }
        List<JsonNode> items = page.items();
        Leaf leaf = new Leaf(bodiless(exchange), page.name(), page.offset(), page.size(), items.size(), page.total());
        leaves.add(leaf);
        held += leaf.held();
        items.forEach(node -> listing.unique(node).ifPresent(item -> {
            Leaf first = met.putIfAbsent(item, leaf);
            if (first != null) {
                repeats.add(new Repeat(item, first, leaf));
            }
        }));
    }

    /** A page of the list that is not there is a broken promise; a platform that is not well is another matter. */
    private static Optional<Verdict> notServed(ListPage page) {
        Exchange exchange = page.exchange();
        int status = exchange.status();
        boolean withheld = UnreadableAnswer.status(exchange).isPresent() || status < 300 || status >= 500;
        return withheld ? Optional.empty() : Optional.of(Verdict.failByStatus(exchange, page.name() + " to be served"));
    }

    /** Why the walk ended before its end. */
    public Optional<Verdict> cutShort() {
        return cutShort;
    }

    public ListKind listing() {
        return listing;
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    public List<Repeat> repeats() {
        return repeats;
    }

    /** Whether an item was met. */
    public boolean met(ListItem item) {
        return met.containsKey(item);
    }

    /** Whether both walks met the same items. */
    public boolean metTheSameAs(ListWalk other) {
        return met.keySet().equals(other.met.keySet());
    }

    /** How many items the pages held together. */
    public long held() {
        return held;
    }

    /** The totals that the pages named, in their order. */
    public List<Long> totals() {
        return leaves.stream()
                .flatMapToLong(leaf -> leaf.total().stream())
                .boxed()
                .toList();
    }

    public long leastTotal() {
        return totals().stream().mapToLong(t -> t).min().orElse(0);
    }

    public long mostTotal() {
        return totals().stream().mapToLong(t -> t).max().orElse(0);
    }

    /** Whether no page says another total than the others do. */
    public boolean level() {
        return leastTotal() == mostTotal();
    }

    /** Whether the total stayed the same all the way. */
    public boolean steady() {
        return totals().size() == leaves.size() && level();
    }

    private static Exchange bodiless(Exchange e) {
        Optional<Answer> head = e.answer().map(a -> new Answer(a.status(), a.headers(), BodyBytes.NONE, a.faults()));
        return new Exchange(
                e.number(), e.sentAt(), e.request(), head, e.fault(), e.took(), e.connection(), e.reused(), List.of());
    }
}
