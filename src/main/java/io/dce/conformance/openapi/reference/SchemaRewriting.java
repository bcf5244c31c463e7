package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.reference.ReferenceTargets.Target;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Rewrites schemas so that they mean the same without names of their own: their references are local, and what stands
 * beside a reference stands beside an {@code allOf} of it (from OpenAPI 3.1 on) or is ignored (before).
 */
final class SchemaRewriting {
    /** What names a schema, or the language that it is written in. */
    private static final List<String> NAMES = List.of("id", "$id", "$anchor", "$dynamicAnchor", "$schema");

    /** What says nothing of a value. */
    private static final Set<String> REMARKS = Set.of(
            "title",
            "summary",
            "description",
            "$comment",
            "deprecated",
            "externalDocs",
            "example",
            "examples",
            "default");

    private final ReferenceTargets targets;
    private final boolean modern;
    private final BiConsumer<String, JsonNode> eachSchema;
    private final List<String> places = new ArrayList<>();
    private final List<DocumentFinding> findings = new ArrayList<>();
    private long withSiblings;
    private String firstWithSiblings = "";

    SchemaRewriting(ReferenceTargets targets, boolean modern, BiConsumer<String, JsonNode> eachSchema) {
        this.targets = targets;
        this.modern = modern;
        this.eachSchema = eachSchema;
    }

    /** Where the references are. */
    List<String> places() {
        return places;
    }

    /** What is odd about the schemas. */
    List<DocumentFinding> findings() {
        List<DocumentFinding> all = new ArrayList<>(findings);
        if (withSiblings > 0) {
            all.add(new DocumentFinding(
                    firstWithSiblings,
                    withSiblings + " references have siblings, which OpenAPI ignores; this is the first"));
        }
        return all;
    }

    /**
     * Rewrites one.
     *
     * @param each is told where its references lead
     */
    void rewrite(DocumentFile file, String pointer, ObjectNode schema, Consumer<Target> each) {
        language(file, pointer, schema);
        SchemaTypes.keepKnown(file.prefix() + pointer, schema).ifPresent(findings::add);
        findings.addAll(SchemaKeywords.keepRight(file.prefix() + pointer, schema));
        tuple(file, pointer, schema);
        reference(file, pointer, schema, each);
        dynamic(file, pointer, schema, each);
        mapping(file, pointer, schema, each);
        eachSchema.accept(file.prefix() + pointer, schema);
    }

    /** Whoever judges by a schema looks for its name and its language, in all that it stands in. */
    static void takeNames(ObjectNode object) {
        for (String name : NAMES) {
            if (object.path(name).isTextual()) {
                object.remove(name);
            }
        }
    }

    private void language(DocumentFile file, String pointer, JsonNode schema) {
        String language = schema.path("$schema").asText();
        if (modern && !SchemaLanguage.isKnown(language)) {
            findings.add(new DocumentFinding(
                    file.prefix() + pointer + "/$schema",
                    "the schema is written in " + language + ", but judged as JSON Schema 2020-12"));
        }
    }

    private void tuple(DocumentFile file, String pointer, ObjectNode schema) {
        if (modern && schema.path("items").isArray()) {
            findings.add(new DocumentFinding(
                    file.prefix() + pointer + "/items",
                    "one schema is expected here, but this is a list; it is read as prefixItems"));
            JsonNode items = schema.remove("items");
            schema.putIfAbsent("prefixItems", items);
        }
    }

    private void reference(DocumentFile file, String pointer, ObjectNode schema, Consumer<Target> each) {
        if (!schema.path("$ref").isTextual()) {
            return;
        }
        Target target;
        try {
            target = targets.of(file, pointer, schema).asObject(true);
        } catch (ReferenceException e) {
            unread(file, pointer, schema, "$ref", e);
            return;
        }
        each.accept(target);
        if (!modern) {
            alone(file, pointer, schema);
        }
        boolean remarks = schema.properties().stream().map(Map.Entry::getKey).allMatch(SchemaRewriting::isRemark);
        if (remarks) {
            schema.put("$ref", target.reference());
            places.add(file.prefix() + pointer);
        } else {
            schema.remove("$ref");
            part(schema, target);
        }
    }

    /** The same as a reference, but beside others. */
    private void part(ObjectNode schema, Target target) {
        ArrayNode parts = schema.arrayNode();
        schema.path("allOf").forEach(parts::add);
        ObjectNode part = parts.addObject().put("$ref", target.reference());
        targets.know(part, target);
        schema.set("allOf", parts);
    }

    private void alone(DocumentFile file, String pointer, ObjectNode schema) {
        if (schema.size() > 1) {
            withSiblings++;
            firstWithSiblings = firstWithSiblings.isEmpty() ? file.prefix() + pointer : firstWithSiblings;
        }
        schema.remove(schema.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("$ref") && !name.startsWith("x-"))
                .toList());
    }

    private void dynamic(DocumentFile file, String pointer, ObjectNode schema, Consumer<Target> each) {
        if (!modern || !schema.path("$dynamicRef").isTextual()) {
            return;
        }
        String reference = schema.path("$dynamicRef").asText();
        try {
            Target target = targets.ofDynamic(file, pointer, reference);
            schema.remove("$dynamicRef");
            part(schema, target);
            each.accept(target);
        } catch (ReferenceException e) {
            unread(file, pointer, schema, "$dynamicRef", e);
        }
    }

    /** A name of a schema stays one, where there is such a schema; a reference is rewritten. */
    private void mapping(DocumentFile file, String pointer, JsonNode schema, Consumer<Target> each) {
        if (!(schema.path("discriminator").path("mapping") instanceof ObjectNode mapping)) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
            String value = entry.getValue().asText();
            if (value.contains("#") || value.contains("/") || value.matches("(?i).*\\.(json|ya?ml)")) {
                try {
                    Target target = targets.ofMapping(file, pointer, value);
                    entry.setValue(mapping.textNode(target.reference()));
                    each.accept(target);
                } catch (ReferenceException e) {
                    findings.add(new DocumentFinding(
                            file.prefix() + pointer + "/discriminator/mapping",
                            "the reference " + value + " " + e.getMessage() + "; it is left out"));
                }
            }
        }
    }

    private static boolean isRemark(String name) {
        return name.equals("$ref") || REMARKS.contains(name) || NAMES.contains(name) || name.startsWith("x-");
    }

    private void unread(DocumentFile file, String pointer, ObjectNode schema, String keyword, ReferenceException e) {
        String why = "the reference " + schema.path(keyword).asText() + " " + e.getMessage();
        findings.add(new DocumentFinding(file.prefix() + pointer, why + "; what depends on it can't be judged"));
        schema.remove(keyword);
        UnreadReference.put(schema, why);
    }
}
