package io.dce.conformance.report.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.secret.SecretRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** Only the console itself writes what a terminal obeys. */
class ConsoleTest {
    private static final String HOSTILE = "a\u001b[2J\n::error::b\r";
    private static final String SHOWN = "a\\u001b[2J\\n::error::b\\r";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void whateverIsSaidIsOneLine() {
        Console console = console(Ansi.OFF, false);
        console.say(HOSTILE);
        console.say("bold,red", HOSTILE);
        console.say("red", "fail", HOSTILE);
        console.hint(HOSTILE);

        assertThat(said().lines()).containsExactly(SHOWN, SHOWN, "fail" + SHOWN);
    }

    @Test
    void aStyleIsTheConsolesOwn() {
        Console console = console(Ansi.ON, true);
        console.say("red", HOSTILE);
        console.say("red", "fail", HOSTILE);
        console.hint(HOSTILE);

        assertThat(said().replaceAll("\u001b\\[[\\d;]*[mK]", "")
                        .replace("\r", "")
                        .lines())
                .containsExactly(SHOWN, "fail" + SHOWN, SHOWN);
    }

    @Test
    void aSecretIsTakenOutBeforeAnythingIsEscaped() {
        SecretRegistry secrets = new SecretRegistry();
        secrets.register("a-secret-of-some-length", "key");
        console(Ansi.OFF, false).without(secrets).say("\u001ba-secret-of-some-length");

        assertThat(said().strip()).isEqualTo("\\u001b<key>");
    }

    private Console console(Ansi ansi, boolean terminal) {
        return new Console(new PrintStream(bytes, true, UTF_8), ansi, terminal);
    }

    private String said() {
        return bytes.toString(UTF_8);
    }
}
