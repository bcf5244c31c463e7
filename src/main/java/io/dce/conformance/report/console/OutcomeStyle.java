package io.dce.conformance.report.console;

import io.dce.conformance.check.Outcome;
import java.util.Locale;

/** How outcomes look on a console. */
public final class OutcomeStyle {
    private OutcomeStyle() {}

    public static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

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
