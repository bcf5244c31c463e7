package io.dce.conformance.signoff;

import io.dce.conformance.signoff.Verification.Finding;
import io.dce.conformance.signoff.Verification.Holds;
import java.util.ArrayList;
import java.util.List;

/** What a verification finds, in its order. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void holds(String words) {
        all.add(new Finding(Holds.YES, words));
    }

    void broken(String words) {
        all.add(new Finding(Holds.NO, words));
    }

    void unknown(String words) {
        all.add(new Finding(Holds.UNKNOWN, words));
    }

    void aside(String words) {
        all.add(new Finding(Holds.ASIDE, words));
    }

    List<Finding> all() {
        return all;
    }
}
