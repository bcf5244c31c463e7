package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.openapi.text.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds the patterns of schemas that are none. */
final class PatternCheck implements BiConsumer<String, JsonNode> {
    private final List<DocumentFinding> findings = new ArrayList<>();

    @Override
    public void accept(String place, JsonNode schema) {
        if (schema.path("pattern").isTextual()) {
            check(place + "/pattern", schema.path("pattern").asText());
        }
        schema.path("patternProperties")
                .fieldNames()
                .forEachRemaining(
                        pattern -> check(place + "/patternProperties/" + JsonPointers.step(pattern), pattern));
    }

    List<DocumentFinding> findings() {
        return findings;
    }

    private void check(String place, String pattern) {
        try {
            EcmaPattern.of(pattern);
        } catch (PatternException e) {
            findings.add(
                    new DocumentFinding(place, "the pattern " + pattern + " " + e.getMessage() + "; it is not judged"));
        }
    }
}
