package io.dce.conformance.check.ops.schema;

import io.dce.conformance.check.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * What judging a body by a schema has shown.
 *
 * @param violations what is not as the schema says
 * @param unjudged what of the schema could not be judged, and why, a line each
 * @param numbersEnums whether a value of an enum came as its number, which is no violation where a gateway writes it
 */
public record SchemaViolations(List<SchemaViolation> violations, List<String> unjudged, boolean numbersEnums) {
    public SchemaViolations {
        violations = List.copyOf(violations);
        unjudged = List.copyOf(unjudged);
    }

    /** Nothing could be judged. */
    static SchemaViolations unknown(Collection<String> why) {
        return new SchemaViolations(List.of(), List.copyOf(why), false);
    }

    /** Of a body without violations, what is said of it, unless something could not be judged. */
    public Verdict otherwise(Supplier<Verdict> sound) {
        return unjudged.isEmpty()
                ? sound.get()
                : Verdict.inconclusive("of its schema, this could not be judged: " + String.join("; ", unjudged));
    }
}
