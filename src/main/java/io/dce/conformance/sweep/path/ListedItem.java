package io.dce.conformance.sweep.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an item of a list says of itself.
 *
 * @param members short texts and numbers by their names; those of its objects too, as {@code metadata.name}
 */
record ListedItem(Map<String, String> members) {
    private static final int LONGEST = 200;

    /** A member, as {@code metadata.name}, and its value. */
    record Member(String name, String value) {}

    /** Of a text that is an item itself, or of an object. */
    static ListedItem of(JsonNode item) {
        Map<String, String> members = new LinkedHashMap<>();
        if (item.isTextual()) {
            members.put("name", item.asText());
        }
        collect(item, "", members);
        for (Map.Entry<String, JsonNode> object : item.properties()) {
            collect(object.getValue(), object.getKey() + ".", members);
        }
        return new ListedItem(members);
    }

    /** Its own member of a name, in capitals or not. */
    Optional<Member> member(String name) {
        return all().filter(m -> m.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The same, or that of an object of it; what Kubernetes calls its metadata goes first. */
    Optional<Member> memberWithin(String name) {
        String last = "." + name.toLowerCase(Locale.ROOT);
        return member(name)
                .or(() -> member("metadata." + name))
                .or(() -> all().filter(m -> m.name().toLowerCase(Locale.ROOT).endsWith(last))
                        .findFirst());
    }

    /** What such a variable of a path is filled with. */
    Optional<Member> identifier(String variable) {
        List<String> names = byId(variable)
                ? List.of(variable, "id", "uid", "metadata.uid", "name", "metadata.name")
                : List.of(variable, "metadata." + variable, "name", "metadata.name", "id", "uid");
        return names.stream().flatMap(name -> member(name).stream()).findFirst();
    }

    /** What looks like it: {@code namespace} for {@code {nacosNamespace}}, or a name that stands in one of its objects. */
    Optional<Member> guess(String variable) {
        String wanted = variable.toLowerCase(Locale.ROOT);
        return all().filter(
                        m -> !m.name().contains(".") && wanted.endsWith(m.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> memberWithin(variable))
                .or(() -> memberWithin(byId(variable) ? "id" : "name"));
    }

    private static boolean byId(String variable) {
        return variable.toLowerCase(Locale.ROOT).endsWith("id");
    }

    private Stream<Member> all() {
        return members.entrySet().stream().map(e -> new Member(e.getKey(), e.getValue()));
    }

    private static void collect(JsonNode object, String prefix, Map<String, String> into) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            boolean usable = value.isTextual() && value.asText().length() <= LONGEST || value.isIntegralNumber();
            // As a step of a path, dots lead elsewhere.
            boolean leadsAway = value.asText().matches("\\.\\.?");
            if (usable && !leadsAway && !value.asText().isBlank()) {
                into.put(prefix + member.getKey(), value.asText());
            }
        }
    }
}
