package io.dce.conformance.drift.operationchecks;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.operation.Operation;
import io.dce.conformance.drift.operation.Operation.Parameter;
import io.dce.conformance.drift.schema.Schema;
import java.util.Optional;
import java.util.Set;

/** What goes into the address and the headers of a request. */
final class ParameterChecks {
    private static final Set<String> COMPOSED = Set.of("array", "object");

    private ParameterChecks() {}

    static void parameters(Operation before, Operation after, OperationFindings found) {
        before.parameters().forEach((key, old) -> {
            Parameter now = after.parameters().get(key);
            if (now != null) {
                parameter(old, now, found);
            } else if (!old.in().equals("path")) {
                found.say(Severity.BREAKS, place(old), "is gone");
            }
        });
        after.parameters().forEach((key, now) -> {
            if (!before.parameters().containsKey(key) && !now.in().equals("path")) {
                found.say(
                        now.required() ? Severity.BREAKS : Severity.HARMLESS,
                        place(now),
                        now.required() ? "is new and required" : "is new");
            }
        });
    }

    private static void parameter(Parameter old, Parameter now, OperationFindings found) {
        String place = place(now);
        if (old.required() != now.required()) {
            found.say(
                    now.required() ? Severity.BREAKS : Severity.HARMLESS,
                    place,
                    now.required() ? "is required now" : "is not required any more");
        }
        if (!old.style().equals(now.style()) && composed(old.schema()) && composed(now.schema())) {
            found.say(Severity.BREAKS, place, "was sent as " + old.style() + ", is sent as " + now.style());
        }
        Optional<JsonNode> oldDefault = old.schema().content().fallback();
        Optional<JsonNode> nowDefault = now.schema().content().fallback();
        if (!oldDefault.equals(nowDefault) && !old.required() && !now.required()) {
            found.say(
                    Severity.BREAKS,
                    place,
                    "was " + words(oldDefault) + " where it is not sent, is " + words(nowDefault));
        }
        found.schemas(place, old.schema(), now.schema(), Direction.REQUEST, true);
    }

    private static boolean composed(Schema schema) {
        return schema.content().shapes().stream().anyMatch(shape -> COMPOSED.contains(shape.type()));
    }

    private static String words(Optional<JsonNode> value) {
        return value.map(v -> v.isValueNode() ? v.asText() : v.toString()).orElse("not said");
    }

    private static String place(Parameter parameter) {
        String in = parameter.in();
        return (Set.of("header", "cookie").contains(in) ? in : "parameter") + " " + parameter.name();
    }
}
