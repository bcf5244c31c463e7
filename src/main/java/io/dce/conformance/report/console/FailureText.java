package io.dce.conformance.report.console;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.cause.LikelyCause;
import io.dce.conformance.evidence.cause.LikelyCauses;
import io.dce.conformance.evidence.cause.ShownFailure;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.shown.ExchangePage;
import java.util.List;

/** The failures of a run on the console: what most likely lies behind them, then the first in full, then the others. */
final class FailureText {
    private static final int MOST_EXPLAINED = 4;

    private final Console console;

    FailureText(Console console) {
        this.console = console;
    }

    void say(RunResult result) {
        List<LikelyCause> causes = LikelyCauses.of(result);
        if (!causes.isEmpty()) {
            console.say("");
        }
        for (LikelyCause cause : causes) {
            console.say("bold", "likeliest cause: ", cause.words());
            cause.alternatives().forEach(other -> console.say("  or: " + other));
        }
        List<ShownFailure> failures = ShownFailure.of(result, causes);
        if (!failures.isEmpty()) {
            console.say("");
            console.say("faint", ExchangePage.CALLERS);
        }
        failures.stream().limit(MOST_EXPLAINED).forEach(failure -> explained(result, failure));
        if (failures.size() > MOST_EXPLAINED) {
            console.say("");
            console.say("Also failed; the command after replay runs each again, with its id:");
        }
        failures.stream()
                .skip(MOST_EXPLAINED)
                .map(ShownFailure::rule)
                .forEach(rule -> console.say(
                        warning(result, rule) ? "yellow" : "red",
                        "  " + (rule.is(Outcome.ERROR) ? "error of the kit: " : "")
                                + rule.rule().title() + " (" + rule.rule().level() + ")"));
    }

    private void explained(RunResult result, ShownFailure failure) {
        boolean warning = warning(result, failure.rule());
        console.say("");
        console.say(
                warning ? "bold,yellow" : "bold,red",
                (warning ? "warning: " : "failed: ")
                        + failure.rule().explanation().heading());
        failure.facts().forEach(fact -> console.say("  " + fact.line()));
        if (!failure.sameAs().isEmpty()) {
            console.say("  asked:    the same as for " + failure.sameAs());
        }
    }

    private static boolean warning(RunResult result, RuleResult rule) {
        return rule.is(Outcome.FAIL) && !result.breaks(rule);
    }
}
