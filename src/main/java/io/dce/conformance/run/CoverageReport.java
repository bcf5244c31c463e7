package io.dce.conformance.run;

import io.dce.conformance.output.HtmlOutput;
import io.dce.conformance.output.MarkdownOutput;
import io.dce.conformance.sweep.CoveragePage;
import io.dce.conformance.sweep.html.JtecoverageGenerated;

/** Writes the coverage of a sweep as a page that opens from disk, and as Markdown. */
final class CoverageReport {
    private CoverageReport() {}

    /** Operations by rules as a picture: one self-contained HTML file. */
    static String html(CoveragePage page) {
        HtmlOutput html = new HtmlOutput();
        JtecoverageGenerated.render(html, null, page);
        return html.toString();
    }

    /** The counts, the failures and the findings about the documents. */
    static String markdown(CoveragePage page) {
        MarkdownOutput markdown = new MarkdownOutput();
        io.dce.conformance.sweep.markdown.JtecoverageGenerated.render(markdown, null, page);
        return markdown.toString();
    }
}
