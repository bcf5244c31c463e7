package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.path.NodePath;

/**
 * A keyword that a value is held to.
 *
 * @param schema the schema that has it
 * @param keyword what it has there
 * @param value the value
 * @param place where the value stands in the body
 * @param judging what the body is being judged by
 */
record KeywordUse(JsonNode schema, JsonNode keyword, JsonNode value, NodePath place, BoundedValidation judging) {
    /** Whether the value is that of an object's member. */
    boolean member() {
        return place.getNameCount() > 0 && place.getElement(-1) instanceof String;
    }
}
