package io.dce.conformance.drift.operationchecks;

import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.operation.Operation;
import io.dce.conformance.drift.schema.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bodies by their media types. */
final class ContentChecks {
    private ContentChecks() {}

    static void content(
            String place,
            Map<String, Schema> before,
            Map<String, Schema> after,
            Direction direction,
            OperationFindings found) {
        Set<String> added = new LinkedHashSet<>(after.keySet());
        before.forEach((type, old) -> {
            Optional<String> same = match(type, after);
            if (same.isEmpty()) {
                found.say(Severity.BREAKS, place + as(type), "is gone");
                return;
            }
            String now = same.orElseThrow();
            added.remove(now);
            boolean wider = wildcard(now) && !now.equals(type) && !unsaid(type);
            boolean narrower = wildcard(type) && !now.equals(type) && !unsaid(now);
            if (wider || narrower) {
                boolean breaks = wider == (direction == Direction.RESPONSE);
                found.say(breaks ? Severity.BREAKS : Severity.HARMLESS, place, "was " + type + ", is " + now);
            }
            boolean text = type.contains("form");
            String in = before.size() == 1 && after.size() == 1 ? place : place + as(now);
            found.schemas(in, old, after.get(now), direction, text);
        });
        added.removeIf(type -> before.keySet().stream().anyMatch(ContentChecks::unsaid));
        added.forEach(type -> found.say(Severity.HARMLESS, place + as(type), "is new"));
    }

    /** The same type, one that includes it, or one that it includes. */
    private static Optional<String> match(String type, Map<String, Schema> types) {
        return types.keySet().stream()
                .filter(type::equals)
                .findFirst()
                .or(() -> types.keySet().stream()
                        .filter(other -> unsaid(type) || unsaid(other) || covers(other, type) || covers(type, other))
                        .findFirst());
    }

    private static boolean covers(String range, String type) {
        return range.equals("*/*") || range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    }

    private static boolean wildcard(String type) {
        return type.endsWith("/*");
    }

    private static boolean unsaid(String type) {
        return type.equals(Operation.UNSAID);
    }

    private static String as(String type) {
        return unsaid(type) ? "" : " as " + type;
    }
}
