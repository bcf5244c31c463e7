package io.dce.conformance.drift.operationchecks;

import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.operation.Operation;
import io.dce.conformance.drift.operation.Operation.Body;

/** What is sent along. */
final class BodyChecks {
    private static final String PLACE = "request body";

    private BodyChecks() {}

    static void body(Operation before, Operation after, OperationFindings found) {
        if (before.body().isEmpty()) {
            after.body()
                    .ifPresent(now -> found.say(
                            now.required() ? Severity.BREAKS : Severity.HARMLESS,
                            PLACE,
                            now.required() ? "is new and required" : "is new"));
            return;
        }
        if (after.body().isEmpty()) {
            found.say(Severity.BREAKS, PLACE, "is gone");
            return;
        }
        Body old = before.body().orElseThrow();
        Body now = after.body().orElseThrow();
        if (old.required() != now.required()) {
            found.say(
                    now.required() ? Severity.BREAKS : Severity.HARMLESS,
                    PLACE,
                    now.required() ? "is required now" : "is not required any more");
        }
        ContentChecks.content(PLACE, old.content(), now.content(), Direction.REQUEST, found);
    }
}
