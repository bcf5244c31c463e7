package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Effect;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.Optional;

/** What the elements of an array may be. */
final class ElementChecks {
    private ElementChecks() {}

    static void elements(Shape before, Shape after, Findings found) {
        int first = Math.max(
                before.elements().first().size(), after.elements().first().size());
        for (int i = 0; i < first; i++) {
            found.compare("/" + i, before.elements().at(i), after.elements().at(i));
        }
        found.compare("/*", before.elements().rest(), after.elements().rest());
    }

    static void contains(Shape before, Shape after, Findings found) {
        optional("contains", before.elements().contains(), after.elements().contains(), found);
    }

    /** A schema that may be there or not. */
    static void optional(String keyword, Optional<Schema> before, Optional<Schema> after, Findings found) {
        if (before.isPresent() && after.isPresent()) {
            found.compare(" " + keyword, before.orElseThrow(), after.orElseThrow());
        } else if (after.isPresent()) {
            found.say(Effect.NARROWER, "has a new \"" + keyword + "\"");
        } else if (before.isPresent()) {
            found.say(Effect.WIDER, "no longer has its \"" + keyword + "\"");
        }
    }
}
