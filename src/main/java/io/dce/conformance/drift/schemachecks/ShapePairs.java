package io.dce.conformance.drift.schemachecks;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which of the older alternatives became which of the newer ones: neither names nor order need be the same. */
final class ShapePairs {
    /** What is less alike than this are two things. */
    private static final double ALIKE = 0.5;

    private final List<Shape> gone;
    private final List<Shape> added;
    private final List<Pair> pairs = new ArrayList<>();

    /** An older alternative and what became of it. */
    record Pair(Shape before, Shape after) {}

    ShapePairs(List<Shape> before, List<Shape> after) {
        gone = new ArrayList<>(before);
        added = new ArrayList<>(after);
        pair((old, now) -> alike(old, now) >= 1 && old.name().equals(now.name()));
        pair((old, now) -> alike(old, now) >= 1);
        pair((old, now) -> !old.name().isEmpty() && old.name().equals(now.name()) && sameType(old, now));
        pair((old, now) -> alike(old, now) >= ALIKE);
        if (gone.size() == 1 && added.size() == 1 && (before.size() == 1 || sameType(gone.get(0), added.get(0)))) {
            pair((old, now) -> true);
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Those that became nothing. */
    List<Shape> gone() {
        return gone;
    }

    /** Those that came from nothing. */
    List<Shape> added() {
        return added;
    }

    private void pair(BiPredicate<Shape, Shape> match) {
        for (Shape old : List.copyOf(gone)) {
            added.stream().filter(now -> match.test(old, now)).findFirst().ifPresent(now -> {
                gone.remove(old);
                added.remove(now);
                pairs.add(new Pair(old, now));
            });
        }
    }

    private static boolean sameType(Shape one, Shape other) {
        return one.type().equals(other.type());
    }

    /** From 0 for nothing in common to 1 for the same traits. */
    private static double alike(Shape one, Shape other) {
        if (!sameType(one, other)) {
            return 0;
        }
        Set<String> some = traits(one);
        Set<String> all = new HashSet<>(some);
        all.addAll(traits(other));
        some.retainAll(traits(other));
        return all.isEmpty() ? 1 : (double) some.size() / all.size();
    }

    /** What tells alternatives apart: names of members, values of members that have few, formats. */
    private static Set<String> traits(Shape shape) {
        Set<String> traits = new HashSet<>();
        traits.add(" format " + shape.facts().format());
        shape.facts().values().ifPresent(values -> values.forEach(v -> traits.add(" value " + v)));
        shape.members().required().forEach(name -> traits.add(" required " + name));
        shape.members().named().forEach((name, member) -> {
            traits.add(name);
            values(member).forEach(value -> traits.add(name + " is " + value));
        });
        return traits;
    }

    private static Set<JsonNode> values(Schema member) {
        List<Shape> shapes = member.content().shapes();
        return shapes.size() == 1 ? shapes.get(0).facts().values().orElse(Set.of()) : Set.of();
    }
}
