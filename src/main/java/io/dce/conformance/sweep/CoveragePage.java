package io.dce.conformance.sweep;

import io.dce.conformance.output.HtmlOutput;
import io.dce.conformance.output.MarkdownOutput;
import io.dce.conformance.sweep.html.JtecoverageGenerated;
import java.util.List;
import java.util.stream.Stream;

/** The coverage of a sweep as a page that opens from disk, and as Markdown. */
public final class CoveragePage {
    private final Coverage coverage;
    private final List<CoveredModule> modules;
    private final boolean selfTest;

    /**
     * Shows it.
     *
     * @param selfTest whether the bundled stub was swept, and no platform
     */
    public CoveragePage(Coverage coverage, boolean selfTest) {
        this.selfTest = selfTest;
        this.coverage = coverage;
        this.modules = coverage.documents().readable().stream()
                .map(document -> CoveredModule.of(document, coverage))
                .toList();
    }

    /** Operations by rules as a picture: one self-contained HTML file. */
    public String html() {
        HtmlOutput html = new HtmlOutput();
        JtecoverageGenerated.render(html, null, this);
        return html.toString();
    }

    /** The counts, the failures and the findings about the documents. */
    public String markdown() {
        MarkdownOutput markdown = new MarkdownOutput();
        io.dce.conformance.sweep.markdown.JtecoverageGenerated.render(markdown, null, this);
        return markdown.toString();
    }

    /** What was covered. */
    public Coverage coverage() {
        return coverage;
    }

    /** The same by module. */
    public List<CoveredModule> modules() {
        return modules;
    }

    /** All of it in a line. */
    public String summary() {
        long found = Stream.concat(coverage.documents().readable().stream(), coverage.documents().older().stream())
                .mapToLong(document -> document.findings().size())
                .sum();
        return (selfTest ? "SELF-TEST of the bundled stub: " : "") + coverage.declared() + " read operations of "
                + counted(modules.size(), "document") + ": "
                + coverage.exercised() + " exercised (" + percent(coverage.exercised(), coverage.declared()) + "), "
                + coverage.served() + " served, " + coverage.judged() + " judged, " + coverage.neverReached()
                + " never reached; " + counted(found, "finding") + " about the documents";
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "none" : 100 * part / whole + " %";
    }
}
