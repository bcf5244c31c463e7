package io.dce.conformance.report.console;

import io.dce.conformance.escape.TerminalText;
import io.dce.conformance.language.Language;
import io.dce.conformance.secret.SecretRegistry;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** Where a person or a CI job reads along. Whatever is said, it is one line, and in it every character is seen. */
public final class Console {
    private final Consumer<String> out;
    private final Ansi ansi;
    private final boolean terminal;
    private final UnaryOperator<String> clean;
    private final Language language;

    public Console(PrintStream out, Ansi ansi, boolean terminal) {
        this(
                text -> {
                    out.print(text);
                    out.flush();
                },
                ansi,
                terminal,
                UnaryOperator.identity(),
                Language.ENGLISH);
    }

    private Console(Consumer<String> out, Ansi ansi, boolean terminal, UnaryOperator<String> clean, Language language) {
        this.language = language;
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
    public static Console standard() {
        return new Console(System.out, Ansi.AUTO, System.console() != null && Ansi.AUTO.enabled());
    }

    /** The process's error output, without colours. */
    public static Console ofErrors() {
        return new Console(System.err, Ansi.OFF, false);
    }

    /** Where a command says what it found. */
    public static Console of(CommandLine command) {
        return of(command, command.getOut());
    }

    /** Where a command says what went wrong. */
    public static Console ofErrors(CommandLine command) {
        return of(command, command.getErr());
    }

    private static Console of(CommandLine command, PrintWriter out) {
        return new Console(
                text -> {
                    out.print(text);
                    out.flush();
                },
                command.getColorScheme().ansi(),
                false,
                UnaryOperator.identity(),
                Language.ENGLISH);
    }

    /** The same without secrets, also those that are registered later. */
    public Console without(SecretRegistry secrets) {
        return new Console(out, ansi, terminal, secrets::redact, language);
    }

    /** The same in another language: what is said to it is a line in English. */
    public Console in(Language other) {
        return new Console(out, ansi, terminal, clean, other);
    }

    /** A line. */
    public void say(String line) {
        put(shown(line));
    }

    /** A line in a style, e.g. {@code bold,red}. */
    public void say(String style, String line) {
        put(styled(style, shown(line)));
    }

    /** A line whose beginning is in a style. */
    public void say(String style, String beginning, String rest) {
        String line = shown(beginning + rest);
        String styled = shown(beginning);
        put(line.startsWith(styled) ? styled(style, styled) + line.substring(styled.length()) : line);
    }

    /** A line that the next one overwrites, on a terminal; elsewhere nothing. */
    synchronized void hint(String line) {
        if (terminal) {
            out.accept("\r\u001b[K" + shown(line) + "\r");
        }
    }

    /** Whether somebody watches. */
    boolean watched() {
        return terminal;
    }

    /** The one place where texts of others become lines of ours. */
    private String shown(String line) {
        return TerminalText.line(clean.apply(language.say(line)));
    }

    private String styled(String style, String text) {
        return ansi.enabled()
                ? new ColorScheme.Builder(ansi)
                        .build()
                        .apply(text, List.of(Ansi.Style.parse(style)))
                        .toString()
                : text;
    }

    private synchronized void put(String line) {
        out.accept(line + System.lineSeparator());
    }
}
