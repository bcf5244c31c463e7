package io.dce.conformance.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command that lists something takes, and how it lists: what matches, as a table or as JSON. */
final class ListOptions {
    private static final int WIDTH = 80;

    @Parameters(
            paramLabel = "WORD",
            description = "List only what has all of these words; those in small letters in any case.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** Whether these texts have each word: KEY means an id, key the word as well. */
    boolean matches(String... texts) {
        String all = String.join("\n", texts);
        String inSmallLetters = all.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> all.contains(word) || inSmallLetters.contains(word));
    }

    /** Its lines; what a console escapes within them is an escape of JSON's too. */
    static List<String> json(Object value) {
        try {
            return new JsonMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(value)
                    .lines()
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rows of 80 columns; what is longer goes on below.
     *
     * @param first the width of the first column
     * @param rows two cells each; none holds a line break
     * @return the lines
     */
    static List<String> table(int first, List<List<String>> rows) {
        TextTable table = TextTable.forColumns(
                new ColorScheme.Builder(Ansi.OFF).build(),
                new Column(first, 2, Overflow.SPAN),
                new Column(WIDTH - first, 1, Overflow.WRAP));
        rows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
        return table.toString().stripTrailing().lines().toList();
    }
}
