package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objects with all members that they must have, and those that they may have where there is room. */
final class ObjectValues {
    private static final int MOST = 200;

    private final Nested nested;

    ObjectValues(Nested nested) {
        this.nested = nested;
    }

    /** An object; empty where a member that must be there can't be made. */
    Optional<JsonNode> of(MergedSchema schema, int number, JsonNode example) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> required = required(schema);
        int most = schema.all("maxProperties").mapToInt(JsonNode::asInt).min().orElse(Integer.MAX_VALUE);
        Set<String> names = new LinkedHashSet<>(schema.propertyNames());
        names.addAll(required);
        int mandatory = required.size();
        for (String name : names) {
            MergedSchema member = member(schema, name);
            boolean must = required.contains(name);
            boolean hidden = member.all("writeOnly").anyMatch(JsonNode::asBoolean) && !(must && nested.writeOnly());
            if (hidden) {
                mandatory -= must ? 1 : 0;
                continue;
            }
            boolean wanted = must
                    || schema.told().containsKey(name) && !member.impossible()
                    || nested.roomy() && object.size() + mandatory < most && !member.impossible();
            if (!wanted) {
                continue;
            }
            Optional<JsonNode> value = nested.value(member, name, number, shown(schema, name, example));
            if (value.isPresent()) {
                object.set(name, value.get());
                mandatory -= must ? 1 : 0;
            } else if (must) {
                return Optional.empty();
            }
        }
        return filled(schema, object, number, most) ? Optional.of(object) : Optional.empty();
    }

    private static JsonNode shown(MergedSchema schema, String name, JsonNode example) {
        return schema.told().containsKey(name) ? MissingNode.getInstance() : example.path(name);
    }

    /** A member that a discriminator speaks of has one value, where its own schema allows that. */
    private static MergedSchema member(MergedSchema schema, String name) {
        MergedSchema member = schema.member(name);
        JsonNode told = schema.told().get(name);
        return told == null ? member : member.telling("", told);
    }

    /** What must be there, and what must be there then. */
    private static Set<String> required(MergedSchema schema) {
        return schema.once("required", () -> requiredNames(schema));
    }

    private static Set<String> requiredNames(MergedSchema schema) {
        Set<String> required = new LinkedHashSet<>();
        schema.all("required").filter(JsonNode::isArray).forEach(names -> names.forEach(n -> required.add(n.asText())));
        boolean more = true;
        while (more) {
            int before = required.size();
            for (String keyword : List.of("dependentRequired", "dependencies")) {
                schema.all(keyword)
                        .flatMap(all -> all.properties().stream())
                        .filter(entry -> entry.getValue().isArray())
                        .filter(entry -> required.contains(entry.getKey())
                                || schema.propertyNames().contains(entry.getKey()))
                        .forEach(entry -> entry.getValue().forEach(n -> required.add(n.asText())));
            }
            more = required.size() > before;
        }
        return required;
    }

    /** A map has an entry that shows what its values are; some objects must have a number of members. */
    private boolean filled(MergedSchema schema, ObjectNode object, int number, int most) {
        int least = schema.all("minProperties").mapToInt(JsonNode::asInt).max().orElse(0);
        boolean map = schema.propertyNames().isEmpty()
                && nested.roomy()
                && schema.all("additionalProperties").anyMatch(JsonNode::isObject);
        int wanted = Math.min(most, Math.max(least, map ? 1 : 0));
        if (least > MOST || least > most) {
            return false;
        }
        for (String name : schema.propertyNames()) {
            if (object.size() < least && !object.has(name)) {
                nested.value(schema.member(name), name, number, MissingNode.getInstance())
                        .ifPresent(value -> object.set(name, value));
            }
        }
        for (int i = 0; object.size() < wanted && i < MOST; i++) {
            Optional<String> key = key(schema, i);
            MergedSchema member = key.map(schema::member).orElse(schema);
            if (key.isEmpty() || object.has(key.get()) || member.impossible()) {
                continue;
            }
            nested.value(member, "value", number, MissingNode.getInstance())
                    .ifPresent(value -> object.set(key.get(), value));
        }
        return object.size() >= least;
    }

    private Optional<String> key(MergedSchema schema, int index) {
        MergedSchema names = schema.under("propertyNames");
        if (!names.parts().isEmpty()) {
            return nested.value(names, "key", index, MissingNode.getInstance())
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText);
        }
        List<String> patterns = schema.all("patternProperties")
                .flatMap(all -> all.properties().stream())
                .map(Map.Entry::getKey)
                .toList();
        boolean closed = schema.all("additionalProperties").anyMatch(other -> other.isBoolean() && !other.asBoolean());
        if (!patterns.isEmpty() && closed) {
            List<String> texts = PatternTexts.of(patterns.get(0), 0, -1);
            return index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
        }
        return Optional.of(index == 0 ? "key" : "key-" + index);
    }
}
