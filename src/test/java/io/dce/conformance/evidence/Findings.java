package io.dce.conformance.evidence;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A made-up catalogue, and what was found of it. */
final class Findings {
    private final List<Rule> rules = new ArrayList<>();
    private final Ledger ledger = new Ledger(result -> {});

    /** A rule with a scenario for each of the outcomes; null for a scenario that did not run. */
    Findings rule(Level level, Outcome... outcomes) {
        String id = "RULE-" + (rules.size() + 1);
        List<Rule.Scenario> scenarios = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            int number = scenarios.size() + 1;
            String mode = number % 2 == 1 ? "@readonly" : "@mutating";
            scenarios.add(new Rule.Scenario(
                    "scenario " + number, "classpath:features/f.feature", number, List.of("@req-" + id, mode)));
        }
        Rule rule = new Rule(id, level, "Something is promised", "a page", "Capability", Optional.empty(), scenarios);
        rules.add(rule);
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] != null) {
                Verdict verdict = new Verdict(outcomes[i], outcomes[i] + " because", Optional.empty());
                ledger.add(new ScenarioResult(rule, scenarios.get(i), verdict, "", 1, 0, Duration.ZERO));
            }
        }
        return this;
    }

    Findings untested(Level level) {
        String id = "RULE-" + (rules.size() + 1);
        rules.add(new Rule(id, level, "A secret", "a page", "Capability", Optional.of("out of reach"), List.of()));
        return this;
    }

    RunResult result(Selection selection, boolean strict, Optional<String> obstacle) {
        return RunResult.of(
                "http://dce.example",
                new Catalogue(rules),
                ledger,
                selection,
                strict,
                List.of(),
                obstacle,
                Duration.ZERO);
    }

    RunResult result() {
        return result(new Selection(Optional.empty(), false), false, Optional.empty());
    }

    RunResult strictly() {
        return result(new Selection(Optional.empty(), false), true, Optional.empty());
    }
}
