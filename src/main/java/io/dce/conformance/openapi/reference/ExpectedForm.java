package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.dce.conformance.openapi.reference.ObjectKind.Form;
import io.dce.conformance.openapi.reference.ObjectKind.Held;
import java.util.Map;
import java.util.Optional;

/** Whether what stands in a place of a document is an object or a list where one is expected. */
final class ExpectedForm {
    private static final Map<JsonNodeType, String> NAMES = Map.of(
            JsonNodeType.ARRAY, "a list",
            JsonNodeType.OBJECT, "an object",
            JsonNodeType.STRING, "a text",
            JsonNodeType.NUMBER, "a number",
            JsonNodeType.BOOLEAN, "a boolean",
            JsonNodeType.NULL, "empty");

    private ExpectedForm() {}

    /** What is wrong with it, in words; empty for nothing. A schema may be a boolean, and its items a list of schemas. */
    static Optional<String> fault(JsonNode node, Held held) {
        boolean list = held.form() == Form.LIST;
        boolean schema = held.kind() == ObjectKind.SCHEMA && held.form() == Form.ONE;
        boolean tuple = schema && node.isArray() && !node.isEmpty();
        boolean right = list
                ? node.isArray() && !(node.isEmpty() && held.kind() == ObjectKind.SCHEMA)
                : node.isObject() || tuple || schema && node.isBoolean();
        return right
                ? Optional.empty()
                : Optional.of((list ? "a list" : "an object") + " is expected here, but this is "
                        + (list && node.isArray()
                                ? "empty"
                                : NAMES.getOrDefault(node.getNodeType(), "something else")));
    }
}
