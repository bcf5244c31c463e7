package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;

/** Says in words what stands at a place of a JSON document. */
public final class ValueText {
    private static final int LONGEST = 80;

    private ValueText() {}

    public static String as(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "is missing";
            case NULL -> "is null";
            case STRING -> "is the text " + shortened(node.toString());
            case NUMBER -> "is the number " + shortened(node.toString());
            case BOOLEAN -> "is " + node;
            case ARRAY -> "is an array";
            default -> "is an object";
        };
    }

    /** So many users. */
    public static String users(long count) {
        return count == 1 ? "1 user" : count + " users";
    }

    public static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
