package io.dce.conformance.stub.published;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.ApiParameter;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be asked for by a value in a path: what a list of the platform has shown, or shows there; what the document
 * names; and the first values of a parameter's own schema, for what no list shows. Nothing else is there.
 */
final class KnownThings {
    private static final int MOST = 100_000;
    private static final int LONGEST = 200;
    private static final int DEEPEST = 4;

    private final ConcurrentMap<String, Integer> shown = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Map<String, Integer>> listed = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Map<String, Integer>> declared = new ConcurrentHashMap<>();
    private final Function<Served, List<JsonNode>> lists;

    /**
     * Nothing so far.
     *
     * @param lists the first items of a list; none of what is no list
     */
    KnownThings(Function<Served, List<JsonNode>> lists) {
        this.lists = lists;
    }

    /** What an answer shows; that of an item bears its number. */
    void show(JsonNode answer, int number) {
        if (shown.size() < MOST) {
            texts(answer, "", 0, (name, value) -> shown.putIfAbsent(value, number));
        }
    }

    /** The number of what a value stands for; empty for nothing. */
    OptionalInt number(Served served, String variable, String value, Collection<Served> all, Declared declaredValues) {
        return Stream.<Function<String, Integer>>of(
                        v -> listed.computeIfAbsent(
                                        served.document().source() + " " + parent(served.operation(), variable) + " "
                                                + variable,
                                        key -> ofList(served, variable, all))
                                .get(v),
                        v -> declared.computeIfAbsent(
                                        served.document().source()
                                                + served.operation().pointer() + " " + variable,
                                        key -> ofParameter(served.operation(), variable, declaredValues))
                                .get(v),
                        shown::get)
                .map(known -> known.apply(value))
                .filter(number -> number != null)
                .mapToInt(number -> number)
                .findFirst();
    }

    /** Values of a parameter's schema. */
    interface Declared {
        List<JsonNode> of(ApiParameter parameter);
    }

    private static String parent(ApiOperation operation, String variable) {
        String path = operation.path();
        int at = path.indexOf("{" + variable + "}");
        return at < 1 ? "" : path.substring(0, at).replaceFirst("/[^/]*$", "");
    }

    private Map<String, Integer> ofList(Served served, String variable, Collection<Served> all) {
        String parent = parent(served.operation(), variable);
        List<JsonNode> items = all.stream()
                .filter(other -> other.document() == served.document()
                        && other.operation().path().equals(parent))
                .findFirst()
                .map(lists)
                .orElse(List.of());
        Map<String, Integer> numbers = new HashMap<>();
        List<Map<String, Integer>> byRank = new ArrayList<>();
        List<String> ranks = List.of(variable.toLowerCase(Locale.ROOT), "id", "uid", "name");
        ranks.forEach(rank -> byRank.add(new HashMap<>()));
        Map<String, Integer> others = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            int number = i;
            texts(items.get(i), "", 0, (name, value) -> {
                int rank = ranks.indexOf(name.toLowerCase(Locale.ROOT));
                (rank < 0 ? others : byRank.get(rank)).putIfAbsent(value, number);
            });
        }
        byRank.add(others);
        byRank.forEach(rank -> rank.forEach(numbers::putIfAbsent));
        return numbers;
    }

    private static Map<String, Integer> ofParameter(ApiOperation operation, String variable, Declared values) {
        Map<String, Integer> numbers = new HashMap<>();
        operation.parameters().stream()
                .filter(p -> p.inPath() && p.name().equals(variable))
                .forEach(parameter -> {
                    JsonNode schema = parameter.schema().node();
                    parameter.examples().forEach(example -> numbers.putIfAbsent(example.asText(), 0));
                    for (String keyword : List.of("default", "example", "const")) {
                        if (schema.path(keyword).isValueNode()) {
                            numbers.putIfAbsent(schema.path(keyword).asText(), 0);
                        }
                    }
                    schema.path("enum").forEach(constant -> numbers.putIfAbsent(constant.asText(), 0));
                    schema.path("examples").forEach(example -> numbers.putIfAbsent(example.asText(), 0));
                    List<JsonNode> made = values.of(parameter);
                    for (int i = 0; i < made.size(); i++) {
                        numbers.putIfAbsent(made.get(i).asText(), i);
                    }
                });
        return numbers;
    }

    /** Is told of texts and numbers. */
    private interface Told {
        void of(String name, String value);
    }

    private static void texts(JsonNode node, String name, int depth, Told told) {
        if (node.isTextual() || node.isNumber()) {
            String text = node.asText();
            if (!text.isBlank() && text.length() <= LONGEST) {
                told.of(name, text);
            }
        }
        if (depth < DEEPEST) {
            node.properties().forEach(member -> texts(member.getValue(), member.getKey(), depth + 1, told));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                texts(node.get(i), name, depth + 1, told);
            }
        }
    }
}
