package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.PagingDialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which list it is that is judged: how it is paged, and what its items are called and told apart by.
 *
 * @param paging the dialect of its pages
 * @param noun one of its items, in a word
 */
public record ListKind(PagingDialect paging, String noun) {
    /** The users of the contract. */
    public static final ListKind USERS =
            new ListKind(new PagingDialect("page", "pageSize", "pagination", "items"), "user");

    private static final List<String> IDS = List.of("/id", "/uid", "/metadata/uid");
    /** A name tells an item from the others of its place only. */
    private static final List<String> NAMES = List.of(
            "/cluster",
            "/clusterName",
            "/workspaceId",
            "/namespace",
            "/metadata/namespace",
            "/kind",
            "/metadata/name",
            "/name");

    /** The list of a published operation. */
    public static ListKind of(PagingDialect paging) {
        return new ListKind(paging, "item");
    }

    /** How many, in words. */
    public String counted(long count) {
        return count == 1 ? "1 " + noun : count + " " + noun + "s";
    }

    /** Who an item is, as far as it stays the same from answer to answer. */
    ListItem item(JsonNode node) {
        if (this == USERS) {
            return ListItem.of(node);
        }
        String id = id(node);
        String name = NAMES.stream().flatMap(place -> text(node, place)).collect(Collectors.joining("/"));
        return new ListItem(id, name.isEmpty() && id.isEmpty() ? described(node) : name);
    }

    /** What says which item it is, wherever that stands in it; otherwise all that is no measurement. */
    private static String described(JsonNode node) {
        String names = texts(node, "").entrySet().stream()
                .filter(member -> member.getKey().matches(".*(id|name|cluster|namespace)"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("/"));
        return names.isEmpty() ? texts(node, "").values().toString() : names;
    }

    /** Those texts of an item that are no numbers, by their places in small letters. */
    private static Map<String, String> texts(JsonNode node, String place) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (node.isTextual() && !node.asText().isBlank() && !node.asText().matches("[-+.\\d]+")) {
            texts.put(place, node.asText());
        }
        node.properties()
                .forEach(member -> texts.putAll(
                        texts(member.getValue(), place + "/" + member.getKey().toLowerCase(Locale.ROOT))));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts.putAll(texts(node.get(i), place + "/" + i));
        }
        return texts;
    }

    /** What no other item of the list can be; empty for an item that has neither an id nor a name. */
    Optional<ListItem> unique(JsonNode node) {
        ListItem item = item(node);
        if (this == USERS || !item.id().isEmpty()) {
            return Optional.of(item);
        }
        // Names repeat where the list spans several places; whole items don't.
        boolean named = node.properties().stream()
                .anyMatch(member -> member.getKey().matches("(?i).*(id|name|metadata)") && says(member.getValue()));
        return named ? Optional.of(new ListItem(node.toString(), item.name())) : Optional.empty();
    }

    /** Whether numbers may be written as texts: what the document declares is for its schema to say. */
    public boolean quotesNumbers() {
        return this != USERS;
    }

    private static String id(JsonNode node) {
        return IDS.stream()
                .flatMap(place -> text(node, place))
                .filter(id -> !id.equals("0"))
                .findFirst()
                .orElse("");
    }

    private static Stream<String> text(JsonNode node, String place) {
        JsonNode value = node.at(place);
        return value.isValueNode() && says(value) ? Stream.of(value.asText()) : Stream.empty();
    }

    private static boolean says(JsonNode value) {
        return value.isContainerNode()
                ? !value.isEmpty()
                : !value.isNull() && !value.asText().isBlank();
    }
}
