package io.dce.conformance.escape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of a command is what it was, once a shell has read it. */
class ShellWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it's !1 $(id) `id` \\ \"a\" *",
                "a\n::b\r\tc",
                "-- 100%d\n%s",
                "a\n\n",
                "\u001b[1m'\\!\u202e\u009b",
                "'; id; '",
                "$'a'",
                "1\u00017",
                "用户\n😀"
            })
    void aShellReadsWhatItWas(String text) throws IOException {
        String word = ShellWord.of(text);

        assertThat(word.strip()).doesNotContain("\u001b", "\u202e", "\n::");
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + word).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).isEqualTo(text);
    }
}
