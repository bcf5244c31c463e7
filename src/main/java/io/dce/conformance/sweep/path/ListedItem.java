package io.dce.conformance.sweep.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an item of a list says of itself: short texts and numbers, those of its objects too, as {@code metadata.name}. */
final class ListedItem {
    private static final int LONGEST = 200;

    /** What tells things apart, where nothing is called as the variable is. */
    private static final List<String> IDENTIFIERS = List.of(
            "number", "login", "slug", "uuid", "guid", "key", "username", "code", "sha", "digest", "ref", "tag");

    /** By their names without capitals and strokes, the first of each. */
    private final Map<String, Member> members = new LinkedHashMap<>();

    /** Those of its objects, by the names that they have there. */
    private final Map<String, Member> within = new LinkedHashMap<>();

    /** The names of its objects. */
    private final Set<String> objects = new HashSet<>();

    private ListedItem(Map<String, String> values) {
        values.forEach((name, value) -> {
            String plain = plain(name);
            Member member = new Member(name, value);
            members.putIfAbsent(plain, member);
            if (plain.contains(".")) {
                objects.add(plain.substring(0, plain.indexOf('.')));
                within.putIfAbsent(plain.substring(plain.lastIndexOf('.') + 1), member);
            }
        });
    }

    /** Whether it says nothing. */
    boolean isEmpty() {
        return members.isEmpty();
    }

    /** A member, as {@code metadata.name}, and its value. */
    record Member(String name, String value) {}

    /** Of a text or a number that is an item itself, or of an object. */
    static ListedItem of(JsonNode item) {
        Map<String, String> members = new LinkedHashMap<>();
        if (usable(item)) {
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
        return Optional.ofNullable(members.get(plain(name)));
    }

    /** The same, or that of an object of it; what Kubernetes calls its metadata goes first. */
    Optional<Member> memberWithin(String name) {
        return member(name)
                .or(() -> member("metadata." + name))
                .or(() -> Optional.ofNullable(within.get(plain(name))))
                .or(() -> ofObject(name));
    }

    /** The identifier of an object that it has: {@code owner.login} for {@code {owner}}. */
    Optional<Member> ofObject(String variable) {
        if (!objects.contains(plain(variable))) {
            return Optional.empty();
        }
        String prefix = plain(variable) + ".";
        Map<String, String> object = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        members.forEach((key, member) -> {
            if (key.startsWith(prefix)) {
                String name = member.name().substring(member.name().indexOf('.') + 1);
                object.put(name, member.value());
                names.put(name, member.name());
            }
        });
        ListedItem own = new ListedItem(object);
        return own.member("login")
                .or(() -> own.identifier(variable))
                .or(own::anyIdentifier)
                .map(m -> new Member(names.get(m.name()), m.value()));
    }

    /** What such a variable of a path is filled with. */
    Optional<Member> identifier(String variable) {
        String kind = PathWords.kind(variable);
        List<String> names = byId(variable)
                ? List.of(variable, kind, "id", "uid", "uuid", "metadata.uid", "name", "metadata.name")
                : List.of(variable, "metadata." + variable, kind, "name", "metadata.name", "id", "uid", "uuid");
        return names.stream()
                .filter(name -> !name.isEmpty())
                .flatMap(name -> member(name).stream())
                .findFirst();
    }

    /**
     * What looks like it: {@code namespace} for {@code {nacosNamespace}}, a name that stands in one of its objects, or
     * whatever tells such things apart.
     */
    Optional<Member> guess(String variable) {
        String wanted = PathWords.plain(variable);
        return members.entrySet().stream()
                .filter(e -> !e.getKey().contains(".") && wanted.endsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> memberWithin(variable))
                .or(this::anyIdentifier)
                .or(() -> memberWithin(byId(variable) ? "id" : "name"));
    }

    private Optional<Member> anyIdentifier() {
        return IDENTIFIERS.stream().flatMap(name -> member(name).stream()).findFirst();
    }

    private static boolean byId(String variable) {
        return Set.of("id", "uid").contains(PathWords.kind(variable));
    }

    private static String plain(String name) {
        return PathWords.plain(name, true);
    }

    private static void collect(JsonNode object, String prefix, Map<String, String> into) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (usable(member.getValue())) {
                into.put(prefix + member.getKey(), member.getValue().asText());
            }
        }
    }

    /** As a step of a path, dots lead elsewhere. */
    private static boolean usable(JsonNode value) {
        boolean brief = value.isTextual() && value.asText().length() <= LONGEST || value.isIntegralNumber();
        return brief && !value.asText().isBlank() && !value.asText().matches("\\.\\.?");
    }
}
