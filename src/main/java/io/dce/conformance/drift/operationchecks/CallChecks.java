package io.dce.conformance.drift.operationchecks;

import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may call an operation, and what it is called. */
final class CallChecks {
    private CallChecks() {}

    static void id(Operation before, Operation after, OperationFindings found) {
        if (!before.id().equals(after.id())) {
            found.say(Severity.HARMLESS, "operationId", "was " + orNone(before.id()) + ", is " + orNone(after.id()));
        }
    }

    static void deprecated(Operation before, Operation after, OperationFindings found) {
        if (before.deprecated() != after.deprecated()) {
            found.say(Severity.HARMLESS, "", after.deprecated() ? "is deprecated now" : "is not deprecated any more");
        }
    }

    /** Whoever could sign in still can: for each old way there is a new one that needs no more. */
    static void credentials(Operation before, Operation after, OperationFindings found) {
        List<Map<String, Set<String>>> old = before.credentials();
        List<Map<String, Set<String>>> now = after.credentials();
        if (old.containsAll(now) && now.containsAll(old)) {
            return;
        }
        boolean enough = old.stream().allMatch(way -> now.stream().anyMatch(other -> needsNoMore(other, way)));
        found.say(enough ? Severity.HARMLESS : Severity.BREAKS, "security", "was " + words(old) + ", is " + words(now));
    }

    private static boolean needsNoMore(Map<String, Set<String>> way, Map<String, Set<String>> than) {
        return way.entrySet().stream()
                .allMatch(need -> than.containsKey(need.getKey())
                        && than.get(need.getKey()).containsAll(need.getValue()));
    }

    private static String words(List<Map<String, Set<String>>> ways) {
        return ways.stream().map(CallChecks::words).distinct().collect(Collectors.joining(" or "));
    }

    private static String words(Map<String, Set<String>> way) {
        List<String> needs = new ArrayList<>();
        way.forEach(
                (need, scopes) -> needs.add(scopes.isEmpty() ? need : need + " (" + String.join(", ", scopes) + ")"));
        return needs.isEmpty() ? "none" : String.join(" and ", needs);
    }

    private static String orNone(String id) {
        return id.isEmpty() ? "none" : id;
    }
}
