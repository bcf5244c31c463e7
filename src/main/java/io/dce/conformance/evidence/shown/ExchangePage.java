package io.dce.conformance.evidence.shown;

import io.dce.conformance.escape.HtmlOutput;

/** An exchange as a page of its own, for whoever shows attachments. */
public final class ExchangePage {
    /** What it is called. */
    public static final String TITLE = "the exchange that broke the rule";

    private ExchangePage() {}

    /** The page, self-contained. */
    public static String of(ShownExchange exchange) {
        HtmlOutput html = new HtmlOutput();
        JteexchangeGenerated.render(html, null, exchange);
        return html.toString();
    }
}
