package io.dce.conformance.escape;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** What an HTML template writes to: every value is a text, in which every character is seen. */
public final class HtmlOutput extends OwaspHtmlTemplateOutput {
    private final StringOutput output;

    /** An empty page. */
    public HtmlOutput() {
        this(new StringOutput());
    }

    private HtmlOutput(StringOutput output) {
        super(output);
        this.output = output;
    }

    @Override
    public void writeUserContent(String value) {
        super.writeUserContent(value == null ? null : VisibleText.lines(value));
    }

    /** The page so far. */
    @Override
    public String toString() {
        return output.toString();
    }
}
