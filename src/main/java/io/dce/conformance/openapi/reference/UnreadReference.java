package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What stands for a schema, or for another object, whose reference leads nowhere, or to what is not followed: whatever
 * depends on it can't be judged.
 */
public final class UnreadReference {
    /** The member of it that says why, in words. */
    public static final String KEYWORD = "x-unread-reference";

    private UnreadReference() {}

    /** Whether an object is one. */
    public static boolean is(JsonNode object) {
        return object.has(KEYWORD);
    }

    static void put(ObjectNode schema, String why) {
        schema.put(KEYWORD, why);
    }

    /** Makes it one; as a response, it has a body of which nothing is known, in Swagger 2.0 and in OpenAPI. */
    static void replace(ObjectNode object, String why) {
        object.removeAll();
        put(object, why);
        put(object.putObject("schema"), why);
        put(object.putObject("content").putObject("*/*").putObject("schema"), why);
    }
}
