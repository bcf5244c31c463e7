package io.dce.conformance.drift.operationchecks;

import io.dce.conformance.drift.difference.Difference;
import io.dce.conformance.drift.operation.Operation;
import io.dce.conformance.drift.schemachecks.SchemaComparison;
import java.util.List;

/** Compares the operations of two documents. */
public final class OperationComparison {
    private final SchemaComparison schemas = new SchemaComparison();

    /** What is different, the worst first. */
    public List<Difference> differences(Operation before, Operation after) {
        OperationFindings found = new OperationFindings(schemas);
        OperationCheck.ALL.forEach(check -> check.comparison().of(before, after, found));
        return found.sorted();
    }
}
