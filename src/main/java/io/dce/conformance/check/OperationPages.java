package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.spec.Paging;
import java.util.List;
import java.util.stream.Stream;

/** OPS-6: the laws of pages hold for a published list, in the dialect of its module. */
final class OperationPages {
    private OperationPages() {}

    static Verdict lawful(OperationExchanges seen) {
        if (Paging.of(seen.operation()).isEmpty()) {
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
                .and(() ->
                        pages.repeats().isEmpty() ? Verdict.pass() : SamePage.every(pages.repeats(), pages.listing()))
                .and(() -> pages.pastTheEnd()
                        .map(page -> PastTheEnd.empty(page, pages.listing()))
                        .orElseGet(Verdict::pass));
    }

    private static Verdict empty(ListPages pages) {
        return Listed.total(pages.first(), pages.listing()) > 0
                ? PageFull.in(Walked.of(Stream.of(pages.first()), pages.listing()))
                : Verdict.notApplicable("the list is empty");
    }

    /** PAGE-1 and PAGE-2; that all of them are served is for the walk to say. */
    private static Verdict stated(Stream<Exchange> pages, Listing listing) {
        List<Exchange> served = pages.filter(page -> page.status() == 200).toList();
        return PaginationStated.everywhere(served.stream(), listing)
                .and(() -> PageAsked.everywhere(served.stream(), listing));
    }
}
