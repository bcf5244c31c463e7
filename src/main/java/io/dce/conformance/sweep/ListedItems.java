package io.dce.conformance.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Json;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.spec.Operation;
import io.dce.conformance.spec.Paging;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the list of an operation has shown that others can be asked with.
 *
 * @param path the list's path template
 * @param asked the values that its own path was filled with
 * @param items for each of its first items, short texts and numbers by their names; those of {@code metadata} too, as
 *     {@code metadata.name}
 */
record ListedItems(String path, Map<String, String> asked, List<Map<String, String>> items) {
    private static final int MOST_ITEMS = 3;
    private static final int LONGEST = 200;

    /** Reads them from an answer; empty when it is no list, or one without anything in it. */
    static Optional<ListedItems> of(Operation operation, Map<String, String> asked, Exchange answer) {
        Optional<String> member = operation.body().flatMap(schema -> Paging.items(schema.properties()));
        if (member.isEmpty() || answer.status() != 200) {
            return Optional.empty();
        }
        List<Map<String, String>> items = new ArrayList<>();
        for (JsonNode item : Json.of(answer).path(member.get())) {
            Map<String, String> values = new LinkedHashMap<>();
            if (item.isTextual()) {
                values.put("name", item.asText());
            }
            collect(item, "", values);
            collect(item.path("metadata"), "metadata.", values);
            if (!values.isEmpty() && items.size() < MOST_ITEMS) {
                items.add(values);
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new ListedItems(operation.path(), asked, items));
    }

    /** The last word of its path, e.g. {@code users}. */
    String collection() {
        return Words.last(path);
    }

    private static void collect(JsonNode object, String prefix, Map<String, String> into) {
        for (Iterator<Map.Entry<String, JsonNode>> members = object.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            JsonNode value = member.getValue();
            boolean usable = value.isTextual() && value.asText().length() <= LONGEST || value.isIntegralNumber();
            if (usable && !value.asText().isBlank()) {
                into.put(prefix + member.getKey(), value.asText());
            }
        }
    }
}
