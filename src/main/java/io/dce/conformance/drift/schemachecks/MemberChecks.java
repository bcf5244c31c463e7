package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Effect;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schema.Members;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the members of an object may be. */
final class MemberChecks {
    private MemberChecks() {}

    static void named(Shape before, Shape after, Findings found) {
        Map<String, Schema> old = before.members().named();
        Map<String, Schema> now = after.members().named();
        boolean sent = found.direction() == Direction.REQUEST;
        old.forEach((name, schema) -> {
            Schema other = now.get(name);
            if (hidden(schema, sent)) {
                return;
            }
            if (other == null) {
                found.say(Effect.OTHER, "/" + name, "is gone");
            } else if (hidden(other, sent)) {
                found.say(
                        sent ? Effect.IGNORED : Effect.OTHER,
                        "/" + name,
                        sent ? "is read-only now" : "is write-only now, and no longer answered");
            } else {
                found.compare("/" + name, schema, other);
            }
        });
        now.forEach((name, schema) -> {
            boolean known = old.containsKey(name) && !hidden(old.get(name), sent);
            if (!known && !hidden(schema, sent)) {
                boolean required = sent && after.members().required().contains(name);
                found.say(
                        required ? Effect.NARROWER : Effect.NONE,
                        "/" + name,
                        required ? "is new and required" : "is new");
            }
        });
    }

    /** Of members that both have, or that neither declares; the others are new or gone. */
    static void required(Shape before, Shape after, Findings found) {
        boolean sent = found.direction() == Direction.REQUEST;
        Set<String> names = new TreeSet<>(before.members().required());
        names.addAll(after.members().required());
        for (String name : names) {
            boolean old = before.members().required().contains(name);
            boolean now = after.members().required().contains(name);
            boolean both = known(before, name, sent) && known(after, name, sent);
            boolean neither = !declares(before, name) && !declares(after, name);
            if (old != now && (both || neither)) {
                found.say(
                        now ? Effect.NARROWER : Effect.WIDER,
                        "/" + name,
                        now ? "is required now" : "is not required any more");
            }
        }
    }

    static void others(Shape before, Shape after, Findings found) {
        Schema old = before.members().others();
        Schema now = after.members().others();
        if (now.nothing() && !old.nothing()) {
            found.say(
                    old.anything() ? Effect.NARROWER : Effect.OTHER,
                    "may have no members any more but those that are declared");
        } else if (old.nothing() && !now.nothing()) {
            found.say(Effect.WIDER, "may have members now that are not declared");
        } else {
            found.compare("/*", old, now);
        }
    }

    static void byPattern(Shape before, Shape after, Findings found) {
        Map<String, Schema> old = before.members().byPattern();
        Map<String, Schema> now = after.members().byPattern();
        old.forEach((pattern, schema) -> {
            if (now.containsKey(pattern)) {
                found.compare("/" + pattern, schema, now.get(pattern));
            } else {
                found.say(Effect.WIDER, "/" + pattern, "is gone");
            }
        });
        now.keySet().stream()
                .filter(pattern -> !old.containsKey(pattern))
                .forEach(pattern -> found.say(Effect.NARROWER, "/" + pattern, "is new"));
    }

    static void names(Shape before, Shape after, Findings found) {
        ElementChecks.optional(
                "propertyNames", before.members().names(), after.members().names(), found);
    }

    static void dependent(Shape before, Shape after, Findings found) {
        Map<String, Schema> old = before.members().dependent();
        Map<String, Schema> now = after.members().dependent();
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> ElementChecks.optional(
                "dependentSchemas of " + name,
                Optional.ofNullable(old.get(name)),
                Optional.ofNullable(now.get(name)),
                found));
    }

    static void together(Shape before, Shape after, Findings found) {
        Map<String, Set<String>> old = before.members().together();
        Map<String, Set<String>> now = after.members().together();
        if (!old.equals(now)) {
            boolean narrower = includes(now, old);
            boolean wider = includes(old, now);
            found.say(
                    narrower ? Effect.NARROWER : wider ? Effect.WIDER : Effect.OTHER,
                    LimitChecks.change("dependentRequired", words(old), words(now)));
        }
    }

    private static boolean includes(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        return others.entrySet().stream()
                .allMatch(e -> some.getOrDefault(e.getKey(), Set.of()).containsAll(e.getValue()));
    }

    private static String words(Map<String, Set<String>> together) {
        return together.isEmpty() ? "" : together.toString();
    }

    private static boolean declares(Shape shape, String name) {
        return shape.members().named().containsKey(name);
    }

    private static boolean known(Shape shape, String name, boolean sent) {
        Members members = shape.members();
        return members.named().containsKey(name) && !hidden(members.named().get(name), sent);
    }

    /** Whether a member is only answered, or only sent. */
    private static boolean hidden(Schema schema, boolean sent) {
        return sent ? schema.content().readOnly() : schema.content().writeOnly();
    }
}
