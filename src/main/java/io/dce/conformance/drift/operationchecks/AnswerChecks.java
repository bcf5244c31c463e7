package io.dce.conformance.drift.operationchecks;

import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.operation.Operation;
import io.dce.conformance.drift.operation.Operation.Answer;
import io.dce.conformance.drift.operation.Operation.Header;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes back. */
final class AnswerChecks {
    private AnswerChecks() {}

    static void statuses(Operation before, Operation after, OperationFindings found) {
        Set<String> added = new LinkedHashSet<>(after.answers().keySet());
        before.answers().forEach((status, old) -> {
            Optional<String> same = match(status, after.answers());
            if (same.isEmpty()) {
                found.say(success(status) ? Severity.BREAKS : Severity.HARMLESS, "answer " + status, "is gone");
            } else {
                added.remove(same.orElseThrow());
                answer("answer " + status, old, after.answers().get(same.orElseThrow()), found);
            }
        });
        added.forEach(status -> found.say(Severity.HARMLESS, "answer " + status, "is new"));
    }

    /** The same status, the range that it is in, or one that is in its range. */
    private static Optional<String> match(String status, Map<String, Answer> answers) {
        if (answers.containsKey(status)) {
            return Optional.of(status);
        }
        String range = status.substring(0, 1) + "XX";
        return status.equals(range)
                ? answers.keySet().stream()
                        .filter(other -> other.startsWith(status.substring(0, 1)))
                        .findFirst()
                : Optional.of(range).filter(answers::containsKey);
    }

    private static boolean success(String status) {
        return status.startsWith("2") || status.startsWith("3");
    }

    private static void answer(String place, Answer before, Answer after, OperationFindings found) {
        ContentChecks.content(place, before.content(), after.content(), Direction.RESPONSE, found);
        before.headers().forEach((name, old) -> {
            Header now = after.headers().get(name);
            String header = place + " header " + name;
            if (now == null) {
                found.say(Severity.BREAKS, header, "is gone");
                return;
            }
            if (old.required() != now.required()) {
                found.say(
                        old.required() ? Severity.BREAKS : Severity.HARMLESS,
                        header,
                        now.required() ? "is required now" : "is not required any more");
            }
            found.schemas(header, old.schema(), now.schema(), Direction.RESPONSE, true);
        });
        after.headers().keySet().stream()
                .filter(name -> !before.headers().containsKey(name))
                .forEach(name -> found.say(Severity.HARMLESS, place + " header " + name, "is new"));
    }
}
