package io.dce.conformance.sweep.path;

import io.dce.conformance.openapi.ApiOperation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills path parameters from what the lists have shown. For each variable, from the left: an item of the list that its
 * path goes on from ({@code {id}} of {@code /users/{id}} from {@code /users}); one item for variables that follow each
 * other ({@code {cluster}/{namespace}/{name}}); a member of its name in the items of the list with the longest path in
 * common; an item of a list of such things ({@code {workspaceId}} from {@code /workspaces}); what the document says that
 * it may be. Lists of other documents come last. Safe for concurrent use.
 */
public final class PathValues {
    /** By path and what they were asked with, so that it makes no difference which of them came first. */
    private final NavigableMap<String, ListedItems> known = new ConcurrentSkipListMap<>();

    private final Optional<PathValues> others;

    /**
     * None yet.
     *
     * @param others those of all documents; empty for the one of all documents itself
     */
    public PathValues(Optional<PathValues> others) {
        this.others = others;
    }

    public void add(ListedItems list) {
        String key = list.rank() + list.path() + " " + new TreeMap<>(list.asked()) + " " + list.place();
        known.put(key, list);
        others.ifPresent(all -> all.known.put(key, list));
    }

    /**
     * Values for all variables of an operation's path.
     *
     * @param turn which item of the list to take, from 0
     * @return in the order of the path; empty when there is none for one of them
     */
    public Optional<List<ParameterValue>> fill(ApiOperation operation, int turn) {
        Map<String, ParameterValue> filled = asFarAsPossible(operation, turn);
        return filled.keySet().containsAll(operation.variables())
                ? Optional.of(List.copyOf(filled.values()))
                : Optional.empty();
    }

    /** The first variable for which there is no value; empty when there is none. */
    public String missing(ApiOperation operation) {
        Map<String, ParameterValue> filled = asFarAsPossible(operation, 0);
        return operation.variables().stream()
                .filter(variable -> !filled.containsKey(variable))
                .findFirst()
                .orElse("");
    }

    private Map<String, ParameterValue> asFarAsPossible(ApiOperation operation, int turn) {
        Map<String, ParameterValue> filled = new LinkedHashMap<>();
        for (String variable : operation.variables()) {
            if (filled.containsKey(variable)) {
                continue;
            }
            List<ParameterValue> found = fill(operation, variable, filled, turn);
            if (found.isEmpty()) {
                return filled;
            }
            found.forEach(filling -> filled.put(filling.parameter(), filling));
        }
        return filled;
    }

    private List<ParameterValue> fill(
            ApiOperation operation, String variable, Map<String, ParameterValue> filled, int turn) {
        String before = operation.path().substring(0, operation.path().indexOf("{" + variable + "}"));
        String parent = before.replaceFirst("/[^/]*$", "");
        return own(operation, variable, parent, filled, turn)
                .map(List::of)
                .or(() -> together(operation, variable, filled))
                .or(() -> sameName(operation, variable, filled)
                        .or(() -> ancestor(variable, parent, filled))
                        .or(() -> thing(known.values(), variable, parent, ""))
                        .or(() -> DeclaredValue.of(operation, variable))
                        .or(() -> anywhere(operation, variable, filled))
                        .or(() -> others.flatMap(
                                all -> thing(all.known.values(), variable, parent, " of another document")))
                        .map(List::of))
                .orElse(List.of());
    }

    private Optional<ParameterValue> own(
            ApiOperation operation, String variable, String parent, Map<String, ParameterValue> filled, int turn) {
        boolean last = operation.path().endsWith("/{" + variable + "}");
        return agreeing(filled)
                .filter(list -> list.own() && list.path().equals(parent))
                .flatMap(list -> ItemValues.identifier(list, variable, turn, last, "").stream())
                .findFirst();
    }

    /** One item that has a member for each of the variables that follow each other: values of several may not fit. */
    private Optional<List<ParameterValue>> together(
            ApiOperation operation, String variable, Map<String, ParameterValue> filled) {
        List<String> row = operation.variablesInARowFrom(variable);
        return IntStream.iterate(row.size(), size -> size > 1, size -> size - 1)
                .mapToObj(size -> row.subList(0, size))
                .flatMap(names -> near(operation, filled)
                        .flatMap(list -> list.items().stream().map(item -> ItemValues.all(names, item, list)))
                        .filter(fillings -> fillings.size() == names.size()))
                .findFirst();
    }

    private Optional<ParameterValue> ancestor(String variable, String parent, Map<String, ParameterValue> filled) {
        String at = parent;
        while (!at.isEmpty() && !PathWords.last(at).matches("v\\d+.*")) {
            at = at.replaceFirst("/[^/]*$", "");
            String place = at;
            boolean word = !parent.substring(place.length()).contains("{");
            Optional<ParameterValue> found = agreeing(filled)
                    .filter(list -> word && list.own() && list.path().equals(place))
                    .flatMap(list -> ItemValues.identifier(list, variable, 0, false, "").stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A member that is called like the variable, unless every list has one. */
    private Optional<ParameterValue> sameName(
            ApiOperation operation, String variable, Map<String, ParameterValue> filled) {
        if (PathWords.thing(variable).isEmpty()) {
            return Optional.empty();
        }
        return near(operation, filled)
                .flatMap(list -> list.items().stream()
                        .flatMap(item -> item
                                .member(variable)
                                .or(() -> item.member("metadata." + variable))
                                .or(() -> item.ofObject(PathWords.thingOrSelf(variable)))
                                .stream())
                        .limit(1)
                        .map(member -> ItemValues.of(variable, member, list, false, "")))
                .findFirst();
    }

    /** A member of that name in an object of an item, unless every object has one. */
    private Optional<ParameterValue> anywhere(
            ApiOperation operation, String variable, Map<String, ParameterValue> filled) {
        return Set.of("id", "name").contains(PathWords.plain(variable))
                ? Optional.empty()
                : near(operation, filled)
                        .flatMap(list -> list.items().stream()
                                .flatMap(item -> item.memberWithin(variable).stream())
                                .limit(1)
                                .map(member -> ItemValues.of(variable, member, list, false, "")))
                        .findFirst();
    }

    private static Optional<ParameterValue> thing(
            Collection<ListedItems> lists, String variable, String parent, String note) {
        String named = PathWords.thing(variable);
        String thing = named.isEmpty() ? PathWords.singular(PathWords.last(parent)) : named;
        return lists.stream()
                .filter(list -> PathWords.holds(list.collection(), thing))
                .flatMap(list -> ItemValues.identifier(list, variable, 0, false, note).stream())
                .findFirst();
    }

    /** Lists that were asked with the same values. */
    private Stream<ListedItems> agreeing(Map<String, ParameterValue> filled) {
        return known.values().stream()
                .filter(list -> list.asked().entrySet().stream().allMatch(asked -> {
                    ParameterValue same = filled.get(asked.getKey());
                    return same == null || same.value().equals(asked.getValue());
                }));
    }

    /** Those with the longest path in common first. */
    private Stream<ListedItems> near(ApiOperation operation, Map<String, ParameterValue> filled) {
        return agreeing(filled).sorted(Comparator.comparingInt(list -> -common(list.path(), operation.path())));
    }

    private static int common(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
