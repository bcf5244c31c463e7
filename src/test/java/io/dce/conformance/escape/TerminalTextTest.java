package io.dce.conformance.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a console is given moves nothing, begins no line and commands no CI server. */
class TerminalTextTest {
    @Test
    void whatIsNotSeenIsShown() {
        assertThat(TerminalText.line("a\u001b[2J\u009bm\u007f\u0000\u202eb\u2028c\ufeff\ud800d\n\r\te"))
                .isEqualTo("a\\u001b[2J\\u009bm\\u007f\\u0000\\u202eb\\u2028c\\ufeff\\ud800d\\n\\r\\te");
        assertThat(TerminalText.line("用户 é 😀 a:b ## c [d] a::b")).isEqualTo("用户 é 😀 a:b ## c [d] a::b");
        assertThat(VisibleText.lines("a\n\tb\r\u001b")).isEqualTo("a\n\tb\\r\\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::error::x", "  ::error::x", "\u3000::error::x", "\u00a0::stop-commands::x"})
    void noLineBeginsWithACommandOfGitHub(String text) {
        assertThat(TerminalText.line(text).strip()).doesNotContain("::e", "::s").contains("\\u003a:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"##[error]x", "a ##vso[task.complete]x", "##teamcity[buildStatus]", "###[a]"})
    void noLineHoldsACommandOfAnotherServer(String text) {
        assertThat(TerminalText.line(text)).doesNotContainPattern("##\\w*\\[").contains("#\\u0023");
    }
}
