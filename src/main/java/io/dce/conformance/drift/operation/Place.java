package io.dce.conformance.drift.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Looks into a document, whatever stands there. */
final class Place {
    private Place() {}

    /** The elements of a list, and what they refer to. */
    static List<DeclaredSchema> elements(DeclaredSchema list) {
        List<DeclaredSchema> elements = new ArrayList<>();
        for (int i = 0; i < list.node().size(); i++) {
            elements.add(list.at(String.valueOf(i)).resolved());
        }
        return elements;
    }

    /** The members of an object that are no extensions, and what they refer to. */
    static Map<String, DeclaredSchema> members(DeclaredSchema object) {
        Map<String, DeclaredSchema> members = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : object.node().properties()) {
            if (!member.getKey().startsWith("x-")) {
                members.put(member.getKey(), object.at(member.getKey()).resolved());
            }
        }
        return members;
    }

    /** A media type without its parameters: a character set makes no difference. */
    static String mediaType(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
