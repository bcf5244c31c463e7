package io.dce.conformance.signoff.verify;

import io.dce.conformance.signoff.verify.Verification.Finding;
import io.dce.conformance.signoff.verify.Verification.Holds;
import java.util.ArrayList;
import java.util.List;

/** What a verification finds, in its order. */
final class VerificationFindings {
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
