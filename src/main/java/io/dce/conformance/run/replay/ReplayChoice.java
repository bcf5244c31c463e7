package io.dce.conformance.run.replay;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.ops.OperationRule;
import io.dce.conformance.check.ops.writes.WriteRule;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is replayed.
 *
 * @param rules by which rules it is judged
 * @param scenarios which scenarios are run, in this order; none for operations
 * @param operations which operations are asked, by method and path template; none for scenarios
 * @param failedBefore whether the last run saw it fail
 */
record ReplayChoice(List<Rule> rules, List<Rule.Scenario> scenarios, List<String> operations, boolean failedBefore) {
    private static final Pattern OPERATION = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) /.*");

    /**
     * Finds it.
     *
     * @param named the id of a rule, the name of a scenario, or an operation, e.g. {@code GET /users/{id}} or its path
     * @param last what the last run saw, if it was one of this platform: of a rule that it saw fail, only what failed
     * @throws ConfigException if there is no such thing, or nothing of it can be replayed
     */
    static ReplayChoice of(String named, Catalogue catalogue, Selection selection, Optional<RunResult> last) {
        String wanted = named.strip();
        Optional<Rule> rule = catalogue.find(wanted.toUpperCase(Locale.ROOT));
        if (rule.isPresent()) {
            return ofRule(rule.get(), selection, last);
        }
        if (wanted.startsWith("/") || OPERATION.matcher(wanted).matches()) {
            String operation = wanted.startsWith("/") ? "GET " + wanted : wanted;
            boolean reads = operation.startsWith("GET ");
            return new ReplayChoice(
                    catalogue.rules().stream()
                            .filter(one -> reads
                                    ? OperationRule.of(one.id()).isPresent()
                                    : WriteRule.of(one.id()).isPresent())
                            .toList(),
                    List.of(),
                    List.of(operation),
                    last.stream()
                            .flatMap(run -> run.rules().stream())
                            .flatMap(ReplayChoice::failed)
                            .anyMatch(subject -> subject.name().equals(operation)));
        }
        return ofScenario(wanted, catalogue, selection, last);
    }

    /** What was replayed, in words. */
    String words() {
        return operations.isEmpty()
                ? rules.get(0).title() + ": " + counted(scenarios.size(), "scenario")
                : operations.size() == 1 ? operations.get(0) : counted(operations.size(), "operation");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static ReplayChoice ofRule(Rule rule, Selection selection, Optional<RunResult> last) {
        rule.untested().ifPresent(why -> {
            throw refused(rule.id() + " can't be tested: " + why);
        });
        List<Subject> failed = last.stream()
                .flatMap(run -> run.rules().stream())
                .filter(result -> result.rule().id().equals(rule.id()))
                .flatMap(ReplayChoice::failed)
                .toList();
        boolean judged = OperationRule.of(rule.id()).isPresent()
                || WriteRule.of(rule.id()).isPresent();
        if (rule.byOperations() && !judged) {
            throw refused(
                    rule.id() + " compares all operations with an accepted run, and is not replayed: run once more"
                            + " with dce.access.baseline");
        }
        if (rule.byOperations()) {
            if (failed.isEmpty()) {
                throw refused(rule.id() + " is judged by operations, and the last run of this platform saw none fail: "
                        + "name an operation, e.g. \"GET /apis/ghippo.io/v1alpha1/users\"");
            }
            return new ReplayChoice(
                    List.of(rule),
                    List.of(),
                    failed.stream().map(Subject::name).distinct().toList(),
                    true);
        }
        List<Rule.Scenario> again = rule.scenarios().stream()
                .filter(scenario -> failed.isEmpty() || failed.contains(Subject.of(scenario)))
                .toList();
        return ofScenarios(List.of(rule), again, selection, !failed.isEmpty());
    }

    private static ReplayChoice ofScenario(
            String name, Catalogue catalogue, Selection selection, Optional<RunResult> last) {
        List<Rule> rules = catalogue.rules().stream()
                .filter(rule -> rule.scenarios().stream().anyMatch(s -> s.name().equalsIgnoreCase(name)))
                .toList();
        if (rules.isEmpty()) {
            throw refused(
                    "replay: \"" + name + "\" is neither the id of a rule, e.g. KEY-6, nor the name of a scenario, "
                            + "nor an operation, e.g. \"GET /apis/ghippo.io/v1alpha1/users\"; the rules command lists the rules");
        }
        if (rules.size() > 1) {
            throw refused("replay: several rules have a scenario \"" + name + "\": name one of "
                    + String.join(", ", rules.stream().map(Rule::id).toList()));
        }
        List<Rule.Scenario> scenarios = rules.get(0).scenarios().stream()
                .filter(scenario -> scenario.name().equalsIgnoreCase(name))
                .toList();
        boolean failed = last.stream()
                .flatMap(run -> run.rules().stream())
                .flatMap(ReplayChoice::failed)
                .anyMatch(subject -> scenarios.stream().map(Subject::of).anyMatch(subject::equals));
        return ofScenarios(rules, scenarios, selection, failed);
    }

    private static ReplayChoice ofScenarios(
            List<Rule> rules, List<Rule.Scenario> scenarios, Selection selection, boolean failedBefore) {
        List<Rule.Scenario> allowed =
                scenarios.stream().filter(selection::includes).toList();
        if (allowed.isEmpty()) {
            throw refused("replay: every scenario of " + rules.get(0).id()
                    + " changes something, which dce.readonly forbids");
        }
        return new ReplayChoice(rules, allowed, List.of(), failedBefore);
    }

    private static Stream<Subject> failed(RuleResult rule) {
        return rule.results().stream()
                .filter(result -> result.outcome() == Outcome.FAIL || result.outcome() == Outcome.WAIVED)
                .map(SubjectResult::subject);
    }

    private static ConfigException refused(String why) {
        return new ConfigException(List.of(why));
    }
}
