package io.dce.conformance.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a document rests on: references that lead somewhere, and patterns that are some. */
final class ReferenceCheck {
    /** What stands below these is data, not schema. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

    private final JsonNode root;
    private final String source;
    private final List<String> places = new ArrayList<>();
    private final List<DocumentFinding> findings = new ArrayList<>();
    private long withSiblings;
    private String firstWithSiblings = "";

    ReferenceCheck(String source, JsonNode root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Looks at all of them.
     *
     * @return patterns that are none, how many references have siblings, which OpenAPI ignores, and the first of these
     * @throws DocumentException for a reference that leads nowhere, out of the document or round in a circle
     */
    List<DocumentFinding> check() {
        walk(root, "");
        ReferenceCycles circles = new ReferenceCycles(source, root);
        places.forEach(circles::follow);
        if (withSiblings > 0) {
            findings.add(new DocumentFinding(
                    firstWithSiblings,
                    withSiblings + " references have siblings, which OpenAPI ignores; this is the first"));
        }
        return findings;
    }

    private void walk(JsonNode node, String place) {
        if (node.path("$ref").isTextual()) {
            lead(node, place);
        }
        if (node.path("pattern").isTextual()) {
            compile(node.path("pattern").asText(), place + "/pattern");
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), place + "/" + i);
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            boolean data = (DATA.contains(member.getKey()) || member.getKey().startsWith("x-"))
                    && !place.endsWith("/properties");
            if (member.getValue().isContainerNode() && !data) {
                walk(member.getValue(), place + "/" + JsonPointers.step(member.getKey()));
            }
        }
    }

    private void compile(String pattern, String place) {
        try {
            EcmaPattern.of(pattern);
        } catch (PatternException e) {
            findings.add(
                    new DocumentFinding(place, "the pattern " + pattern + " " + e.getMessage() + "; it is not judged"));
        }
    }

    private void lead(JsonNode node, String place) {
        String reference = node.get("$ref").asText();
        if (!reference.startsWith("#")) {
            throw new DocumentException(
                    source, place, "the reference " + reference + " leads out of the document, which is not followed");
        }
        if (dangles(reference)) {
            throw new DocumentException(source, place, "the reference " + reference + " leads nowhere");
        }
        places.add(place);
        if (node.size() > 1) {
            withSiblings++;
            firstWithSiblings = firstWithSiblings.isEmpty() ? place : firstWithSiblings;
        }
    }

    private boolean dangles(String reference) {
        try {
            return root.at(JsonPointer.compile(JsonPointers.ofReference(reference)))
                    .isMissingNode();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
