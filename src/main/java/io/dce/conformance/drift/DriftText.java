package io.dce.conformance.drift;

import io.dce.conformance.escape.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** A drift in lines of text or of Markdown. */
public final class DriftText {
    /** What is odd is for those who judge by the document; here it explains what was compared. */
    private static final int SHOWN = 5;

    private final boolean markdown;
    private final List<String> lines = new ArrayList<>();

    private DriftText(boolean markdown) {
        this.markdown = markdown;
    }

    /** The lines for a console. */
    public static List<String> text(Drift drift) {
        return new DriftText(false).lines(drift);
    }

    /** The lines of a GitHub-flavoured Markdown document. */
    public static List<String> markdown(Drift drift) {
        return new DriftText(true).lines(drift);
    }

    private List<String> lines(Drift drift) {
        lines.add((markdown ? "## Drift: " : "") + code(drift.before()) + " to " + code(drift.after()));
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> changes =
                    drift.changes().stream().filter(c -> c.kind() == kind).toList();
            if (!changes.isEmpty()) {
                heading(kind.words() + ": " + changes.size());
                changes.forEach(this::change);
            }
        }
        odd(drift.before(), drift.oddBefore());
        odd(drift.after(), drift.oddAfter());
        heading("the contract");
        contract(drift);
        return lines;
    }

    private void odd(String document, List<String> findings) {
        if (!findings.isEmpty()) {
            heading("odd about " + code(document) + ": " + findings.size());
            findings.stream().limit(SHOWN).forEach(finding -> item(code(finding)));
            if (findings.size() > SHOWN) {
                item("and " + (findings.size() - SHOWN) + " more");
            }
        }
    }

    private void change(Change change) {
        String touched = change.touches().contract();
        item(code(change.operation()) + (touched.isEmpty() ? "" : " (the contract's " + touched + ")"));
        change.details().forEach(detail -> lines.add((markdown ? "  - " : "    ") + code(detail)));
    }

    private void contract(Drift drift) {
        drift.changes().stream()
                .filter(Change::ofContract)
                .forEach(c -> item(code(c.touches().contract()) + " " + c.kind().words() + "; touches "
                        + String.join(", ", c.touches().rules())));
        item(conclusion(drift));
    }

    private static String conclusion(Drift drift) {
        if (!drift.ofContract()) {
            return "the older document has no operation of it, so every operation counts: "
                    + (drift.breaks() ? "something breaks" : "nothing breaks");
        }
        return drift.changes().stream().noneMatch(Change::ofContract)
                ? "nothing of it is touched"
                : drift.breaks() ? "something that it rests on breaks" : "nothing that it rests on breaks";
    }

    private void heading(String words) {
        lines.add("");
        lines.add((markdown ? "### " : "") + words);
        if (markdown) {
            lines.add("");
        }
    }

    private void item(String words) {
        lines.add((markdown ? "- " : "  ") + words);
    }

    private String code(String words) {
        return markdown ? MarkdownText.code(words).markdown() : words;
    }
}
