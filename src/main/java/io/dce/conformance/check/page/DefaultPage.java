package io.dce.conformance.check.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ListItem;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** PAGE-8: without parameters the first page is served, and says its number and its size. */
public final class DefaultPage {
    private DefaultPage() {}

    /** It says that it is the first page, and of which size, and holds as many users as that. */
    public static Verdict stated(Exchange exchange) {
        Optional<Verdict> unseen = UnreadableAnswer.status(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        ListPage page = ListPage.of(exchange);
        if (exchange.status() != 200) {
            return Verdict.failByStatus(exchange, "a first page");
        }
        return UnreadableAnswer.noDocument(exchange)
                .orElseGet(() -> saysWhich(page).and(() -> full(page)));
    }

    /** It holds what the first page of that size holds. */
    public static Verdict same(Exchange first, Exchange asked) {
        List<ListItem> held = PageReader.items(first);
        List<ListItem> expected = PageReader.items(asked);
        boolean moved = !ListPage.of(first).total().equals(ListPage.of(asked).total());
        int common = Math.min(held.size(), expected.size());
        boolean same = held.subList(0, common).equals(expected.subList(0, common));
        return UnreadableAnswer.data(first)
                .or(() -> UnreadableAnswer.data(asked))
                .orElseGet(() -> same || moved
                        ? Verdict.pass()
                        : Verdict.fail(
                                first,
                                "the users of " + ListPage.of(asked).name(),
                                "it begins with " + held.get(0) + " instead of " + expected.get(0)));
    }

    /** It has the size that was asked for, although no page was. */
    public static Verdict sized(Exchange exchange, int size) {
        long stated = ListPage.of(exchange).stated("pageSize").orElse(-1);
        return UnreadableAnswer.data(exchange)
                .orElseGet(() -> stated == size
                        ? Verdict.pass()
                        : Verdict.fail(exchange, "pageSize " + size + ", as asked for", "it says " + stated));
    }

    /** The page size that a page states; empty unless it can be asked for. */
    public static OptionalLong size(Exchange exchange) {
        OptionalLong size = ListPage.of(exchange).stated("pageSize");
        return size.orElse(0) > 0 ? size : OptionalLong.empty();
    }

    /** Counting from 0 is not forbidden, as long as a page size is told; nor is a size of 0 for a page that has all. */
    private static Verdict saysWhich(ListPage page) {
        long number = page.stated("page").orElse(-1);
        long size = page.stated("pageSize").orElse(-1);
        long total = page.total().orElse(0);
        boolean sized = size > 0 || size == 0 && number == 1 && page.items().size() >= total;
        return sized && (number == 0 || number == 1)
                ? Verdict.pass()
                : Verdict.fail(
                        page.exchange(),
                        "page 1 and a pageSize, as none was asked for",
                        "/pagination/page " + ValueText.as(page.body().at("/pagination/page"))
                                + ", /pagination/pageSize "
                                + ValueText.as(page.body().at("/pagination/pageSize")));
    }

    private static Verdict full(ListPage page) {
        long size = page.stated("pageSize").orElse(0);
        int held = page.items().size();
        // Without a total, of which PAGE-1 speaks, the page need not be full.
        long total = page.total().orElse(held);
        long room = size == 0 ? total : Math.min(size, total);
        return held == room
                ? Verdict.pass()
                : Verdict.fail(
                        page.exchange(),
                        ValueText.users(room) + " on the first page, as it says pageSize " + size + " and total "
                                + total,
                        "it holds " + held);
    }
}
