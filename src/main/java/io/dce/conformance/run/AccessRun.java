package io.dce.conformance.run;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.report.access.AccessJson;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.Coverage;
import io.dce.conformance.sweep.access.AccessMatrix;
import io.dce.conformance.sweep.access.AccessSweep;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of a run that sees who gets what of published read operations, and OPS-14: nobody has gained access. */
final class AccessRun {
    /** The rule that it judges by. */
    static final String RULE = "OPS-14";

    private static final Subject ALL = Subject.operation("access to every read operation", "");

    private final List<Rule> rules;
    private final Optional<AccessMatrix> baseline;

    /**
     * Compared with an accepted release.
     *
     * @param rules those that are wanted
     */
    AccessRun(List<Rule> rules, Optional<AccessMatrix> baseline) {
        this.rules = rules.stream().filter(rule -> rule.id().equals(RULE)).toList();
        this.baseline = baseline;
    }

    /**
     * What was seen, and what is different from the accepted release.
     *
     * @param changes empty also where there is none
     */
    record Seen(AccessMatrix matrix, List<AccessMatrix.Change> changes) {
        /** All of it in a line. */
        String summary() {
            long gained = changes.stream().filter(AccessMatrix.Change::gained).count();
            return "access to " + matrix.rows().size() + " operations by " + String.join(", ", matrix.callers())
                    + (changes.isEmpty() ? "" : ": " + gained + " gained, " + (changes.size() - gained) + " lost");
        }
    }

    /** Sees it where the settings have it. */
    Optional<Seen> judge(RunContext run, Coverage coverage) {
        if (!run.config().access().wanted()) {
            nothingAccepted(run.ledger());
            return Optional.empty();
        }
        AccessMatrix matrix = new AccessSweep(coverage, run.config(), run.dce()).matrix();
        List<AccessMatrix.Change> changes = baseline.map(matrix::since).orElse(List.of());
        if (baseline.isEmpty()) {
            nothingAccepted(run.ledger());
        } else if (matrix.rows().isEmpty()) {
            enter(run.ledger(), ALL, Verdict.inconclusive("no operation was served, so that nobody's access was seen"));
        } else {
            judge(run.ledger(), matrix, changes);
        }
        changes.stream()
                .filter(change -> !change.gained())
                .forEach(change -> run.ledger()
                        .observe(new Observation(
                                "access lost: " + change.row().title(),
                                change.caller() + " got " + change.before().words() + ", and gets "
                                        + change.now().words())));
        return Optional.of(new Seen(matrix, changes));
    }

    private void nothingAccepted(RunLedger ledger) {
        enter(ledger, ALL, Verdict.notApplicable("no accepted access was given (dce.access.baseline)"));
    }

    private void judge(RunLedger ledger, AccessMatrix matrix, List<AccessMatrix.Change> changes) {
        Set<AccessMatrix.Row> broken = new HashSet<>();
        changes.stream().filter(AccessMatrix.Change::gained).forEach(change -> {
            broken.add(change.row());
            enter(
                    ledger,
                    Subject.operation(change.row().title(), change.row().place()),
                    Verdict.fail(
                            change.before().words() + " access for " + change.caller() + ", as in the accepted release",
                            "the access is " + change.now().words()));
        });
        matrix.rows().stream()
                .filter(row -> !broken.contains(row))
                .forEach(row -> enter(ledger, Subject.operation(row.title(), row.place()), Verdict.pass()));
    }

    private void enter(RunLedger ledger, Subject subject, Verdict verdict) {
        rules.forEach(rule -> ledger.judged(rule.id(), subject, verdict, new Journal(), Duration.ZERO));
    }

    /** The accepted one that the settings name; empty for none. */
    static Optional<AccessMatrix> baseline(TargetConfig config) {
        return config.access().baseline().map(AccessJson::read);
    }
}
