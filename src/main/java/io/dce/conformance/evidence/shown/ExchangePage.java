package io.dce.conformance.evidence.shown;

import io.dce.conformance.escape.HtmlOutput;
import io.dce.conformance.language.Language;

/** An exchange as a page of its own, for whoever shows attachments. */
public final class ExchangePage {
    /** What it is called. */
    public static final String TITLE = "the exchange that broke the rule";

    /** Who is who among the callers. */
    public static final String CALLERS = "Alice holds the key under test (DCE_TOKEN), Bob a key with fewer permissions "
            + "(DCE_LIMITED_TOKEN), and Mallory shows keys that are not valid.";

    private ExchangePage() {}

    /**
     * The page, self-contained.
     *
     * @param language what it is read in
     */
    public static String of(ShownExchange exchange, Language language) {
        HtmlOutput html = new HtmlOutput();
        JteexchangeGenerated.render(html, null, exchange, language);
        return html.toString();
    }
}
