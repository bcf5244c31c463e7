package io.dce.conformance.drift.operationchecks;

import io.dce.conformance.drift.operation.Operation;
import java.util.List;

/**
 * Something that is looked at in two operations.
 *
 * @param subject what it is about
 * @param comparison says what it finds
 */
record OperationCheck(String subject, Comparison comparison) {
    /** All of them, in the order in which they are said. */
    static final List<OperationCheck> ALL = List.of(
            new OperationCheck("operationId", CallChecks::id),
            new OperationCheck("deprecated", CallChecks::deprecated),
            new OperationCheck("security", CallChecks::credentials),
            new OperationCheck("parameters", ParameterChecks::parameters),
            new OperationCheck("request body", BodyChecks::body),
            new OperationCheck("answers", AnswerChecks::statuses));

    /** Compares two operations. */
    @FunctionalInterface
    interface Comparison {
        void of(Operation before, Operation after, OperationFindings found);
    }
}
