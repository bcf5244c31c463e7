package io.dce.conformance.proof;

import io.dce.conformance.evidence.cause.CauseMatrix;
import io.dce.conformance.evidence.cause.FailurePattern;
import io.dce.conformance.evidence.cause.KnownDefect;
import io.dce.conformance.evidence.cause.Symptom;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.variation.Defect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Makes the matrix of causes: a run of nearly all rules for each defect, which takes some seconds of a processor. */
final class MatrixRuns {
    private static final int AT_ONCE = 4;

    /** What one rule says is recognised by two of its scenarios as well as by all. */
    private static final int MOST_SAID = 2;

    private final Trial trial;

    MatrixRuns(Trial trial) {
        this.trial = trial;
    }

    /** The matrix with new lines for the chosen defects, in the order of the catalogue. */
    CauseMatrix renewed(CauseMatrix old) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<Defect, Future<KnownDefect>> runs = new LinkedHashMap<>();
            DefectCatalogue.all().stream()
                    .filter(Proof.chosen())
                    .forEach(defect -> runs.put(defect, pool.submit(() -> line(defect))));
            List<KnownDefect> lines = new ArrayList<>();
            for (Defect defect : DefectCatalogue.all()) {
                Optional<KnownDefect> line =
                        runs.containsKey(defect) ? Optional.of(runs.get(defect).get()) : old.named(defect.name());
                line.ifPresent(lines::add);
            }
            return new CauseMatrix(lines);
        } finally {
            pool.shutdownNow();
        }
    }

    private KnownDefect line(Defect defect) {
        RunResult result = trial.forMatrix(defect);
        FailurePattern seen = FailurePattern.of(result);
        Set<Symptom> failed = new TreeSet<>(seen.failed());
        Map<Symptom, String> texts = new TreeMap<>(seen.said());
        if (failed.stream().noneMatch(symptom -> direct(symptom, defect))) {
            // Some defects keep so much from being seen that their own rule is seen only where it is asked alone.
            FailurePattern alone = trial.patternOfRules(defect);
            failed.addAll(alone.failed());
            texts.putAll(alone.said());
        }
        Set<Symptom> unseen = new TreeSet<>();
        if (!defect.rules().get(0).startsWith("OPS-")) {
            result.rules().stream().flatMap(MatrixRuns::symptoms).forEach(unseen::add);
            unseen.removeAll(failed);
            unseen.removeAll(seen.passed());
        }
        Map<Symptom, String> said = new TreeMap<>();
        failed.stream()
                .filter(symptom -> direct(symptom, defect))
                .limit(MOST_SAID)
                .forEach(symptom -> said.put(symptom, texts.get(symptom)));
        return new KnownDefect(defect.name(), defect.rules(), defect.sentence(), failed, unseen, said);
    }

    private static boolean direct(Symptom symptom, Defect defect) {
        return symptom.rule().equals(defect.rules().get(0));
    }

    private static Stream<Symptom> symptoms(RuleResult rule) {
        String id = rule.rule().id();
        return rule.rule().byOperations()
                ? Stream.of(new Symptom(id, Symptom.OPERATIONS))
                : rule.rule().scenarios().stream().map(scenario -> new Symptom(id, scenario.name()));
    }
}
