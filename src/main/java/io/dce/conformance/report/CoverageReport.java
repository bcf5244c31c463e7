package io.dce.conformance.report;

import io.dce.conformance.escape.HtmlOutput;
import io.dce.conformance.escape.MarkdownOutput;
import io.dce.conformance.report.coverage.CoveragePage;

/** Writes the coverage of a sweep as a page that opens from disk, and as Markdown. */
public final class CoverageReport {
    private CoverageReport() {}

    /** Operations by rules as a picture: one self-contained HTML file. */
    public static String html(CoveragePage page) {
        HtmlOutput html = new HtmlOutput();
        JtecoverageGenerated.render(html, null, page);
        return html.toString();
    }

    /** The counts, the failures and the findings about the documents. */
    public static String markdown(CoveragePage page) {
        MarkdownOutput markdown = new MarkdownOutput();
        JtecoverageMarkdownGenerated.render(markdown, null, page);
        return markdown.toString();
    }
}
