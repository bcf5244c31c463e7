package io.dce.conformance.proof;

import io.dce.conformance.evidence.cause.CauseMatrix;
import io.dce.conformance.evidence.cause.FailurePattern;
import io.dce.conformance.evidence.cause.KnownDefect;
import io.dce.conformance.evidence.cause.LikelyCause;
import io.dce.conformance.evidence.cause.LikelyCauses;
import io.dce.conformance.evidence.cause.Symptom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How often the cause that is named is the defect that there was, or one that shows the same. */
final class CauseFigures {
    private final CauseMatrix matrix;
    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private int exact;
    private int equivalent;
    private int silent;

    CauseFigures(CauseMatrix matrix) {
        this.matrix = matrix;
    }

    /** Looks for the cause of what a defect has shown. */
    void add(KnownDefect defect, FailurePattern seen) {
        tried++;
        List<LikelyCause> causes = LikelyCauses.of(seen, matrix.defects());
        if (causes.isEmpty()) {
            silent++;
            return;
        }
        KnownDefect named = matrix.named(causes.get(0).defect()).orElseThrow();
        if (named.name().equals(defect.name())) {
            exact++;
        } else if (shown(named, seen).equals(shown(defect, seen))) {
            equivalent++;
        } else {
            wrong.add(defect.name() + " for " + named.name());
        }
    }

    /** The share of what was right, of all. */
    double share() {
        return (double) (exact + equivalent) / tried;
    }

    @Override
    public String toString() {
        return "%d defects: %d named, %d by one that shows the same, %d left unnamed, %d wrong %s"
                .formatted(tried, exact, equivalent, silent, wrong.size(), wrong);
    }

    private static Set<Symptom> shown(KnownDefect defect, FailurePattern seen) {
        Set<Symptom> shown = new HashSet<>(defect.failed());
        shown.removeIf(one -> !seen.failed().contains(one) && !seen.passed().contains(one));
        return shown;
    }
}
