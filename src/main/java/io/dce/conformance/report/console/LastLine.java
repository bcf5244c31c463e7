package io.dce.conformance.report.console;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.WaiverResult;
import io.dce.conformance.rule.Level;
import java.util.ArrayList;
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
            case NOT_PROVEN -> words + ": " + String.join("; ", doubts(result));
        };
    }

    /** What an obstacle has come to. */
    static String hindered(RunResult result) {
        boolean something = result.totals().scenarios() + result.totals().operations() > 0;
        return something ? "the run did not come to its end" : "nothing could be judged";
    }

    private static List<String> doubts(RunResult result) {
        if (result.obstacle().isPresent()) {
            return List.of(hindered(result));
        }
        List<String> doubts = new ArrayList<>();
        if (result.rules(Level.MUST, Outcome.PASS).isEmpty()) {
            doubts.add("no MUST rule was seen to be kept");
        }
        for (Outcome outcome : List.of(Outcome.INCONCLUSIVE, Outcome.DISABLED)) {
            List<RuleResult> unseen = result.rules(Level.MUST, outcome);
            if (!unseen.isEmpty()) {
                doubts.add(outcome.words() + ": " + some(unseen));
            }
        }
        List<RuleResult> errors =
                result.rules().stream().filter(rule -> rule.is(Outcome.ERROR)).toList();
        if (!errors.isEmpty()) {
            doubts.add("errors of the kit: " + some(errors));
        }
        if (result.waivers().stream().anyMatch(WaiverResult::faulty)) {
            doubts.add("a waiver is not in order");
        }
        return doubts;
    }

    private static String some(List<RuleResult> rules) {
        return rules.size() <= MOST_NAMED ? ids(rules) : rules.size() + " rules";
    }

    private static String ids(List<RuleResult> rules) {
        return rules.stream().map(rule -> rule.rule().id()).collect(Collectors.joining(" "));
    }
}
