package io.dce.conformance.report.coverage;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.sweep.Coverage.Cell;
import java.util.Locale;

/**
 * A cell of a table of operations by rules.
 *
 * @param outcome what colours it
 * @param text what stands in it
 * @param meaning what that means, in words
 */
public record CoverageCell(Outcome outcome, String text, String meaning) {
    /** Of what a rule said of an operation. */
    public static CoverageCell of(Cell cell) {
        String reason = cell.reason().isEmpty() ? "" : ": " + cell.reason();
        return new CoverageCell(
                cell.outcome(),
                sign(cell.outcome()),
                cell.rule() + " " + cell.outcome().words() + reason);
    }

    /** The class of its style. */
    public String css() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case INCONCLUSIVE -> "?";
            case ERROR -> "!";
            case WAIVED -> "~";
            case NOT_APPLICABLE, DISABLED -> "·";
        };
    }
}
