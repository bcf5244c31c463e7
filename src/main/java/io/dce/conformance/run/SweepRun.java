package io.dce.conformance.run;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.Journal;
import io.dce.conformance.evidence.Ledger;
import io.dce.conformance.evidence.Observation;
import io.dce.conformance.evidence.Selection;
import io.dce.conformance.evidence.Subject;
import io.dce.conformance.evidence.Waiver;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.signoff.Sha256;
import io.dce.conformance.spec.Documents;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.Coverage;
import io.dce.conformance.sweep.Sweep;
import io.dce.conformance.sweep.Verdicts;
import io.dce.conformance.target.TargetConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The part of a run that judges the read operations of published documents. */
final class SweepRun {
    private static final Subject ALL = Subject.operation("every read operation", "");

    private final Documents documents;
    private final List<Rule> rules;
    private final boolean given;
    private final Map<String, String> digests;

    private SweepRun(Documents documents, List<Rule> rules, boolean given, Map<String, String> digests) {
        this.documents = documents;
        this.digests = digests;
        this.rules = rules;
        this.given = given;
    }

    /** Reads the documents that a configuration names, unless no rule of theirs is selected. */
    static SweepRun of(TargetConfig config, Selection selection, Catalogue catalogue) {
        List<Rule> rules = selection.byOperations(catalogue);
        boolean given = !config.openapi().isEmpty();
        Map<String, String> digests = new TreeMap<>();
        Documents documents = given && !rules.isEmpty()
                ? Documents.read(config.openapi(), (file, bytes) -> digests.put(file, Sha256.of(bytes)))
                : Documents.none();
        return new SweepRun(documents, rules, given, digests);
    }

    /** SHA-256 of what was read, in hexadecimal, by file or URL. */
    Map<String, String> digests() {
        return digests;
    }

    /** What was read. */
    Documents documents() {
        return documents;
    }

    /** Whether there is something to judge, or to say of what can't be. */
    boolean wanted() {
        return given && !rules.isEmpty();
    }

    /** How many read operations there are. */
    int operations() {
        return documents.readable().stream().mapToInt(d -> d.gets().size()).sum();
    }

    /**
     * Judges them.
     *
     * @param follow sees the sweep to its end: the results come meanwhile
     * @return what was covered
     */
    Coverage judge(RunContext run, Consumer<Sweep> follow) {
        Coverage coverage = new Coverage(documents, rules);
        Ledger ledger = run.ledger();
        if (!given) {
            enter(ledger, ALL, Verdict.notApplicable("no OpenAPI document was given (dce.openapi)"));
            return coverage;
        }
        documents
                .problems()
                .forEach(problem -> enter(
                        ledger,
                        Subject.operation("a document that cannot be read", problem),
                        Verdict.inconclusive(problem)));
        if (!documents.older().isEmpty()) {
            enter(
                    ledger,
                    Subject.operation("documents of older versions", ""),
                    Verdict.notApplicable(documents.olderInWords()));
        }
        if (run.config().expiredKey().isEmpty()) {
            ledger.observe(new Observation(
                    "expired keys of published operations",
                    "only the ended example of the public page was shown, as no DCE_EXPIRED_TOKEN was given"));
        }
        try (Sweep sweep = new Sweep(
                documents.readable(), rules, run.config(), run.dce(), run.secrets(), into(ledger), coverage::add)) {
            sweep.start();
            follow.accept(sweep);
        }
        if (coverage.exercised() == 0) {
            enter(ledger, ALL, Verdict.inconclusive("no operation answered the key, so that nothing was judged"));
        }
        return coverage;
    }

    private static Verdicts into(Ledger ledger) {
        return new Verdicts() {
            @Override
            public void judged(
                    Rule rule, Subject subject, Verdict verdict, String message, Journal journal, Duration took) {
                ledger.judged(rule.id(), subject, verdict, message, journal, took);
            }

            @Override
            public void observed(Observation observation) {
                ledger.observe(observation);
            }

            @Override
            public Optional<Waiver> waiverOf(Rule rule, Subject subject) {
                return ledger.waiverOf(rule, subject);
            }
        };
    }

    /** Waits for every result. */
    static void await(Sweep sweep) {
        sweep.plan().forEach(planned -> planned.result().join());
    }

    private void enter(Ledger ledger, Subject subject, Verdict verdict) {
        rules.forEach(
                rule -> ledger.judged(rule.id(), subject, verdict, verdict.reason(), new Journal(), Duration.ZERO));
    }
}
