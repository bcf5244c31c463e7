package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The keywords of a schema that hold no schemas, and what they can hold. One that holds something else is left out: to judge
 * by the rest is better than by nothing, and no value is wrong for what a document got wrong.
 */
final class SchemaKeywords {
    private record Form(String words, Predicate<JsonNode> is) {}

    private static final Form TEXT = new Form("a text", JsonNode::isTextual);
    private static final Form NUMBER = new Form("a number", JsonNode::isNumber);
    private static final Form BOOLEAN = new Form("true or false", JsonNode::isBoolean);
    private static final Form LIMIT = new Form("a number, or true or false", n -> n.isNumber() || n.isBoolean());
    private static final Form POSITIVE =
            new Form("a number above 0", n -> n.isNumber() && n.decimalValue().signum() > 0);
    private static final Form COUNT = new Form("a whole number, 0 or more", SchemaKeywords::isCount);
    private static final Form LIST = new Form("a list that is not empty", n -> n.isArray() && !n.isEmpty());
    private static final Form NAMES = new Form("a list of names", n -> n.isArray() && all(n, JsonNode::isTextual));

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("$ref", TEXT),
            Map.entry("$dynamicRef", TEXT),
            Map.entry("pattern", TEXT),
            Map.entry("format", TEXT),
            Map.entry("minimum", NUMBER),
            Map.entry("maximum", NUMBER),
            Map.entry("exclusiveMinimum", LIMIT),
            Map.entry("exclusiveMaximum", LIMIT),
            Map.entry("multipleOf", POSITIVE),
            Map.entry("minLength", COUNT),
            Map.entry("maxLength", COUNT),
            Map.entry("minItems", COUNT),
            Map.entry("maxItems", COUNT),
            Map.entry("minProperties", COUNT),
            Map.entry("maxProperties", COUNT),
            Map.entry("minContains", COUNT),
            Map.entry("maxContains", COUNT),
            Map.entry("uniqueItems", BOOLEAN),
            Map.entry("nullable", BOOLEAN),
            Map.entry("enum", LIST),
            Map.entry("required", NAMES));

    private SchemaKeywords() {}

    /** Takes away what is wrong. */
    static List<DocumentFinding> keepRight(String place, ObjectNode schema) {
        List<DocumentFinding> findings = new ArrayList<>();
        for (String keyword : List.copyOf(FORMS.keySet())) {
            JsonNode value = schema.get(keyword);
            Form form = FORMS.get(keyword);
            if (value != null && !form.is().test(value)) {
                schema.remove(keyword);
                findings.add(new DocumentFinding(
                        place + "/" + keyword,
                        form.words() + " is expected here, but this is " + value + "; it is left out"));
            }
        }
        return findings;
    }

    private static boolean isCount(JsonNode node) {
        return node.isNumber()
                && node.decimalValue().signum() >= 0
                && node.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> is) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(is);
    }
}
