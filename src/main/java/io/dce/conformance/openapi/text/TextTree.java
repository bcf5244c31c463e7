package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a text says.
 *
 * @param root the tree; parts that stand for the same (YAML's aliases) may be the same node
 * @param findings members that stand twice, documents that are left out
 */
public record TextTree(JsonNode root, List<DocumentFinding> findings) {
    public TextTree {
        findings = List.copyOf(findings);
    }
}
