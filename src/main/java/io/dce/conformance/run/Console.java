package io.dce.conformance.run;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Where a person or a CI job reads along. Markup is picocli's, e.g. {@code @|bold,red text|@}. */
final class Console {
    private final PrintStream out;
    private final Ansi ansi;
    private final boolean terminal;

    Console(PrintStream out, Ansi ansi, boolean terminal) {
        this.out = out;
        this.ansi = ansi;
        this.terminal = terminal;
    }

    /** The process's standard output, in colours where the terminal has them. */
    static Console standard() {
        return new Console(System.out, Ansi.AUTO, System.console() != null && Ansi.AUTO.enabled());
    }

    /** A line as it stands. */
    synchronized void say(String line) {
        out.println(line);
    }

    /** A line in a style, e.g. {@code bold,red}. */
    void say(String style, String line) {
        say(styled(style, line));
    }

    /** A text in a style. */
    String styled(String style, String text) {
        return ansi.enabled()
                ? ansi.apply(text, List.of(Ansi.Style.parse(style))).toString()
                : text;
    }

    /** A line that the next one overwrites, on a terminal; elsewhere nothing. */
    synchronized void hint(String line) {
        if (terminal) {
            out.print("\r\u001b[K" + line + "\r");
            out.flush();
        }
    }

    /** Whether somebody watches. */
    boolean watched() {
        return terminal;
    }
}
