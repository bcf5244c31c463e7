package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to satisfy a schema: one alternative of each {@code oneOf}, {@code anyOf} and {@code if}. */
final class Alternatives {
    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    private Alternatives() {}

    /** Each of them, the likeliest first; the schema itself where there is nothing to choose. */
    static Stream<MergedSchema> of(MergedSchema schema) {
        return of(schema.once("named", () -> withOwnName(schema)), Set.of());
    }

    private static Stream<MergedSchema> of(MergedSchema schema, Set<String> decided) {
        for (SchemaPart part : schema.parts()) {
            for (String keyword : CHOICES) {
                if (part.node().path(keyword).size() > 0 && !decided.contains(place(part, keyword))) {
                    return chosen(schema, part, keyword).flatMap(more -> of(more, and(decided, place(part, keyword))));
                }
            }
            if (part.at("if").exists() && !decided.contains(place(part, "if"))) {
                return conditional(schema, part).flatMap(more -> of(more, and(decided, place(part, "if"))));
            }
        }
        return Stream.of(schema);
    }

    private static Stream<MergedSchema> chosen(MergedSchema schema, SchemaPart part, String keyword) {
        return schema.once(List.of("options", place(part, keyword)), () -> options(schema, part, keyword)).stream();
    }

    private static List<MergedSchema> options(MergedSchema schema, SchemaPart part, String keyword) {
        List<MergedSchema> options = new ArrayList<>();
        for (int i = 0; i < part.node().path(keyword).size(); i++) {
            SchemaPart option = part.at(keyword, i);
            MergedSchema more = schema.and(List.of(option));
            options.add(discriminator(part.node(), option)
                    .map(value -> more.telling(property(part.node()), value))
                    .orElse(more));
        }
        // What is always null shows nothing: it comes last.
        options.sort(
                Comparator.comparing(option -> JsonKinds.of(option).stream().allMatch(kind -> kind.equals("null"))));
        return options;
    }

    private static Stream<MergedSchema> conditional(MergedSchema schema, SchemaPart part) {
        List<SchemaPart> then = new ArrayList<>(List.of(part.at("if")));
        if (part.at("then").exists()) {
            then.add(part.at("then"));
        }
        MergedSchema otherwise = part.at("else").exists() ? schema.and(List.of(part.at("else"))) : schema;
        return Stream.of(schema.and(then), otherwise);
    }

    /** What the discriminator's member says of an object that is of this alternative. */
    private static Optional<JsonNode> discriminator(JsonNode owner, SchemaPart option) {
        String reference = option.node().path("$ref").asText();
        return property(owner).isEmpty() || reference.isEmpty()
                ? Optional.empty()
                : Optional.of(TextNode.valueOf(mapped(owner, option.place().name(), reference)));
    }

    /** A schema that stands below one with a discriminator is named there by its own name. */
    private static MergedSchema withOwnName(MergedSchema schema) {
        MergedSchema named = schema;
        for (SchemaPart part : schema.parts()) {
            boolean chooses = CHOICES.stream().anyMatch(part.node()::has);
            String member = property(part.node());
            if (!chooses && !member.isEmpty() && !schema.told().containsKey(member)) {
                String name = schema.name();
                named = named.telling(member, TextNode.valueOf(mapped(part.node(), name, name)));
            }
        }
        return named;
    }

    /** Swagger 2.0 names the member alone. */
    private static String property(JsonNode owner) {
        JsonNode discriminator = owner.path("discriminator");
        return discriminator.isTextual()
                ? discriminator.asText()
                : discriminator.path("propertyName").asText();
    }

    private static String mapped(JsonNode owner, String name, String reference) {
        for (Map.Entry<String, JsonNode> entry :
                owner.path("discriminator").path("mapping").properties()) {
            String to = entry.getValue().asText();
            if (to.equals(reference) || to.equals(name) || to.endsWith("/" + name)) {
                return entry.getKey();
            }
        }
        return name;
    }

    private static String place(SchemaPart part, String keyword) {
        return part.place().pointer() + "#" + keyword;
    }

    private static Set<String> and(Set<String> decided, String more) {
        Set<String> all = new HashSet<>(decided);
        all.add(more);
        return all;
    }
}
