package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PAGE-2: page and pageSize are those that were asked for. */
public final class PageAsked {
    private PageAsked() {}

    /** On every page. */
    public static Verdict everywhere(Stream<Exchange> walk) {
        return everywhere(walk, Listing.USERS);
    }

    /** On every page of any list. */
    public static Verdict everywhere(Stream<Exchange> walk, Listing listing) {
        return EveryPage.of(walk, listing, PageAsked::on);
    }

    private static Verdict on(Page page) {
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

    private static void compare(Page page, String member, long asked, List<String> wrong) {
        if (page.stated(member).orElse(-1) != asked) {
            wrong.add(page.place(member) + " " + Shown.as(page.said(member)));
        }
    }
}
