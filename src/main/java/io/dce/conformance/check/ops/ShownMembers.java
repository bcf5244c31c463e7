package io.dce.conformance.check.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a body shows of the members that its schema declares. Few published schemas require anything: an object without
 * any member satisfies them and shows nothing. One that has members, and none of those that are declared, is something
 * else, unless the schema allows for others.
 */
final class ShownMembers {
    private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> OTHERS =
            List.of("additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames");

    private final Set<String> declared = new LinkedHashSet<>();
    private boolean open;

    private ShownMembers(DeclaredSchema schema) {
        collect(schema, new HashSet<>());
    }

    /** Of a body that satisfies its schema. */
    static Verdict verdict(DeclaredSchema schema, JsonNode body, Exchange exchange) {
        ShownMembers members = new ShownMembers(schema);
        boolean silent = !members.declared.isEmpty()
                && !(members.open && !body.isEmpty())
                && members.declared.stream().noneMatch(body::has);
        if (silent && body.isObject() && !body.isEmpty()) {
            return Verdict.fail(
                    exchange,
                    "a body with members that are declared, such as "
                            + members.declared.iterator().next(),
                    "it has others, such as " + body.fieldNames().next());
        }
        return silent && (body.isObject() || body.isNull())
                ? Verdict.notApplicable("the body has none of the members that are declared, so it shows nothing")
                : Verdict.pass();
    }

    /** Of all parts: which of the alternatives it is, is not for this to say. */
    private void collect(DeclaredSchema schema, Set<String> seen) {
        DeclaredSchema self = schema.resolved();
        if (!seen.add(self.pointer())) {
            return;
        }
        JsonNode node = self.node();
        node.path("properties").fieldNames().forEachRemaining(declared::add);
        open |= OTHERS.stream().map(node::path).anyMatch(others -> others.isObject() || others.asBoolean());
        for (String part : PARTS) {
            for (int i = 0; i < node.path(part).size(); i++) {
                collect(self.at(part, String.valueOf(i)), seen);
            }
        }
        for (String conditional : List.of("then", "else")) {
            if (node.has(conditional)) {
                collect(self.at(conditional), seen);
            }
        }
        node.path("dependentSchemas")
                .fieldNames()
                .forEachRemaining(name -> collect(self.at("dependentSchemas", name), seen));
    }
}
