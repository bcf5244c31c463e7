package io.dce.conformance.run;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.writes.WriteRule;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.VerdictSink;
import io.dce.conformance.sweep.writes.WriteCoverage;
import io.dce.conformance.sweep.writes.WriteSweep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The part of a run that sees the operations of published documents that write refuse callers. */
final class WriteRun {
    private static final Subject ALL = Subject.operation("every operation that writes", "");

    private final List<ApiDocument> documents;
    private final List<Rule> rules;

    /**
     * By those rules of several that judge such operations.
     *
     * @param rules those that are wanted
     */
    WriteRun(List<ApiDocument> documents, List<Rule> rules) {
        this.documents = documents;
        this.rules = rules.stream()
                .filter(rule -> WriteRule.of(rule.id()).isPresent())
                .toList();
    }

    /** Judges them where the settings have it; what was covered then. */
    Optional<WriteCoverage> judge(RunContext run, VerdictSink sink) {
        if (rules.isEmpty() || documents.isEmpty()) {
            return Optional.empty();
        }
        if (!run.config().writes()) {
            enter(run.ledger(), Verdict.notApplicable("operations that write are asked only with dce.writes=refusals"));
            return Optional.empty();
        }
        WriteCoverage coverage = new WriteCoverage(
                new WriteSweep(documents, plan -> true, rules, run.config(), run.dce(), run.secrets(), sink).results());
        run.ledger().observe(new Observation("operations that write", coverage.summary()));
        if (coverage.results().isEmpty()) {
            enter(run.ledger(), Verdict.notApplicable("no document has an operation that writes"));
        }
        return Optional.of(coverage);
    }

    private void enter(RunLedger ledger, Verdict verdict) {
        rules.forEach(rule -> ledger.judged(rule.id(), ALL, verdict, new Journal(), Duration.ZERO));
    }
}
