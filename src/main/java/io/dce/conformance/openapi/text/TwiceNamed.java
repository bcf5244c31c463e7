package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Members that stand twice in an object. JSON and YAML forbid it, and their readers take the last. Where a document lists
 * its paths, operations and schemas by name, both count, or operations would be lost.
 */
final class TwiceNamed {
    private static final Pattern LISTS =
            Pattern.compile("/(paths(/[^/]+)?|webhooks(/[^/]+)?|components(/[^/]+)?|definitions|parameters|responses)");

    private static final int SHOWN = 50;

    private final List<DocumentFinding> findings = new ArrayList<>();
    private int more;

    /** What counts of a member that stands twice. */
    JsonNode join(String pointer, JsonNode before, JsonNode after, int firstLine, int line) {
        boolean both = isList(pointer, before, after);
        say(pointer, "stands twice, in line " + firstLine + " and in line " + line, both);
        return both ? joined(pointer, (ObjectNode) before, (ObjectNode) after) : after;
    }

    List<DocumentFinding> findings() {
        List<DocumentFinding> all = new ArrayList<>(findings);
        if (more > 0) {
            all.add(new DocumentFinding("", more + " more members stand twice"));
        }
        return all;
    }

    private JsonNode joined(String pointer, ObjectNode first, ObjectNode after) {
        // An alias may mean the first elsewhere.
        ObjectNode before = first.objectNode().setAll(first);
        after.properties().forEach(member -> {
            String place = pointer + "/" + JsonPointers.step(member.getKey());
            JsonNode old = before.get(member.getKey());
            boolean both = old != null && isList(place, old, member.getValue());
            if (old != null) {
                say(place, "stands twice", both);
            }
            before.set(
                    member.getKey(),
                    both ? joined(place, (ObjectNode) old, (ObjectNode) member.getValue()) : member.getValue());
        });
        return before;
    }

    private static boolean isList(String pointer, JsonNode before, JsonNode after) {
        return before.isObject() && after.isObject() && LISTS.matcher(pointer).matches();
    }

    private void say(String pointer, String what, boolean both) {
        if (findings.size() < SHOWN) {
            findings.add(new DocumentFinding(
                    pointer, what + (both ? "; the members of both count" : "; the last one counts")));
        } else {
            more++;
        }
    }
}
