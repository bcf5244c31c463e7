package io.dce.conformance.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in Markdown is a text. */
class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '"',
            value = {
                "a|b > a&#124;b",
                "\\|b > \\\\&#124;b",
                "*_`~$^[]{} > \\*\\_\\`\\~\\$\\^\\[\\]\\{\\}",
                "![a](https://b/c) > \\!\\[a\\](https\\://b/c)",
                "www.b.example > www\\.b.example",
                "@org/team > @&#8203;org/team",
                "a@b.example > a@&#8203;b.example",
                "owner/name#12 > owner/name\\#&#8203;12",
                "GH-12 > GH-&#8203;12",
                "&lt; > &amp;lt;"
            })
    void nothingOfATextIsMarkup(String text, String markdown) {
        assertThat(MarkdownText.text(text)).isEqualTo(markdown);
    }

    @Test
    void aTextMakesNoHtmlAndNoLine() {
        assertThat(MarkdownText.text("a\n<img src=x>\r\n# b")).isEqualTo("a \\<img src=x\\> \\# b");
        assertThat(MarkdownText.text("\u001b[1m\u202e")).isEqualTo("\\\\u001b\\[1m\\\\u202e");
    }

    @Test
    void codeEndsWhereItShould() {
        assertThat(MarkdownText.code("a*b\\")).hasToString("`a*b\\`");
        assertThat(MarkdownText.code("a`b``c|<b>")).hasToString("<code>a\\`b\\`\\`c&#124;\\<b\\></code>");
        assertThat(MarkdownText.block("a\n```\n````\n<b>\u001b"))
                .hasToString("`````text\na\n```\n````\n<b>\\u001b\n`````");
        assertThat(MarkdownText.block("a")).hasToString("```text\na\n```");
    }

    @Test
    void aTemplateNeedNotThinkOfIt() {
        MarkdownOutput output = new MarkdownOutput();
        output.writeContent("**");
        output.writeUserContent("<b>");
        output.writeUserContent(MarkdownText.code("c"));
        output.writeUserContent(3);

        assertThat(output).hasToString("**\\<b\\>`c`3");
    }
}
