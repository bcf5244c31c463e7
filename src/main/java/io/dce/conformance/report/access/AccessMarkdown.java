package io.dce.conformance.report.access;

import io.dce.conformance.escape.MarkdownText;
import io.dce.conformance.language.Language;
import io.dce.conformance.sweep.access.AccessKind;
import io.dce.conformance.sweep.access.AccessMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The matrix as Markdown: what has changed, then a line for each operation. */
public final class AccessMarkdown {
    private AccessMarkdown() {}

    /**
     * All of it.
     *
     * @param changes what is different from the accepted release; empty also where none was given
     * @param language what people read it in
     */
    public static String of(AccessMatrix matrix, List<AccessMatrix.Change> changes, Language language) {
        StringBuilder text = new StringBuilder("# " + language.say("Who gets what") + "\n\n"
                + language.say("Of each read operation that Alice is served: what others get for the"
                        + " same. Refused: 401 or 403. Absent: another error. Empty: a success without data. Less: a part of what Alice"
                        + " sees. Same: all of it. Other: what Alice doesn't see. Unseen: no answer.")
                + "\n");
        if (!changes.isEmpty()) {
            text.append('\n');
            row(
                    text,
                    Stream.of("since the accepted release", "caller", "before", "now")
                            .map(language::say));
            text.append("|---|---|---|---|\n");
            changes.forEach(change -> row(
                    text,
                    Stream.of(
                            language.say((change.gained() ? "gained: " : "lost: ")
                                    + change.row().title()),
                            change.caller(),
                            language.say(change.before().words()),
                            language.say(change.now().words()))));
        }
        List<String> head = new ArrayList<>(List.of(language.say("module"), language.say("operation")));
        head.addAll(matrix.callers());
        text.append('\n');
        row(text, head.stream());
        text.append("|---".repeat(head.size())).append("|\n");
        matrix.rows()
                .forEach(line -> row(
                        text,
                        Stream.concat(
                                Stream.of(line.module(), line.title()),
                                matrix.callers().stream()
                                        .map(caller -> language.say(line.kinds()
                                                .getOrDefault(caller, AccessKind.UNSEEN)
                                                .words())))));
        return text.toString();
    }

    private static void row(StringBuilder text, Stream<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(MarkdownText.text(cell)).append(" |"));
        text.append('\n');
    }
}
