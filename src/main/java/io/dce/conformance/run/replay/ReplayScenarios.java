package io.dce.conformance.run.replay;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.run.CucumberLaunch;
import io.dce.conformance.run.LedgerPlugin;
import io.dce.conformance.steps.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.discovery.FilePosition;

/** Replays scenarios, one after the other, up to the first that fails. */
final class ReplayScenarios {
    private static final List<String> PLUGINS = List.of(LedgerPlugin.class.getName(), ReplayPlugin.class.getName());
    private static final String ON_THE_CLASS_PATH = "classpath:";

    private final RunContext run;
    private final ReplayNarrator narrator;

    ReplayScenarios(RunContext run, ReplayNarrator narrator) {
        this.run = run;
        this.narrator = narrator;
    }

    /** What came of those that were replayed. */
    List<SubjectResult> of(Rule rule, List<Rule.Scenario> scenarios) {
        List<SubjectResult> results = new ArrayList<>();
        for (Rule.Scenario scenario : scenarios) {
            SubjectResult result = replayed(rule, scenario);
            results.add(result);
            if (result.outcome() == Outcome.FAIL) {
                break;
            }
        }
        return results;
    }

    private SubjectResult replayed(Rule rule, Rule.Scenario scenario) {
        narrator.begin(rule.id() + " " + scenario.name(), exchange -> true);
        AtomicReference<Verdict> verdict = new AtomicReference<>();
        CucumberLaunch launch = new CucumberLaunch(
                List.of(selectClasspathResource(
                        scenario.uri().substring(ON_THE_CLASS_PATH.length()),
                        FilePosition.from((int) scenario.line()))),
                "not @untested",
                PLUGINS,
                1);
        ReplayPlugin.during(new ReplayPlugin.Listener(narrator::step, verdict::set), () -> launch.during(run));
        SubjectResult result = result(rule, Subject.of(scenario));
        narrator.end(result, Optional.ofNullable(verdict.get()));
        return result;
    }

    private SubjectResult result(Rule rule, Subject subject) {
        return run.ledger().result().rules().stream()
                .filter(result -> result.rule().id().equals(rule.id()))
                .flatMap(result -> result.results().stream())
                .filter(result -> result.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(subject.place() + " was not run"));
    }
}
