package io.dce.conformance.drift.schemachecks;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.difference.Effect;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What single values may be. */
final class ValueChecks {
    /** No format of numbers is wider than these, so to name them is to say nothing. */
    private static final Map<String, Integer> WIDTHS = Map.of("int32", 1, "int64", 2, "float", 1, "double", 2, "", 2);

    private ValueChecks() {}

    static void values(Shape before, Shape after, Findings found) {
        if (before.facts().values().isEmpty()) {
            after.facts()
                    .values()
                    .ifPresent(now -> found.say(Effect.NARROWER, "may only be " + words(now, " or ") + " now"));
            return;
        }
        Set<JsonNode> old = before.facts().values().orElseThrow();
        boolean constant = before.facts().constant();
        if (after.facts().values().isEmpty()) {
            found.say(
                    constant ? Effect.WIDER : Effect.MORE,
                    "was " + words(old, " or ") + ", may be any " + after.type() + " now");
            return;
        }
        Set<JsonNode> now = after.facts().values().orElseThrow();
        Set<JsonNode> gone = without(old, now);
        Set<JsonNode> more = without(now, old);
        if (!gone.isEmpty()) {
            found.say(Effect.NARROWER, "may no longer be " + words(gone, " or "));
        }
        if (!more.isEmpty()) {
            boolean replaced = gone.size() == old.size();
            found.say(constant || replaced ? Effect.WIDER : Effect.MORE, "may be " + words(more, " or ") + " now");
        }
    }

    static void format(Shape before, Shape after, Findings found) {
        String old = before.facts().format();
        String now = after.facts().format();
        if (!old.equals(now)) {
            found.say(formatEffect(before.type(), old, now), "was " + type(before) + ", is " + type(after));
        }
    }

    static void patterns(Shape before, Shape after, Findings found) {
        Set<String> old = before.facts().patterns();
        Set<String> now = after.facts().patterns();
        if (!old.equals(now)) {
            Effect effect =
                    now.containsAll(old) ? Effect.NARROWER : old.containsAll(now) ? Effect.MORE : Effect.UNCLEAR;
            found.say(effect, LimitChecks.change("pattern", String.join(" and ", old), String.join(" and ", now)));
        }
    }

    static void forbidden(Shape before, Shape after, Findings found) {
        List<Schema> old = before.forbidden();
        List<Schema> now = after.forbidden();
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            found.compareForbidden(" not", old.get(i), now.get(i));
        }
        if (now.size() > old.size()) {
            found.say(Effect.NARROWER, "must not be what a new \"not\" names");
        } else if (now.size() < old.size()) {
            found.say(Effect.WIDER, "may be what a \"not\" named");
        }
    }

    /** Keywords that are the same or not. */
    static void texts(Shape before, Shape after, Findings found) {
        Map<String, String> old = before.facts().texts();
        Map<String, String> now = after.facts().texts();
        Set<String> keywords = new TreeSet<>(old.keySet());
        keywords.addAll(now.keySet());
        for (String keyword : keywords) {
            if (!old.containsKey(keyword)) {
                found.say(Effect.NARROWER, "has a new \"" + keyword + "\"");
            } else if (!now.containsKey(keyword)) {
                found.say(Effect.WIDER, "no longer has its \"" + keyword + "\"");
            } else if (!old.get(keyword).equals(now.get(keyword))) {
                found.say(Effect.OTHER, "has another \"" + keyword + "\"");
            }
        }
    }

    /** A type with its format. */
    static String type(Shape shape) {
        String format = shape.facts().format();
        return shape.type() + (format.isEmpty() ? "" : " (" + format + ")");
    }

    private static Effect formatEffect(String type, String old, String now) {
        if (!type.equals("string") && WIDTHS.containsKey(old) && WIDTHS.containsKey(now)) {
            int wider = WIDTHS.get(now) - WIDTHS.get(old);
            return wider == 0 ? Effect.NONE : wider > 0 ? Effect.WIDER : Effect.NARROWER;
        }
        return old.isEmpty() ? Effect.NARROWER : now.isEmpty() ? Effect.WIDER : Effect.OTHER;
    }

    private static Set<JsonNode> without(Set<JsonNode> some, Set<JsonNode> others) {
        Set<JsonNode> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    static String words(Collection<JsonNode> values, String between) {
        return values.stream()
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .sorted()
                .collect(Collectors.joining(between));
    }
}
