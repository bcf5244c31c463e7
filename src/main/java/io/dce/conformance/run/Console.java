package io.dce.conformance.run;

import io.dce.conformance.exchange.Secrets;
import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Help.Ansi;

/** Where a person or a CI job reads along. Markup is picocli's, e.g. {@code @|bold,red text|@}. */
final class Console {
    private final PrintStream out;
    private final Ansi ansi;
    private final boolean terminal;
    private final UnaryOperator<String> clean;

    Console(PrintStream out, Ansi ansi, boolean terminal) {
        this(out, ansi, terminal, UnaryOperator.identity());
    }

    private Console(PrintStream out, Ansi ansi, boolean terminal, UnaryOperator<String> clean) {
        this.clean = clean;
        this.out = out;
        this.ansi = ansi;
        this.terminal = terminal;
    }

    /**
     * The process's standard output, in colours where the terminal has them. From Java 22 on there is a console without a
     * terminal too; whether there is one, picocli knows.
     */
    @SuppressWarnings("SystemConsoleNull")
    static Console standard() {
        return new Console(System.out, Ansi.AUTO, System.console() != null && Ansi.AUTO.enabled());
    }

    /** The same without secrets, also those that are registered later. */
    Console without(Secrets secrets) {
        return new Console(out, ansi, terminal, secrets::redact);
    }

    /** A line. */
    synchronized void say(String line) {
        out.println(clean.apply(line));
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
            out.print("\r\u001b[K" + clean.apply(line) + "\r");
            out.flush();
        }
    }

    /** Whether somebody watches. */
    boolean watched() {
        return terminal;
    }
}
