package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.path.NodePath;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The members that an object must have. Those that are {@code writeOnly} are required of requests alone (OpenAPI 3.0.3,
 * section 4.7.24.2), wherever the parts of the schema say so; {@code readOnly} ones are required of answers.
 */
final class RequiredMembers {
    private static final Set<String> PARTS = Set.of("allOf", "anyOf", "oneOf");

    /** Keywords whose schemas are for something else than the value itself. */
    private static final Set<String> LEAD_ON = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "items",
            "prefixItems",
            "unevaluatedItems",
            "contains");

    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    private final JsonNode root;
    private final boolean anyWriteOnly;

    /**
     * Of a document.
     *
     * @param root the whole of it
     */
    RequiredMembers(JsonNode root) {
        this.root = root;
        this.anyWriteOnly = root.findValue("writeOnly") != null;
    }

    Keyword keyword() {
        return new OwnKeyword("required", use -> {
            List<List<String>> missing = new ArrayList<>();
            for (JsonNode name : use.keyword()) {
                boolean absent = use.value().isObject() && !use.value().has(name.asText());
                if (absent && !writeOnly(use, name.asText())) {
                    missing.add(List.of(name.asText()));
                }
            }
            return missing;
        });
    }

    private boolean writeOnly(KeywordUse use, String name) {
        return anyWriteOnly && declared(whole(use.judging()), name, new HashSet<>());
    }

    /** The outermost of the schemas that are for the same value: the way to the keyword leads through them. */
    private DeclaredSchema whole(BoundedValidation judging) {
        NodePath way = judging.getEvaluationPath();
        DeclaredSchema at = new DeclaredSchema(root, judging.pointer());
        DeclaredSchema whole = at;
        for (int i = 0; i < way.getNameCount() - 1; i++) {
            String step = String.valueOf((Object) way.getElement(i));
            boolean leadsOn = LEAD_ON.contains(step);
            if (step.equals("$ref")) {
                at = at.resolved();
            } else {
                at = at.at(step);
                boolean two = BY_NAME.contains(step) || way.getElement(i + 1) instanceof Integer;
                if (two && i + 1 < way.getNameCount() - 1) {
                    i++;
                    at = at.at(String.valueOf((Object) way.getElement(i)));
                }
            }
            whole = leadsOn ? at : whole;
        }
        return whole;
    }

    private static boolean declared(DeclaredSchema schema, String name, Set<String> seen) {
        DeclaredSchema self = schema.resolved();
        if (!seen.add(self.pointer())) {
            return false;
        }
        DeclaredSchema member = self.at("properties", name);
        if (says(member, new HashSet<>())) {
            return true;
        }
        return parts(self, PARTS).stream().anyMatch(part -> declared(part, name, seen));
    }

    private static boolean says(DeclaredSchema member, Set<String> seen) {
        DeclaredSchema self = member.resolved();
        return seen.add(self.pointer())
                && (member.node().path("writeOnly").asBoolean()
                        || self.node().path("writeOnly").asBoolean()
                        || parts(self, Set.of("allOf")).stream().anyMatch(part -> says(part, seen)));
    }

    private static List<DeclaredSchema> parts(DeclaredSchema schema, Set<String> keywords) {
        List<DeclaredSchema> parts = new ArrayList<>();
        for (String keyword : keywords) {
            for (int i = 0; i < schema.node().path(keyword).size(); i++) {
                parts.add(schema.at(keyword, String.valueOf(i)));
            }
        }
        return parts;
    }
}
