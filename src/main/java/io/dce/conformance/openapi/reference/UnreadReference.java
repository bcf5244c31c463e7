package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema whose reference leads nowhere, or to what is not followed: whatever depends on it can't be judged. */
public final class UnreadReference {
    /** The member of such a schema that says why, in words. */
    public static final String KEYWORD = "x-unread-reference";

    private UnreadReference() {}

    /** Whether a schema is one. */
    public static boolean is(JsonNode schema) {
        return schema.has(KEYWORD);
    }

    static void put(ObjectNode schema, String why) {
        schema.put(KEYWORD, why);
    }
}
