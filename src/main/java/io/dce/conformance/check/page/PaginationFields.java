package io.dce.conformance.check.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.EveryPage;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.Stream;

/** PAGE-1: pagination has page, pageSize and total, whole numbers, and the total is not negative. */
public final class PaginationFields {
    private static final List<String> MEMBERS = List.of("page", "pageSize", "total");

    private PaginationFields() {}

    /** On every page. */
    public static Verdict everywhere(Stream<Exchange> walk) {
        return everywhere(walk, ListKind.USERS);
    }

    /** On every page of any list. */
    public static Verdict everywhere(Stream<Exchange> walk, ListKind listing) {
        return EveryPage.of(walk, listing, PaginationFields::on);
    }

    private static Verdict on(ListPage page) {
        List<String> wrong = MEMBERS.stream()
                .filter(member -> !whole(page.said(member), page.listing().quotesNumbers()))
                .map(member -> page.place(member) + " " + ValueText.as(page.said(member)))
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
