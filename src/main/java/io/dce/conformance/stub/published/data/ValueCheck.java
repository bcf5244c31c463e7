package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether values satisfy the schemas of one document. What answers need not have is not missed; a schema that can't be
 * judged is taken to be satisfied.
 */
final class ValueCheck {
    private static final String DOCUMENT = "urn:stub";
    private static final int MOST_COMPILED = 2_000;
    private static final List<String> IDENTITY = List.of("$schema", "$id");

    private final JsonNode root;
    private final Schema document;

    /** Those that were used last; others are compiled once more, since all of a large document take much memory. */
    private final Map<String, Schema> compiled = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Schema> eldest) {
            return size() > MOST_COMPILED;
        }
    };

    ValueCheck(ApiDocument document) {
        this.root = document.root();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(pattern -> text -> Patterns.found(pattern, text))
                .formatAssertionsEnabled(true)
                .preloadSchema(false)
                .build();
        this.document = SchemaRegistry.withDefaultDialect(
                        dialect(document), registry -> registry.schemaRegistryConfig(config))
                .getSchema(SchemaLocation.of(DOCUMENT), withoutIdentity(root));
    }

    /** A discriminator helps to find the alternative, and decides nothing (OpenAPI 3.1.1, section 4.8.25). */
    private static Dialect dialect(ApiDocument document) {
        Dialect published = switch (document.dialect()) {
            case SWAGGER_2_0, OPENAPI_3_0 -> Dialects.getOpenApi30();
            case OPENAPI_3_1, OPENAPI_3_2 -> Dialects.getOpenApi31();
        };
        return Dialect.builder(published)
                .keyword(new NonValidationKeyword("discriminator"))
                .build();
    }

    /** Whether a value satisfies all of these schemas. */
    boolean satisfies(List<SchemaPart> schemas, JsonNode value) {
        return schemas.stream()
                .allMatch(schema -> fault(schema.place().pointer(), value).isEmpty());
    }

    /** What keeps a value from satisfying a schema, with its place; empty when it does. */
    Optional<String> fault(DeclaredSchema schema, JsonNode value) {
        return fault(schema.pointer(), value);
    }

    private Optional<String> fault(String pointer, JsonNode value) {
        try {
            Schema schema = schema(pointer);
            BoundedCheck checking =
                    new BoundedCheck(schema.createExecutionContext().getExecutionConfig());
            schema.validate(checking, value);
            return checking.getErrors().stream()
                    .filter(error -> !needNotBeThere(error) && !unset(error))
                    .findFirst()
                    .map(Error::toString);
        } catch (SchemaException | OutOfRoomException | ArithmeticException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Schema schema(String pointer) {
        synchronized (compiled) {
            return compiled.computeIfAbsent(
                    pointer,
                    place -> document.getSubSchema(
                            SchemaLocation.of(DOCUMENT + "#" + place).getFragment()));
        }
    }

    /** A member that only requests have may be missing, though its schema requires it. */
    private boolean needNotBeThere(Error error) {
        if (!error.getKeyword().equals("required")) {
            return false;
        }
        String place = error.getSchemaLocation().getFragment().toString();
        int end = place.lastIndexOf("/required");
        DeclaredSchema owner = new DeclaredSchema(root, place.substring(0, Math.max(0, end)));
        return owner.property(String.valueOf(error.getArguments()[0]))
                .filter(member -> member.resolved().node().path("writeOnly").asBoolean()
                        || member.node().path("writeOnly").asBoolean())
                .isPresent();
    }

    /** What some call nullable by an extension. */
    private boolean unset(Error error) {
        if (!error.getKeyword().equals("type") || !error.getInstanceNode().isNull()) {
            return false;
        }
        String place = error.getSchemaLocation().getFragment().toString();
        JsonNode owner = root.at(place.substring(0, Math.max(0, place.lastIndexOf('/'))));
        return owner.path("x-nullable").asBoolean();
    }

    /** Without what names another base: the validator would look for that outside the document. */
    private static JsonNode withoutIdentity(JsonNode root) {
        if (IDENTITY.stream().allMatch(name -> root.findValue(name) == null)) {
            return root;
        }
        JsonNode copy = root.deepCopy();
        for (String name : IDENTITY) {
            for (JsonNode parent : copy.findParents(name)) {
                if (parent.path(name).isTextual()) {
                    ((ObjectNode) parent).remove(name);
                }
            }
        }
        return copy;
    }
}
