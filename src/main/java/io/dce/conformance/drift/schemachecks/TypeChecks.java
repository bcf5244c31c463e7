package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Effect;
import io.dce.conformance.drift.schema.Facts;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.Set;

/** What type a value has. */
final class TypeChecks {
    private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

    private TypeChecks() {}

    /** Compares types, and all else if there is something that both can have. */
    static void shape(Shape before, Shape after, Findings found) {
        boolean same = before.type().equals(after.type());
        if (!same) {
            found.say(
                    effect(before, after, found.text()),
                    "was " + ValueChecks.type(before) + ", is " + ValueChecks.type(after));
        }
        boolean numbers = number(before) && number(after);
        if (same || numbers) {
            SchemaCheck.ALL.stream()
                    .filter(check -> check.holdsFor(after.type()))
                    .filter(check -> same || !check.keyword().equals("format"))
                    .forEach(check -> check.comparison().of(before, after, found));
        }
    }

    private static Effect effect(Shape before, Shape after, boolean text) {
        if (after.anything() || before.type().equals("integer") && after.type().equals("number")) {
            return Effect.WIDER;
        }
        if (before.anything() || before.type().equals("number") && after.type().equals("integer")) {
            return Effect.NARROWER;
        }
        if (text && SCALARS.contains(before.type()) && free(after)) {
            return Effect.WIDER;
        }
        if (text && SCALARS.contains(after.type()) && free(before)) {
            return Effect.NARROWER;
        }
        return after.type().equals(Schema.ANY)
                ? Effect.WIDER
                : before.type().equals(Schema.ANY) ? Effect.NARROWER : Effect.OTHER;
    }

    /** Whether any text is good. */
    private static boolean free(Shape shape) {
        Facts facts = shape.facts();
        return shape.type().equals("string")
                && facts.format().isEmpty()
                && facts.values().isEmpty()
                && facts.patterns().isEmpty()
                && facts.limits().isEmpty();
    }

    private static boolean number(Shape shape) {
        return shape.type().equals("number") || shape.type().equals("integer");
    }
}
