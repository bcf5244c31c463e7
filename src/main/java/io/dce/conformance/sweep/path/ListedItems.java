package io.dce.conformance.sweep.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.PagingDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What an answer has shown that other operations can be asked with: the items of a list, or one thing. */
public final class ListedItems {
    private static final int MOST_ITEMS = 3;
    private static final int DEEPEST = 3;
    private static final int MOST_LISTS = 8;

    /** How the member with a list's items is called. */
    private static final List<String> USUAL =
            List.of("items", "data", "results", "result", "list", "values", "value", "entries", "content", "records");

    private final String path;
    private final Map<String, String> asked;
    private final String place;
    private final int rank;
    private final List<ListedItem> items;
    private final String thing;
    private final String type;

    /**
     * Some.
     *
     * @param operation what was asked
     * @param asked the values that its path was filled with
     * @param place where the items stand in the answer, as {@code items[]}, or {@code []} for a list that is the whole
     *     answer; empty for one thing
     * @param rank 0 for the list that the operation is for, 1 for another one in its answer, 2 for one thing
     * @param items the first of them
     */
    private ListedItems(
            ApiOperation operation, Map<String, String> asked, String place, int rank, List<ListedItem> items) {
        this.path = operation.path();
        this.asked = asked;
        this.place = place;
        this.rank = rank;
        this.items = items;
        this.thing = PathWords.singular(rank == 1 ? member(place) : PathWords.last(path));
        this.type = PathWords.plain(type(operation, place).replaceFirst("^.*[./]", ""));
    }

    /** Reads them from an answer: the list that it is for comes first. */
    public static List<ListedItems> of(ApiOperation operation, Map<String, String> asked, Exchange answer) {
        JsonNode body = answer.status() == 200 ? JsonReader.of(answer) : MissingNode.getInstance();
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        collect(body, "", 0, lists);
        Optional<String> own = own(operation, lists);
        List<ListedItems> all = new ArrayList<>();
        own.ifPresent(place -> add(all, new ListedItems(operation, asked, place, 0, items(lists.get(place)))));
        lists.forEach((place, list) -> {
            if (!own.equals(Optional.of(place)) && all.size() < MOST_LISTS) {
                add(all, new ListedItems(operation, asked, place, 1, items(list)));
            }
        });
        if (body.isObject()) {
            add(all, new ListedItems(operation, asked, "", 2, List.of(ListedItem.of(body))));
        }
        return all;
    }

    private static void add(List<ListedItems> all, ListedItems list) {
        if (list.items().stream().anyMatch(item -> !item.isEmpty())) {
            all.add(list);
        }
    }

    private static void collect(JsonNode node, String place, int depth, Map<String, JsonNode> lists) {
        if (node.isArray()) {
            lists.put(place + "[]", node);
        } else if (depth < DEEPEST) {
            node.properties()
                    .forEach(member -> collect(
                            member.getValue(),
                            place.isEmpty() ? member.getKey() : place + "." + member.getKey(),
                            depth + 1,
                            lists));
        }
    }

    /** The one that the document declares, the only one, or the one with a name for it. */
    private static Optional<String> own(ApiOperation operation, Map<String, JsonNode> lists) {
        Optional<String> declared = operation
                .body()
                .flatMap(schema -> PagingDialect.items(schema.properties()))
                .map(member -> member + "[]")
                .filter(lists::containsKey);
        if (declared.isPresent() || lists.size() == 1) {
            return declared.or(() -> lists.keySet().stream().findFirst());
        }
        String collection = PathWords.plain(PathWords.last(operation.path()));
        return lists.keySet().stream()
                .filter(place -> PathWords.plain(member(place)).equals(collection))
                .findFirst()
                .or(() -> USUAL.stream()
                        .filter(name -> lists.containsKey(name + "[]"))
                        .map(name -> name + "[]")
                        .findFirst());
    }

    private static List<ListedItem> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ListedItem::of)
                .filter(item -> !item.isEmpty())
                .limit(MOST_ITEMS)
                .toList();
    }

    String path() {
        return path;
    }

    Map<String, String> asked() {
        return asked;
    }

    String place() {
        return place;
    }

    int rank() {
        return rank;
    }

    List<ListedItem> items() {
        return items;
    }

    /** Whether such things are in it, by the last word of the path, or the member that has them. */
    boolean holds(String such) {
        return PathWords.holds(thing, such);
    }

    /** Whether its items are such by the name of their schema, as {@code Pet} for {@code {petId}}. */
    boolean isOf(String such) {
        return PathWords.holds(type, such);
    }

    /** The name that the document gives to the schema of the items; empty where it gives none. */
    private static String type(ApiOperation operation, String place) {
        Optional<DeclaredSchema> schema = operation.body();
        for (String member : place.replace("[]", "").split("\\.")) {
            schema = member.isEmpty() ? schema : schema.flatMap(s -> s.property(member));
        }
        return (place.endsWith("[]") ? schema.flatMap(DeclaredSchema::items) : schema)
                .map(DeclaredSchema::name)
                .orElse("");
    }

    /** Whether it is the list that the operation at a path is for, with a slash at its end or not. */
    boolean isAt(String parent) {
        return rank == 0
                && (path.equals(parent)
                        || path.length() == parent.length() + 1 && path.endsWith("/") && path.startsWith(parent));
    }

    private static String member(String place) {
        return place.replaceFirst("\\[]$", "").replaceFirst("^.*\\.", "");
    }
}
