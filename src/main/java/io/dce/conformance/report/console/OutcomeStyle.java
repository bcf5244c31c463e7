package io.dce.conformance.report.console;

import io.dce.conformance.check.Outcome;

/** How outcomes look on a console. */
final class OutcomeStyle {
    private OutcomeStyle() {}

    static String style(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "green";
            case FAIL -> "bold,red";
            case ERROR -> "bold,magenta";
            case INCONCLUSIVE -> "yellow";
            case WAIVED -> "bold,blue";
            case DISABLED, NOT_APPLICABLE -> "faint";
        };
    }
}
