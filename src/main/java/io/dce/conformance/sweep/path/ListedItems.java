package io.dce.conformance.sweep.path;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.PagingDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the list of an operation has shown that others can be asked with.
 *
 * @param path the list's path template
 * @param asked the values that its own path was filled with
 * @param items the first of them
 */
public record ListedItems(String path, Map<String, String> asked, List<ListedItem> items) {
    private static final int MOST_ITEMS = 3;

    /** Reads them from an answer; empty when it is no list, or one without anything in it. */
    public static Optional<ListedItems> of(ApiOperation operation, Map<String, String> asked, Exchange answer) {
        Optional<String> member = operation.body().flatMap(schema -> PagingDialect.items(schema.properties()));
        if (member.isEmpty() || answer.status() != 200) {
            return Optional.empty();
        }
        List<ListedItem> items = new ArrayList<>();
        for (JsonNode node : JsonReader.of(answer).path(member.get())) {
            ListedItem item = ListedItem.of(node);
            if (!item.members().isEmpty() && items.size() < MOST_ITEMS) {
                items.add(item);
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new ListedItems(operation.path(), asked, items));
    }

    /** The last word of its path, e.g. {@code users}. */
    String collection() {
        return PathWords.last(path);
    }
}
