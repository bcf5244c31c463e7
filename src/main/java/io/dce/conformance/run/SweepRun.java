package io.dce.conformance.run;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.Coverage;
import io.dce.conformance.sweep.OperationResult;
import io.dce.conformance.sweep.Sweep;
import io.dce.conformance.sweep.VerdictSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The part of a run that judges the read operations of published documents. */
final class SweepRun {
    private static final Subject ALL = Subject.operation("every read operation", "");

    private final DocumentSet documents;
    private final List<Rule> rules;
    private final boolean given;
    private final Map<String, String> digests;

    private SweepRun(DocumentSet documents, List<Rule> rules, boolean given, Map<String, String> digests) {
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
        DocumentSet documents = given && !rules.isEmpty()
                ? DocumentSet.read(config.openapi(), (file, bytes) -> digests.put(file, Sha256.of(bytes)))
                : DocumentSet.none();
        return new SweepRun(documents, rules, given, digests);
    }

    /** SHA-256 of what was read, in hexadecimal, by file or URL. */
    Map<String, String> digests() {
        return digests;
    }

    /** What was read. */
    DocumentSet documents() {
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

    /** Where they are declared: those of several paths may be one. */
    Set<String> places() {
        return documents.readable().stream()
                .flatMap(document -> document.gets().stream().map(get -> OperationResult.place(document, get)))
                .collect(Collectors.toSet());
    }

    /**
     * Judges them.
     *
     * @param follow sees the sweep to its end: the results come meanwhile
     * @return what was covered
     */
    Coverage judge(RunContext run, Consumer<Sweep> follow) {
        Coverage coverage = new Coverage(documents, rules);
        RunLedger ledger = run.ledger();
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

    private static VerdictSink into(RunLedger ledger) {
        return new VerdictSink() {
            @Override
            public SubjectResult judged(Rule rule, Subject subject, Verdict verdict, Journal journal, Duration took) {
                return ledger.judged(rule.id(), subject, verdict, journal, took);
            }

            @Override
            public void observed(Observation observation) {
                ledger.observe(observation);
            }
        };
    }

    /** Waits for every result. */
    static void await(Sweep sweep) {
        sweep.plan().forEach(planned -> planned.result().join());
    }

    private void enter(RunLedger ledger, Subject subject, Verdict verdict) {
        rules.forEach(rule -> ledger.judged(rule.id(), subject, verdict, new Journal(), Duration.ZERO));
    }
}
