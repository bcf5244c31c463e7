package io.dce.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One entry of a list of access keys.
 *
 * @param pointer where it stands in the answer
 * @param json the entry itself
 */
record KeyItem(String pointer, JsonNode json) {
    /** The entries of a list; none when the answer is no list. An empty list may leave {@code items} out. */
    static List<KeyItem> of(Exchange list) {
        JsonNode items = Json.of(list).path("items");
        return IntStream.range(0, items.size())
                .mapToObj(i -> new KeyItem("/items/" + i, items.path(i)))
                .toList();
    }

    String id() {
        return json.path("id").asText();
    }

    String name() {
        return json.path("name").asText();
    }

    /** What it says about a member, as text; empty when it says nothing. */
    String text(String member) {
        return json.path(member).isNull() ? "" : json.path(member).asText();
    }
}
