package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One entry of a list of access keys.
 *
 * @param page the answer that has it: the list, or a page of it
 * @param pointer where it stands in the answer
 * @param json the entry itself
 */
public record KeyItem(Exchange page, String pointer, JsonNode json) {
    /** The entries of a list; none when the answer is no list. An empty list may leave {@code items} out. */
    public static List<KeyItem> of(Exchange list) {
        return list.pages().flatMap(KeyItem::onPage).toList();
    }

    private static Stream<KeyItem> onPage(Exchange page) {
        JsonNode items = JsonReader.of(page).path("items");
        return IntStream.range(0, items.size()).mapToObj(i -> new KeyItem(page, "/items/" + i, items.path(i)));
    }

    public String id() {
        return json.path("id").asText();
    }

    public String name() {
        return json.path("name").asText();
    }

    /** What it says about a member, as text; empty when it says nothing. */
    public String text(String member) {
        return json.path(member).isNull() ? "" : json.path(member).asText();
    }
}
