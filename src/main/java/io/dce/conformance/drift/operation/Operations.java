package io.dce.conformance.drift.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.schema.Schemas;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiDocument.Dialect;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads all operations of a document, also those that a sweep doesn't ask. */
public final class Operations {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final DeclaredSchema paths;
    private final Bases bases;
    private final ParameterReader parameters;
    private final BodyReader bodies;
    private final CredentialsReader credentials;

    private Operations(ApiDocument document) {
        JsonNode root = document.root();
        boolean swagger = document.dialect() == Dialect.SWAGGER_2_0;
        Schemas schemas = new Schemas(document.dialect());
        paths = new DeclaredSchema(root, "/paths");
        bases = new Bases(document);
        parameters = new ParameterReader(schemas, swagger);
        bodies = new BodyReader(schemas, root, swagger);
        credentials = new CredentialsReader(root, swagger);
    }

    /** In the order of the document. */
    public static List<Operation> of(ApiDocument document) {
        return new Operations(document).all();
    }

    private List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.node().properties()) {
            if (!path.getKey().startsWith("x-")) {
                DeclaredSchema item = paths.at(path.getKey()).resolved();
                item.node().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(path.getKey(), method, item));
                    }
                });
            }
        }
        return operations;
    }

    private Operation operation(String path, String method, DeclaredSchema item) {
        DeclaredSchema place = item.at(method);
        JsonNode node = place.node();
        Map<String, DeclaredSchema> all = parameters.places(item, place);
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                bases.of(node, item.node()),
                node.path("operationId").asText(),
                node.path("deprecated").asBoolean(),
                parameters.read(path, all),
                bodies.sent(place, all),
                bodies.answers(place),
                credentials.read(node));
    }
}
