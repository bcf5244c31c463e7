package io.dce.conformance.sweep.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values for the variables of a path that an item of a list gives. */
final class ItemValues {
    private ItemValues() {}

    static Optional<ParameterValue> identifier(ListedItems list, String variable, int turn, boolean own, String note) {
        ListedItem item = list.items().get(turn % list.items().size());
        return item.identifier(variable)
                .map(member -> of(variable, member, list, own, note))
                .or(() -> item.guess(variable).map(member -> of(variable, member, list, false, note)));
    }

    static ParameterValue of(String variable, ListedItem.Member member, ListedItems list, boolean own, String note) {
        return new ParameterValue(variable, member.value(), from(list, member) + " of " + list.path() + note, own);
    }

    private static String from(ListedItems list, ListedItem.Member member) {
        return list.place().isEmpty() ? member.name() : list.place() + "." + member.name();
    }

    /** One for each of the variables; fewer where the item doesn't have one. */
    static List<ParameterValue> all(List<String> variables, ListedItem item, ListedItems list) {
        List<ParameterValue> values = new ArrayList<>();
        for (String variable : variables) {
            Optional<ListedItem.Member> member = item.memberWithin(variable)
                    .or(() ->
                            list.holds(PathWords.thingOrSelf(variable)) ? item.identifier(variable) : Optional.empty());
            if (member.isEmpty()) {
                break;
            }
            values.add(of(variable, member.get(), list, false, ""));
        }
        return values;
    }
}
