package io.dce.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.cause.BundledCauses;
import io.dce.conformance.evidence.cause.KnownDefect;
import io.dce.conformance.evidence.cause.Symptom;
import io.dce.conformance.stub.variation.Defect;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds the matrix of causes against what the proof sees, without a run of its own. */
final class MatrixHeld {
    private static final double ENOUGH = 0.9;

    private MatrixHeld() {}

    /** The rule that must name a defect fails in the matrix too. */
    static void direct(Defect defect, TrialResult seen) {
        assertThat(seen.fails(defect.rules().get(0))).isTrue();
        assertThat(rules(line(defect).failed()))
                .as(outdated(defect))
                .contains(defect.rules().get(0));
    }

    /** Of a run of all rules, the same rules fail in the matrix, but for those that it hasn't seen. */
    static void whole(Defect defect, TrialResult seen) {
        KnownDefect line = line(defect);
        Set<Symptom> failed = new TreeSet<>(seen.pattern().failed());
        failed.removeAll(line.unseen());
        assertThat(rules(failed)).as(outdated(defect)).isEqualTo(rules(line.failed()));
    }

    /** From what the defects' own rules show, nine in ten are named, or one that shows the same. */
    static void named(Proof proof) {
        CauseFigures figures = new CauseFigures(BundledCauses.matrix());
        proof.defects().forEach((defect, seen) -> figures.add(line(defect), seen.pattern()));
        System.out.println("causes, from the rules of each defect: " + figures);
        assertThat(figures.share()).as(figures.toString()).isGreaterThanOrEqualTo(ENOUGH);
    }

    /** What the matrix has of a defect. */
    static KnownDefect line(Defect defect) {
        return BundledCauses.matrix().named(defect.name()).orElseThrow(() -> new AssertionError(outdated(defect)));
    }

    static String outdated(Defect defect) {
        return "the matrix of causes is not up to date: mvn test -Pproof -Dproof.matrix=write -Dproof.only="
                + defect.name();
    }

    private static Set<String> rules(Set<Symptom> symptoms) {
        return symptoms.stream().map(Symptom::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
