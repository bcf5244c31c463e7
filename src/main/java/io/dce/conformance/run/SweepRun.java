package io.dce.conformance.run;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.OperationRule;
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
import io.dce.conformance.sweep.access.AccessMatrix;
import io.dce.conformance.sweep.writes.WriteCoverage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a run that judges the read operations of published documents. */
final class SweepRun {
    private static final Subject ALL = Subject.operation("every read operation", "");

    private final DocumentSet documents;
    private final List<Rule> rules;
    private final List<Rule> reads;
    private final boolean writes;
    private final boolean given;
    private final Optional<AccessMatrix> baseline;
    private final Map<String, String> digests;

    private SweepRun(
            DocumentSet documents,
            List<Rule> rules,
            boolean writes,
            boolean given,
            Optional<AccessMatrix> baseline,
            Map<String, String> digests) {
        this.writes = writes;
        this.baseline = baseline;
        this.reads = rules.stream()
                .filter(rule -> OperationRule.of(rule.id()).isPresent())
                .toList();
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
        return new SweepRun(documents, rules, config.writes(), given, AccessRun.baseline(config), digests);
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

    /** How many operations are asked. */
    int operations() {
        return (int) asked().count();
    }

    /** Those that read, and those that write, where the settings have it. */
    private Stream<String> asked() {
        return documents.readable().stream()
                .flatMap(document -> document.operations().stream()
                        .filter(operation -> writes || operation.method().equals("GET"))
                        .map(operation -> OperationResult.place(document, operation)));
    }

    /** Where they are declared: those of several paths may be one. */
    Set<String> places() {
        return asked().collect(Collectors.toSet());
    }

    /**
     * What was covered.
     *
     * @param writes empty where operations that write are left alone
     * @param access empty where it isn't looked at who gets what
     */
    record Swept(Coverage reads, Optional<WriteCoverage> writes, Optional<AccessRun.Seen> access) {}

    /**
     * Judges them.
     *
     * @param follow sees the sweep to its end: the results come meanwhile
     */
    Swept judge(RunContext run, Consumer<Sweep> follow) {
        Coverage coverage = judgeReads(run, follow);
        if (!given) {
            return new Swept(coverage, Optional.empty(), Optional.empty());
        }
        Optional<AccessRun.Seen> access = new AccessRun(rules, baseline).judge(run, coverage);
        return new Swept(coverage, new WriteRun(documents.readable(), rules).judge(run, into(run.ledger())), access);
    }

    private Coverage judgeReads(RunContext run, Consumer<Sweep> follow) {
        Coverage coverage = new Coverage(documents, reads);
        RunLedger ledger = run.ledger();
        if (!given) {
            enter(ledger, rules, ALL, Verdict.notApplicable("no OpenAPI document was given (dce.openapi)"));
            return coverage;
        }
        documents
                .problems()
                .forEach(problem -> enter(
                        ledger,
                        applying(),
                        Subject.operation("a document that cannot be read", problem),
                        Verdict.inconclusive(problem)));
        if (!documents.older().isEmpty()) {
            enter(
                    ledger,
                    applying(),
                    Subject.operation("documents of older versions", ""),
                    Verdict.notApplicable(documents.olderInWords()));
        }
        if (run.config().expiredKey().isEmpty()) {
            ledger.observe(new Observation(
                    "expired keys of published operations",
                    "only the ended example of the public page was shown, as no DCE_EXPIRED_TOKEN was given"));
        }
        if (reads.isEmpty()) {
            return coverage;
        }
        try (Sweep sweep = new Sweep(
                documents.readable(), reads, run.config(), run.dce(), run.secrets(), into(ledger), coverage::add)) {
            sweep.start();
            follow.accept(sweep);
        }
        if (coverage.exercised() == 0) {
            enter(
                    ledger,
                    reads,
                    ALL,
                    Verdict.inconclusive("no operation answered the key, so that nothing was judged"));
        }
        return coverage;
    }

    /** The rules that the settings let say something. */
    private List<Rule> applying() {
        return rules.stream()
                .filter(rule ->
                        reads.contains(rule) || (rule.id().equals(AccessRun.RULE) ? baseline.isPresent() : writes))
                .toList();
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

    private static void enter(RunLedger ledger, List<Rule> rules, Subject subject, Verdict verdict) {
        rules.forEach(rule -> ledger.judged(rule.id(), subject, verdict, new Journal(), Duration.ZERO));
    }
}
