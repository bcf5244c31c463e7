package io.dce.conformance.drift.operationchecks;

import io.dce.conformance.drift.difference.Difference;
import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schemachecks.SchemaComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is different about an operation. */
final class OperationFindings {
    private final SchemaComparison schemas;
    private final Set<Difference> differences = new LinkedHashSet<>();

    OperationFindings(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    /** All of them, the worst first. */
    List<Difference> sorted() {
        List<Difference> sorted = new ArrayList<>(differences);
        sorted.sort(Comparator.comparing(Difference::severity));
        return sorted;
    }

    void say(Severity severity, String place, String words) {
        differences.add(new Difference(severity, place, words));
    }

    void schemas(String place, Schema before, Schema after, Direction direction, boolean text) {
        differences.addAll(schemas.differences(place, before, after, direction, text));
    }
}
