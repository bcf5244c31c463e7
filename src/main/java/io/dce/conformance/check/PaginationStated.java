package io.dce.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.Stream;

/** PAGE-1: pagination has page, pageSize and total, whole numbers, and the total is not negative. */
public final class PaginationStated {
    private static final List<String> MEMBERS = List.of("page", "pageSize", "total");

    private PaginationStated() {}

    /** On every page. */
    public static Verdict everywhere(Stream<Exchange> walk) {
        return everywhere(walk, Listing.USERS);
    }

    /** On every page of any list. */
    public static Verdict everywhere(Stream<Exchange> walk, Listing listing) {
        return EveryPage.of(walk, listing, PaginationStated::on);
    }

    private static Verdict on(Page page) {
        List<String> wrong = MEMBERS.stream()
                .filter(member -> !whole(page.said(member), page.listing().quotesNumbers()))
                .map(member -> page.place(member) + " " + Shown.as(page.said(member)))
                .toList();
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        page.exchange(),
                        "page, pageSize and total as whole numbers that are not negative",
                        String.join(", ", wrong) + " on " + page.name());
    }

    /** 10.0 is not how a whole number is written; "10" is one of 64 bits, where the document declares it so. */
    private static boolean whole(JsonNode node, boolean quoted) {
        if (quoted && node.isTextual()) {
            return node.asText().matches("\\d{1,19}");
        }
        return node.isIntegralNumber() && node.bigIntegerValue().signum() >= 0;
    }
}
