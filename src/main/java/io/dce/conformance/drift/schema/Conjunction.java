package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Schemas that hold at once, with all that they refer to and consist of. Where alternatives are offered, one of them is
 * chosen, or they stay open.
 */
final class Conjunction {
    private final boolean siblings;
    private final Map<DeclaredSchema, DeclaredSchema> choices;
    private final Set<DeclaredSchema> parts = new LinkedHashSet<>();
    private final Map<DeclaredSchema, List<DeclaredSchema>> open = new LinkedHashMap<>();
    private boolean impossible;

    /**
     * Collects them.
     *
     * @param siblings whether what stands beside a reference counts, as in OpenAPI 3.1
     * @param choices of lists of alternatives, by the place of the list
     */
    Conjunction(Collection<DeclaredSchema> schemas, boolean siblings, Map<DeclaredSchema, DeclaredSchema> choices) {
        this.siblings = siblings;
        this.choices = choices;
        schemas.forEach(this::add);
    }

    /** The schemas, none of which is a mere reference. */
    List<DeclaredSchema> parts() {
        return List.copyOf(parts);
    }

    /** The alternatives from which none was chosen, by the place of the list. */
    Map<DeclaredSchema, List<DeclaredSchema>> open() {
        return open;
    }

    /** Whether no value can be all of them. */
    boolean impossible() {
        return impossible;
    }

    private void add(DeclaredSchema schema) {
        JsonNode node = schema.node();
        impossible |= node.isBoolean() && !node.asBoolean();
        if (!node.isObject() || parts.contains(schema)) {
            return;
        }
        boolean reference = !schema.referred().equals(schema);
        if (!reference || siblings && node.size() > 1) {
            parts.add(schema);
            all(schema, "allOf").forEach(this::add);
            alternatives(schema, "oneOf");
            alternatives(schema, "anyOf");
        }
        if (reference) {
            add(schema.referred());
        }
    }

    private void alternatives(DeclaredSchema schema, String keyword) {
        DeclaredSchema place = schema.at(keyword);
        if (choices.containsKey(place)) {
            add(choices.get(place));
        } else if (!place.node().isEmpty()) {
            open.put(place, all(schema, keyword));
        }
    }

    private static List<DeclaredSchema> all(DeclaredSchema schema, String keyword) {
        return IntStream.range(0, schema.node().path(keyword).size())
                .mapToObj(i -> schema.at(keyword, String.valueOf(i)))
                .toList();
    }
}
