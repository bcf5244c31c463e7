package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.text.DocumentException;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.openapi.text.JsonPointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Schemas that are made of themselves: by references, or as a part of their own {@code allOf}. A member or an element of a
 * schema's own kind is no circle, as a value of it comes to an end. Where a schema lists its kinds as alternatives, and each
 * kind is made of it, the kinds are made of what it has besides: that is what such documents mean.
 */
final class ReferenceCycles {
    private static final String ALL_OF = "allOf";
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

    private final String source;
    private final JsonNode root;
    private final Set<String> sound = new HashSet<>();
    private final List<DocumentFinding> findings = new ArrayList<>();

    /** Those of one document. */
    ReferenceCycles(String source, JsonNode root) {
        this.source = source;
        this.root = root;
    }

    /** What was changed to have an end. */
    List<DocumentFinding> findings() {
        return findings;
    }

    /**
     * Follows a reference; every circle has one.
     *
     * @param place where it stands
     * @throws DocumentException when that leads back to itself, and can't be meant
     */
    void follow(String place) {
        follow(place, false);
    }

    /** Follows a reference of a schema; one that can't be meant is not judged. */
    void followSchema(String place) {
        follow(place, true);
    }

    private void follow(String place, boolean schema) {
        for (List<String> circle = find(place, new ArrayList<>());
                !circle.isEmpty();
                circle = find(place, new ArrayList<>())) {
            open(circle, schema);
        }
    }

    /** The first circle on the way from a place; empty for none. */
    private List<String> find(String place, List<String> way) {
        if (way.contains(place)) {
            return way.subList(way.indexOf(place), way.size());
        }
        if (!sound.contains(place)) {
            way.add(place);
            for (String part : parts(place, root.at(place))) {
                List<String> circle = find(part, way);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
            way.remove(way.size() - 1);
            sound.add(place);
        }
        return List.of();
    }

    private static List<String> parts(String place, JsonNode schema) {
        List<String> parts = new ArrayList<>();
        if (schema.path("$ref").isTextual()) {
            parts.add(JsonPointers.ofReference(schema.path("$ref").asText()));
        }
        for (String kind : List.of(ALL_OF, "anyOf", "oneOf")) {
            for (int i = 0; i < schema.path(kind).size(); i++) {
                parts.add(place + "/" + kind + "/" + i);
            }
        }
        return parts;
    }

    private void open(List<String> circle, boolean schema) {
        String words = "is made of itself, by "
                + String.join(" and ", circle.stream().map(JsonPointers::shown).toList());
        Optional<String> alternative = circle.stream()
                .filter(place -> keyword(place).filter(ALTERNATIVES::contains).isPresent())
                .findFirst();
        if (alternative.isEmpty()) {
            if (!schema) {
                throw new DocumentException(source, circle.get(0), words);
            }
            ObjectNode endless = (ObjectNode) root.at(circle.get(0));
            endless.removeAll();
            UnreadReference.put(endless, "the schema " + words);
            findings.add(new DocumentFinding(circle.get(0), words + "; what depends on it can't be judged"));
            return;
        }
        String whole = owner(alternative.get());
        Optional<String> part = circle.stream()
                .filter(place -> keyword(place).filter(ALL_OF::equals).isPresent())
                .filter(place -> leadsTo(place, whole))
                .findFirst();
        if (part.isPresent()) {
            ObjectNode besides = ((ObjectNode) root.at(whole)).deepCopy();
            besides.remove(ALTERNATIVES);
            besides.remove("discriminator");
            ((ObjectNode) root.at(part.get())).removeAll().setAll(besides);
        } else {
            ((ObjectNode) root.at(whole)).remove(ALTERNATIVES);
        }
        findings.add(new DocumentFinding(
                whole,
                words + "; its alternatives are left out"
                        + part.map(p -> " in " + JsonPointers.shown(p)).orElse("")));
    }

    /** Whether a reference, and those that it leads to, lead to a place. */
    private boolean leadsTo(String place, String wanted) {
        Set<String> seen = new HashSet<>();
        String at = place;
        while (root.at(at).path("$ref").isTextual() && seen.add(at)) {
            at = JsonPointers.ofReference(root.at(at).path("$ref").asText());
        }
        return at.equals(wanted);
    }

    /** The keyword that a place is an element of. */
    private static Optional<String> keyword(String place) {
        String[] steps = place.split("/", -1);
        return steps.length > 2 && steps[steps.length - 1].matches("\\d+")
                ? Optional.of(steps[steps.length - 2])
                : Optional.empty();
    }

    private static String owner(String element) {
        String list = element.substring(0, element.lastIndexOf('/'));
        return list.substring(0, list.lastIndexOf('/'));
    }
}
