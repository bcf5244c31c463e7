package io.dce.conformance.check.ops;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.PageSizes;
import io.dce.conformance.check.page.PaginationFields;
import io.dce.conformance.check.page.PastTheEnd;
import io.dce.conformance.check.page.RequestedPage;
import io.dce.conformance.check.page.StablePages;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.PagingDialect;
import java.util.List;
import java.util.stream.Stream;

/** OPS-6: a published list keeps the rules of pages, with the parameters of its module. */
final class OperationPages {
    private OperationPages() {}

    static Verdict lawful(OperationExchanges seen) {
        if (PagingDialect.of(seen.operation()).isEmpty()) {
            return Verdict.notApplicable("it does not page");
        }
        return seen.pages()
                .map(OperationPages::lawful)
                .orElseGet(() ->
                        Verdict.notApplicable("not served: " + seen.control().status()));
    }

    private static Verdict lawful(ListPages pages) {
        if (pages.walks().isEmpty()) {
            return empty(pages);
        }
        return stated(Stream.of(pages.first()), pages.listing())
                .and(() -> stated(pages.walks().get(0).stream(), pages.listing()))
                .and(pages::lawful)
                .and(() -> pages.repeats().isEmpty()
                        ? Verdict.pass()
                        : StablePages.every(pages.repeats(), pages.listing()))
                .and(() -> pages.pastTheEnd()
                        .map(page -> PastTheEnd.empty(page, pages.listing()))
                        .orElseGet(Verdict::pass));
    }

    private static Verdict empty(ListPages pages) {
        return PageReader.total(pages.first(), pages.listing()) > 0
                ? PageSizes.in(ListWalk.of(Stream.of(pages.first()), pages.listing()))
                : Verdict.notApplicable("the list is empty");
    }

    /** PAGE-1 and PAGE-2; that all of them are served is for the walk to say. */
    private static Verdict stated(Stream<Exchange> pages, ListKind listing) {
        List<Exchange> served = pages.filter(page -> page.status() == 200).toList();
        return PaginationFields.everywhere(served.stream(), listing)
                .and(() -> RequestedPage.everywhere(served.stream(), listing));
    }
}
