package io.dce.conformance.report.console;

import io.dce.conformance.evidence.result.Doubt;
import io.dce.conformance.evidence.result.Doubts;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import java.util.List;
import java.util.stream.Collectors;

/** What a run ends its summary with: the conclusion, and what it rests on when it isn't a good one. */
final class LastLine {
    /** More than that don't help anybody, and stand above. */
    private static final int MOST_NAMED = 8;

    private LastLine() {}

    static String of(RunResult result) {
        String words = result.words();
        return switch (result.conclusion()) {
            case CONFORMANT, CONFORMANT_WITH_WAIVERS -> words;
            case NOT_CONFORMANT -> words + ": " + ids(result.broken());
            case NOT_PROVEN -> words + ": " + doubts(result);
        };
    }

    /** Why it proves nothing, in words. */
    private static String doubts(RunResult result) {
        return Doubts.of(result).stream().map(LastLine::words).collect(Collectors.joining("; "));
    }

    private static String words(Doubt doubt) {
        boolean counted = doubt.kind() != Doubt.Kind.WAIVER && !doubt.about().isEmpty();
        return doubt.kind().words() + (counted ? ": " + some(doubt.about()) : "");
    }

    private static String some(List<String> rules) {
        return rules.size() <= MOST_NAMED ? String.join(" ", rules) : rules.size() + " rules";
    }

    private static String ids(List<RuleResult> rules) {
        return rules.stream().map(rule -> rule.rule().id()).collect(Collectors.joining(" "));
    }
}
