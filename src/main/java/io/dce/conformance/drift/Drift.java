package io.dce.conformance.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.rule.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * What is different between two documents.
 *
 * @param before the older document, by module and version
 * @param after the newer one
 * @param changes by kind, then by operation
 */
public record Drift(String before, String after, List<Change> changes) {
    private static final String EXPECTED = "an OpenAPI document is expected, Swagger 2.0 or OpenAPI 3, in JSON or YAML";

    public Drift {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two files.
     *
     * @throws DriftException if one can't be read or is no OpenAPI document
     */
    public static Drift of(Path older, Path newer, Catalogue catalogue) {
        ApiDocument before = read(older);
        ApiDocument after = read(newer);
        ChangedOpenApi diff = OpenApiCompare.fromContents(text(older), text(newer));
        ContractOperations contract = new ContractOperations(catalogue);
        List<Change> changes = new ArrayList<>();
        diff.getMissingEndpoints()
                .forEach(e -> changes.add(
                        change(contract, Change.Kind.MISSING, e.getMethod().name(), e.getPathUrl(), List.of())));
        diff.getNewEndpoints()
                .forEach(e -> changes.add(
                        change(contract, Change.Kind.NEW, e.getMethod().name(), e.getPathUrl(), List.of())));
        diff.getChangedOperations().forEach(o -> {
            ChangeDetails details = ChangeDetails.of(o);
            boolean harmless = o.isCompatible() && !details.missed();
            changes.add(change(
                    contract,
                    harmless ? Change.Kind.CHANGED : Change.Kind.BREAKS,
                    o.getHttpMethod().name(),
                    o.getPathUrl(),
                    details.lines()));
        });
        changes.sort(Comparator.comparing(Change::kind).thenComparing(Change::operation));
        return new Drift(name(before), name(after), changes);
    }

    /** Whether something breaks that our contract rests on. */
    public boolean breaksContract() {
        return changes.stream().anyMatch(Change::breaksContract);
    }

    private static Change change(
            ContractOperations contract, Change.Kind kind, String method, String path, List<String> details) {
        return new Change(kind, method + " " + path, details, contract.touched(method, path));
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

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new DriftException(file + ": cannot be read; " + EXPECTED);
        }
    }

    private static String name(ApiDocument document) {
        return (document.module() + " " + document.version()).strip();
    }
}
