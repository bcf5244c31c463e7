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
        return EveryPage.of(walk, PaginationStated::on);
    }

    private static Verdict on(Page page) {
        List<String> wrong = MEMBERS.stream()
                .filter(member -> !whole(page.body().path("pagination").path(member)))
                .map(member -> "/pagination/" + member + " "
                        + Shown.as(page.body().path("pagination").path(member)))
                .toList();
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        page.exchange(),
                        "page, pageSize and total as whole numbers that are not negative",
                        String.join(", ", wrong) + " on " + page.name());
    }

    /** 10.0 is not how a whole number is written, and "10" is none at all. */
    private static boolean whole(JsonNode node) {
        return node.isIntegralNumber() && node.bigIntegerValue().signum() >= 0;
    }
}
