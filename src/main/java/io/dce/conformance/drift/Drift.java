package io.dce.conformance.drift;

import io.dce.conformance.drift.difference.Difference;
import io.dce.conformance.drift.difference.DriftException;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.operation.Operation;
import io.dce.conformance.drift.operation.Operations;
import io.dce.conformance.drift.operationchecks.OperationComparison;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.rule.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is different between two documents.
 *
 * @param before the older document, by module and version
 * @param after the newer one
 * @param ofContract whether the older document has an operation of our contract
 * @param changes by kind, then by operation
 * @param oddBefore what is odd about the older document, what is not odd about the newer one first
 * @param oddAfter what is odd about the newer one, what is not odd about the older one first
 */
public record Drift(
        String before,
        String after,
        boolean ofContract,
        List<Change> changes,
        List<String> oddBefore,
        List<String> oddAfter) {
    private static final String EXPECTED = "an OpenAPI document is expected, Swagger 2.0 or OpenAPI 3, in JSON or YAML";

    public Drift {
        changes = List.copyOf(changes);
        oddBefore = List.copyOf(oddBefore);
        oddAfter = List.copyOf(oddAfter);
    }

    /**
     * Compares two files.
     *
     * @throws DriftException if one can't be read or is no OpenAPI document
     */
    public static Drift of(Path older, Path newer, Catalogue catalogue) {
        try {
            return of(read(older), read(newer), catalogue);
        } catch (StackOverflowError e) {
            throw new DriftException(older + " and " + newer + ": are nested too deeply to be compared");
        }
    }

    private static Drift of(ApiDocument before, ApiDocument after, Catalogue catalogue) {
        ContractOperations contract = new ContractOperations(catalogue);
        List<Operation> operations = Operations.of(before);
        OperationPairs pairs = new OperationPairs(operations, Operations.of(after));
        List<Change> changes = new ArrayList<>();
        pairs.missing().forEach(o -> changes.add(change(Change.Kind.MISSING, o, List.of(), contract)));
        pairs.added().forEach(o -> changes.add(change(Change.Kind.NEW, o, List.of(), contract)));
        OperationComparison comparison = new OperationComparison();
        pairs.pairs().forEach(pair -> {
            List<Difference> differences = comparison.differences(pair.before(), pair.after());
            if (pair.moved()) {
                differences.add(
                        0,
                        new Difference(
                                Severity.BREAKS, "", "is at " + pair.after().address() + " now"));
            }
            if (!differences.isEmpty()) {
                Severity worst = differences.get(0).severity();
                List<String> lines =
                        differences.stream().map(d -> d.line(worst)).toList();
                changes.add(change(pair.moved() ? Change.Kind.MOVED : kind(worst), pair.before(), lines, contract));
            }
        });
        changes.sort(Comparator.comparing(Change::kind).thenComparing(Change::operation));
        boolean ofContract = operations.stream()
                .anyMatch(o -> !touched(o, contract).contract().isEmpty());
        return new Drift(name(before), name(after), ofContract, changes, odd(before, after), odd(after, before));
    }

    private static List<String> odd(ApiDocument document, ApiDocument other) {
        List<DocumentFinding> findings = new ArrayList<>(document.findings());
        findings.sort(Comparator.comparing(other.findings()::contains));
        return findings.stream()
                .map(f -> f.place().isEmpty() ? f.what() : f.place() + ": " + f.what())
                .toList();
    }

    /** Whether something breaks that our contract rests on; of documents of other operations, whether anything breaks. */
    public boolean breaks() {
        return changes.stream().anyMatch(change -> change.breaks() && (change.ofContract() || !ofContract));
    }

    private static Change.Kind kind(Severity worst) {
        return switch (worst) {
            case BREAKS -> Change.Kind.BREAKS;
            case MAY_BREAK -> Change.Kind.MAY_BREAK;
            case HARMLESS -> Change.Kind.CHANGED;
        };
    }

    private static Change change(
            Change.Kind kind, Operation operation, List<String> details, ContractOperations contract) {
        return new Change(kind, operation.title(), details, touched(operation, contract));
    }

    /** The platform may live behind a base path that the contract does not know. */
    private static Change.Touched touched(Operation operation, ContractOperations contract) {
        Change.Touched touched = contract.touched(operation.method(), operation.address());
        return touched.contract().isEmpty() ? contract.touched(operation.method(), operation.path()) : touched;
    }

    private static ApiDocument read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DriftException(file + ": there is no such file; " + EXPECTED);
        }
        DocumentSet documents = DocumentSet.read(List.of(file.toString()));
        if (!documents.problems().isEmpty()) {
            throw new DriftException(documents.problems().get(0) + "; " + EXPECTED);
        }
        return documents.readable().get(0);
    }

    private static String name(ApiDocument document) {
        return (document.module() + " " + document.version()).strip();
    }
}
