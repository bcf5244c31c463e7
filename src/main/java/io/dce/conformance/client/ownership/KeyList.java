package io.dce.conformance.client.ownership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The access keys that a list shows.
 *
 * @param keys its entries, in their order
 * @param total how many there are, as it says; the number of its entries where it doesn't
 * @param unreadable why nothing can be read of it, in words; empty when something can
 */
public record KeyList(List<ListedKey> keys, int total, Optional<String> unreadable) {
    /** An entry that says something twice proves nothing. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public KeyList {
        keys = List.copyOf(keys);
    }

    /** What keeps it from showing every key that is there, in words; empty when it shows them all. */
    public Optional<String> gap() {
        return unreadable.or(() -> keys.size() < total
                ? Optional.of("it shows " + keys.size() + " of " + total + " keys")
                : Optional.empty());
    }

    /** What one answer shows. */
    public static KeyList of(Exchange list) {
        JsonNode body = body(list);
        JsonNode items = body.path("items");
        if (!body.isObject() || !items.isArray() && body.hasNonNull("items")) {
            return new KeyList(List.of(), 0, Optional.of("it can't be read: " + list.summary()));
        }
        List<ListedKey> keys = new ArrayList<>();
        items.forEach(item -> keys.add(new ListedKey(
                item.path("id").asText(),
                item.path("name").asText(),
                item.path("createdAt").asText())));
        int said = Math.max(
                body.path("pagination").path("total").asInt(),
                body.path("page").path("total").asInt());
        return new KeyList(keys, Math.max(said, keys.size()), Optional.empty());
    }

    /** What a list shows with the pages after its first. */
    public static KeyList whole(Exchange list) {
        List<KeyList> pages = list.pages().map(KeyList::of).toList();
        List<ListedKey> keys =
                pages.stream().flatMap(page -> page.keys().stream()).distinct().toList();
        Optional<String> unreadable =
                pages.stream().flatMap(page -> page.unreadable().stream()).findFirst();
        int total = pages.stream().mapToInt(KeyList::total).max().orElse(0);
        return new KeyList(keys, Math.max(total, keys.size()), unreadable);
    }

    private static JsonNode body(Exchange list) {
        try {
            return JSON.readTree(list.answer()
                    .filter(answer -> answer.status() == 200 && list.fault().isEmpty())
                    .map(Answer::text)
                    .orElse(""));
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
