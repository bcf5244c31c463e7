package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Effect;
import io.dce.conformance.drift.schema.Facts.Limit;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** How large, how long, how many. */
final class LimitChecks {
    private LimitChecks() {}

    static void limit(String keyword, Shape before, Shape after, Findings found) {
        Limit old = before.facts().limits().get(keyword);
        Limit now = after.facts().limits().get(keyword);
        if (old == null ? now == null : old.equals(now)) {
            return;
        }
        boolean narrower = old == null || now != null && narrower(keyword.startsWith("min"), old, now);
        found.say(
                narrower ? Effect.NARROWER : Effect.WIDER,
                change(keyword, old == null ? "" : old.toString(), now == null ? "" : now.toString()));
    }

    static void multiples(Shape before, Shape after, Findings found) {
        Set<BigDecimal> old = new TreeSet<>(before.facts().multiples());
        Set<BigDecimal> now = new TreeSet<>(after.facts().multiples());
        if (!old.equals(now)) {
            boolean narrower = implies(now, old);
            boolean wider = implies(old, now);
            found.say(
                    narrower ? Effect.NARROWER : wider ? Effect.WIDER : Effect.OTHER,
                    change("multipleOf", words(old), words(now)));
        }
    }

    static void unique(Shape before, Shape after, Findings found) {
        if (before.facts().unique() != after.facts().unique()) {
            boolean now = after.facts().unique();
            found.say(
                    now ? Effect.NARROWER : Effect.WIDER,
                    now ? "may have no element twice any more" : "may have an element twice now");
        }
    }

    /** From what to what, in words. */
    static String change(String keyword, String old, String now) {
        return keyword + " was " + (old.isEmpty() ? "none" : old) + ", is " + (now.isEmpty() ? "none" : now);
    }

    private static boolean narrower(boolean lower, Limit old, Limit now) {
        int order = now.value().compareTo(old.value());
        return order == 0 ? now.exclusive() : (order > 0) == lower;
    }

    /** Whether a multiple of the first is one of the second. */
    private static boolean implies(Set<BigDecimal> some, Set<BigDecimal> others) {
        return others.stream()
                .allMatch(other ->
                        some.stream().anyMatch(one -> one.remainder(other).signum() == 0));
    }

    private static String words(Set<BigDecimal> numbers) {
        return String.join(
                " and ", numbers.stream().map(BigDecimal::toPlainString).toList());
    }
}
