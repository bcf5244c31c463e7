package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who an item is; all that is kept of it, and all that is compared while others may change the rest.
 *
 * @param id its id
 * @param name its name
 */
public record ListItem(String id, String name) {
    public static ListItem of(JsonNode item) {
        return new ListItem(item.path("id").asText(), item.path("name").asText());
    }

    @Override
    public String toString() {
        if (name.isBlank()) {
            return ValueText.shortened(id);
        }
        return id.isEmpty() || id.startsWith("{") ? name : name + " (" + id + ")";
    }
}
