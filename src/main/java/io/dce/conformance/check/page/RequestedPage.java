package io.dce.conformance.check.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.EveryPage;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PAGE-2: page and pageSize are those that were asked for. */
public final class RequestedPage {
    private RequestedPage() {}

    /** On every page. */
    public static Verdict everywhere(Stream<Exchange> walk) {
        return everywhere(walk, ListKind.USERS);
    }

    /** On every page of any list. */
    public static Verdict everywhere(Stream<Exchange> walk, ListKind listing) {
        return EveryPage.of(walk, listing, RequestedPage::on);
    }

    private static Verdict on(ListPage page) {
        List<String> wrong = new ArrayList<>();
        compare(page, "page", page.number(), wrong);
        compare(page, "pageSize", page.size(), wrong);
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        page.exchange(),
                        "page " + page.number() + " and pageSize " + page.size() + ", as asked for",
                        String.join(", ", wrong));
    }

    private static void compare(ListPage page, String member, long asked, List<String> wrong) {
        if (page.stated(member).orElse(-1) != asked) {
            wrong.add(page.place(member) + " " + ValueText.as(page.said(member)));
        }
    }
}
