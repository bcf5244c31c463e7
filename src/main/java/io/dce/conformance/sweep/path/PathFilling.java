package io.dce.conformance.sweep.path;

import io.dce.conformance.openapi.ApiOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The path of one operation while it is filled, variable by variable. */
final class PathFilling {
    private static final Pattern VERSION = Pattern.compile("v\\d+.*");

    private final ApiOperation operation;
    private final int turn;
    private final Collection<ListedItems> known;
    private final Collection<ListedItems> others;
    private final List<ListedItems> near;
    private final Map<String, ParameterValue> filled = new LinkedHashMap<>();

    /**
     * Begins.
     *
     * @param turn which item of the list to take, from 0
     * @param known what the lists of the document have shown
     * @param others those of all documents
     */
    PathFilling(ApiOperation operation, int turn, Collection<ListedItems> known, Collection<ListedItems> others) {
        this.operation = operation;
        this.turn = turn;
        this.known = known;
        this.others = others;
        TreeMap<Integer, List<ListedItems>> byCommonPath = new TreeMap<>(Comparator.reverseOrder());
        known.forEach(list -> byCommonPath
                .computeIfAbsent(common(list.path(), operation.path()), length -> new ArrayList<>())
                .add(list));
        this.near = byCommonPath.values().stream().flatMap(List::stream).toList();
    }

    /** Values for its variables, up to the first for which there is none. */
    Map<String, ParameterValue> asFarAsPossible() {
        for (String variable : operation.variables()) {
            if (filled.containsKey(variable)) {
                continue;
            }
            List<ParameterValue> found = fill(variable);
            if (found.isEmpty()) {
                return filled;
            }
            found.forEach(filling -> filled.put(filling.parameter(), filling));
        }
        return filled;
    }

    private List<ParameterValue> fill(String variable) {
        String before = operation.path().substring(0, operation.path().indexOf("{" + variable + "}"));
        String parent = withoutLastStep(before);
        return own(variable, parent)
                .map(List::of)
                .or(() -> together(variable))
                .or(() -> sameName(variable)
                        .or(() -> ancestor(variable, parent))
                        .or(() -> thing(known, variable, parent, ""))
                        .or(() -> DeclaredValue.of(operation, variable))
                        .or(() -> anywhere(variable))
                        .or(() -> thing(others, variable, parent, " of another document"))
                        .map(List::of))
                .orElse(List.of());
    }

    private Optional<ParameterValue> own(String variable, String parent) {
        String step = "/{" + variable + "}";
        boolean last = operation.path().endsWith(step) || operation.path().endsWith(step + "/");
        return agreeing()
                .filter(list -> list.isAt(parent))
                .flatMap(list -> ItemValues.identifier(list, variable, turn, last, "").stream())
                .findFirst();
    }

    /** One item that has a member for each of the variables that follow each other: values of several may not fit. */
    private Optional<List<ParameterValue>> together(String variable) {
        List<String> row = operation.variablesInARowFrom(variable);
        return IntStream.iterate(row.size(), size -> size > 1, size -> size - 1)
                .mapToObj(size -> row.subList(0, size))
                .flatMap(names -> agreeing()
                        .flatMap(list -> list.items().stream().map(item -> ItemValues.all(names, item, list)))
                        .filter(fillings -> fillings.size() == names.size()))
                .findFirst();
    }

    private Optional<ParameterValue> ancestor(String variable, String parent) {
        String at = parent;
        while (!at.isEmpty() && !VERSION.matcher(PathWords.last(at)).matches()) {
            at = withoutLastStep(at);
            String place = at;
            boolean word = !parent.substring(place.length()).contains("{");
            Optional<ParameterValue> found = agreeing()
                    .filter(list -> word && list.isAt(place))
                    .flatMap(list -> ItemValues.identifier(list, variable, 0, false, "").stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A member that is called like the variable, unless every list has one. */
    private Optional<ParameterValue> sameName(String variable) {
        if (PathWords.thing(variable).isEmpty()) {
            return Optional.empty();
        }
        String metadata = "metadata." + variable;
        String thing = PathWords.thingOrSelf(variable);
        return agreeing()
                .flatMap(list -> list.items().stream()
                        .flatMap(
                                item -> item
                                        .member(variable)
                                        .or(() -> item.member(metadata))
                                        .or(() -> item.ofObject(thing))
                                        .stream())
                        .limit(1)
                        .map(member -> ItemValues.of(variable, member, list, false, "")))
                .findFirst();
    }

    /** A member of that name in an object of an item, unless every object has one. */
    private Optional<ParameterValue> anywhere(String variable) {
        return Set.of("id", "name").contains(PathWords.plain(variable))
                ? Optional.empty()
                : agreeing()
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
        return Stream.concat(
                        lists.stream().filter(list -> list.holds(thing)),
                        lists.stream().filter(list -> list.isOf(thing)))
                .flatMap(list -> ItemValues.identifier(list, variable, 0, false, note).stream())
                .findFirst();
    }

    /** Lists that were asked with the same values, those with the longest path in common first. */
    private Stream<ListedItems> agreeing() {
        return near.stream().filter(this::agrees);
    }

    private boolean agrees(ListedItems list) {
        for (Map.Entry<String, String> asked : list.asked().entrySet()) {
            ParameterValue same = filled.get(asked.getKey());
            if (same != null && !same.value().equals(asked.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static String withoutLastStep(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static int common(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
