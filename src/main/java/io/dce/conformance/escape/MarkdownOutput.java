package io.dce.conformance.escape;

import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** What a Markdown template writes to: every value is a text, unless it is {@link MarkdownText} already. */
public final class MarkdownOutput implements TemplateOutput {
    private final StringOutput output = new StringOutput();

    @Override
    public void writeContent(String markdown) {
        output.writeContent(markdown);
    }

    @Override
    public void writeContent(String markdown, int begin, int end) {
        output.writeContent(markdown, begin, end);
    }

    @Override
    public void writeUserContent(String value) {
        if (value != null) {
            output.writeContent(MarkdownText.text(value));
        }
    }

    /** The document so far. */
    @Override
    public String toString() {
        return output.toString();
    }
}
