package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.schema.Schema.Content;
import io.dce.conformance.drift.schema.Schema.Shape;
import io.dce.conformance.openapi.ApiDocument.Dialect;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.reference.UnreadReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The schemas of a document. */
public final class Schemas {
    /** Until OpenAPI 3.0, null is not a type, and what stands beside a reference is ignored. */
    private final boolean nullable;

    /** By the places in order: the hash of a set is a sum, which a hundred thousand sets of the same few may share. */
    private final Map<List<String>, Schema> known = new HashMap<>();

    public Schemas(Dialect dialect) {
        nullable = dialect == Dialect.SWAGGER_2_0 || dialect == Dialect.OPENAPI_3_0;
    }

    /** The schema at a place. */
    public Schema at(DeclaredSchema place) {
        return all(Set.of(place));
    }

    /** The schema of which nothing is said. */
    public Schema anything() {
        return all(Set.of());
    }

    private Schema all(Set<DeclaredSchema> places) {
        Set<DeclaredSchema> targets =
                places.stream().map(this::target).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> key =
                targets.stream().map(DeclaredSchema::pointer).sorted().toList();
        return known.computeIfAbsent(key, k -> new Schema(() -> content(targets)));
    }

    /** What is reached by mere references, so that all that refer to a schema have the same one. */
    private DeclaredSchema target(DeclaredSchema place) {
        DeclaredSchema referred = place.referred();
        boolean mere = nullable || place.node().size() == 1;
        return mere && !referred.equals(place) ? target(referred) : place;
    }

    private Content content(Set<DeclaredSchema> places) {
        List<Shape> shapes = new ArrayList<>();
        boolean orNull = false;
        boolean unread = false;
        for (Alternative alternative : Alternative.of(places, !nullable)) {
            List<JsonNode> nodes =
                    alternative.parts().stream().map(DeclaredSchema::node).toList();
            unread |= nodes.stream().anyMatch(UnreadReference::is);
            Facts facts = new FactsReader(nodes).read();
            Set<String> types = new LinkedHashSet<>(Types.of(nodes, facts));
            boolean listed = facts.values().isEmpty()
                    || facts.values().orElseThrow().stream().anyMatch(JsonNode::isNull);
            boolean said = types.remove(Types.NULL) && (listed || nullable);
            orNull |= said || nullable && nodes.stream().anyMatch(Schemas::saysNullable);
            for (String type : types) {
                shape(alternative, type, facts).ifPresent(shapes::add);
            }
        }
        List<JsonNode> base = new Conjunction(places, !nullable, Map.of())
                .parts().stream().map(DeclaredSchema::node).toList();
        return new Content(
                ListedShapes.merged(shapes),
                orNull,
                flag(base, "readOnly"),
                flag(base, "writeOnly"),
                flag(base, "deprecated"),
                base.stream().filter(n -> n.has("default")).findFirst().map(n -> Values.canonical(n.get("default"))),
                unread);
    }

    /** Empty where none of the listed values is of the type. */
    private Optional<Shape> shape(Alternative alternative, String type, Facts facts) {
        Optional<Set<JsonNode>> values = facts.values()
                .map(all -> all.stream()
                        .filter(v -> type.equals(Schema.ANY) || isOf(type).test(v))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        if (values.filter(Set::isEmpty).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> texts = new HashMap<>(facts.texts());
        alternative
                .open()
                .forEach(list -> texts.merge("alternatives", list.node().toString(), (one, other) -> one + other));
        Facts own = new Facts(
                facts.format(),
                values.map(v -> v),
                facts.constant(),
                facts.limits(),
                facts.multiples(),
                facts.patterns(),
                facts.unique(),
                texts);
        boolean integer = type.equals("integer");
        ShapeReader reader = new ShapeReader(alternative.parts(), this::all);
        return Optional.of(new Shape(
                alternative.name(),
                type,
                integer ? FactsReader.whole(own) : own,
                reader.members(),
                reader.elements(),
                reader.forbidden()));
    }

    private static Predicate<JsonNode> isOf(String type) {
        return value -> Values.type(value).equals(type)
                || type.equals("number") && Values.type(value).equals("integer");
    }

    private static boolean saysNullable(JsonNode node) {
        return node.path("nullable").asBoolean() || node.path("x-nullable").asBoolean();
    }

    private static boolean flag(List<JsonNode> parts, String keyword) {
        return parts.stream().anyMatch(part -> part.path(keyword).asBoolean());
    }
}
