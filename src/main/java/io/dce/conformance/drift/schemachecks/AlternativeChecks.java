package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Effect;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schema.Content;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.List;
import java.util.function.Predicate;

/** Compares what two schemas offer: null, and alternatives, each with the one that it was before. */
final class AlternativeChecks {
    private final Predicate<SchemaPair> harmless;

    /**
     * Alternatives consist of other schemas.
     *
     * @param harmless whether nobody who knows the older of two schemas need mind the newer one
     */
    AlternativeChecks(Predicate<SchemaPair> harmless) {
        this.harmless = harmless;
    }

    void compare(SchemaPair pair, Findings found) {
        Schema before = pair.before();
        Schema after = pair.after();
        boolean unread = before.content().unread() || after.content().unread();
        if (unread || before.anything() && after.anything()) {
            return;
        }
        if (before.nothing() || after.nothing()) {
            nothing(before, after, found);
            return;
        }
        if (!any(before) && !any(after)) {
            nullable(before.content(), after.content(), found);
        }
        List<Shape> old = shapes(before);
        List<Shape> now = shapes(after);
        ShapePairs shapes = new ShapePairs(old, now);
        boolean one = old.size() <= 1 && now.size() <= 1;
        shapes.pairs().forEach(p -> TypeChecks.shape(p.before(), p.after(), found.of(one ? "" : name(p.after()))));
        shapes.gone().stream()
                .filter(shape -> now.stream().noneMatch(other -> includes(other, shape, pair)))
                .forEach(shape -> found.say(Effect.NARROWER, "may no longer be " + name(shape)));
        shapes.added().stream()
                .filter(shape -> old.stream().noneMatch(other -> includes(other, shape, pair)))
                .forEach(shape -> found.say(Effect.WIDER, "may be " + name(shape) + " now"));
    }

    private static void nothing(Schema before, Schema after, Findings found) {
        if (!before.nothing()) {
            found.say(Effect.NARROWER, "may not be there any more");
        } else if (!after.nothing()) {
            found.say(Effect.WIDER, "may be there now");
        }
    }

    private static void nullable(Content before, Content after, Findings found) {
        if (before.nullable() != after.nullable()) {
            found.say(
                    after.nullable() ? Effect.WIDER : Effect.NARROWER,
                    after.nullable() ? "may be null now" : "may not be null any more");
        }
    }

    /** Where anything goes, the other alternatives say nothing. */
    private static List<Shape> shapes(Schema schema) {
        List<Shape> shapes = schema.content().shapes();
        return shapes.stream().filter(Shape::anything).findFirst().map(List::of).orElse(shapes);
    }

    private static boolean any(Schema schema) {
        return schema.content().shapes().stream().anyMatch(s -> s.type().equals(Schema.ANY));
    }

    /** Whether one alternative is a part of the other: of objects, which are open, that can't be told. */
    private boolean includes(Shape wide, Shape narrow, SchemaPair pair) {
        if (narrow.type().equals("object")) {
            return wide.anything();
        }
        SchemaPair sent = new SchemaPair(pair.before(), pair.after(), Direction.REQUEST, pair.text(), false);
        Findings found = new Findings(sent);
        TypeChecks.shape(narrow, wide, found);
        return found.differences().stream().allMatch(d -> d.severity() == Severity.HARMLESS)
                && found.within().stream().map(Findings.Inner::pair).allMatch(harmless);
    }

    private static String name(Shape shape) {
        return shape.name().isEmpty() ? ValueChecks.type(shape) : shape.name();
    }
}
