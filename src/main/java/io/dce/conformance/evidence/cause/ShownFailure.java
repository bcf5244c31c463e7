package io.dce.conformance.evidence.cause;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.ResultFact;
import io.dce.conformance.evidence.result.ResultFact.Kind;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.shown.ShownExchange;
import io.dce.conformance.rule.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that failed, in the order in which one wants to read of it.
 *
 * @param rule the rule, and what came of it
 * @param sameAs the id of a rule above it that the same request has shown to be broken; empty if there is none
 */
public record ShownFailure(RuleResult rule, String sameAs) {
    private static final Set<Kind> OF_THE_REQUEST = Set.of(Kind.ASKED, Kind.AGAIN, Kind.MADE_KEY, Kind.FORGED_KEY);

    /**
     * What failed in a run: what fails the run before warnings, MUST before SHOULD, and what the causes break directly
     * before what follows from them. Errors of the kit come last.
     */
    public static List<ShownFailure> of(RunResult result, List<LikelyCause> causes) {
        List<String> order =
                causes.stream().flatMap(cause -> cause.rules().stream()).toList();
        List<RuleResult> failed = result.rules().stream()
                .filter(rule -> rule.is(Outcome.FAIL) || rule.is(Outcome.ERROR))
                .sorted(Comparator.comparing((RuleResult rule) -> rule.is(Outcome.ERROR))
                        .thenComparing(rule -> !result.breaks(rule))
                        .thenComparing(rule -> rule.rule().level() == Level.SHOULD)
                        .thenComparing(rule -> place(rule.rule().id(), order)))
                .toList();
        Map<String, String> shown = new HashMap<>();
        List<ShownFailure> failures = new ArrayList<>();
        for (RuleResult rule : failed) {
            String exchange = text(rule, Kind.ASKED) + "\n" + text(rule, Kind.AGAIN);
            String first = exchange.isBlank()
                    ? null
                    : shown.putIfAbsent(exchange, rule.rule().id());
            failures.add(new ShownFailure(rule, first == null ? "" : first));
        }
        return failures;
    }

    /** What there is to say of it: without the request, if a rule above has it. */
    public List<ResultFact> facts() {
        return rule.explanation().facts().stream()
                .filter(fact -> sameAs.isEmpty() || !OF_THE_REQUEST.contains(fact.kind()))
                .toList();
    }

    /** The exchange that broke the rule, unless it stands with a rule above. */
    public Optional<ShownExchange> exchange() {
        return sameAs.isEmpty() ? rule.shown() : Optional.empty();
    }

    private static int place(String rule, List<String> order) {
        return order.contains(rule) ? order.indexOf(rule) : order.size();
    }

    private static String text(RuleResult rule, Kind kind) {
        return rule.explanation().facts().stream()
                .filter(fact -> fact.kind() == kind)
                .map(ResultFact::text)
                .findFirst()
                .orElse("");
    }
}
