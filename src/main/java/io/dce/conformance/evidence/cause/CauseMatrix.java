package io.dce.conformance.evidence.cause;

import java.util.List;
import java.util.Optional;

/**
 * What each defect of the kit's proof makes fail: a resource that the proof writes, and holds up to date. The judge has it
 * as a table, and shares no code with the stub that has the defects.
 *
 * @param defects the defects
 */
public record CauseMatrix(List<KnownDefect> defects) {
    public CauseMatrix {
        defects = List.copyOf(defects);
    }

    /** The defect of that name; empty where there is none. */
    public Optional<KnownDefect> named(String name) {
        return defects.stream().filter(defect -> defect.name().equals(name)).findFirst();
    }
}
