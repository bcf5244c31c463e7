package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.List;

/**
 * A published OpenAPI document.
 *
 * @param source the file or URL it was read from
 * @param module the module that it describes, e.g. {@code ghippo}: the name of its file, or of its folder where the file
 *     is named for a version
 * @param title what it calls itself
 * @param version the version that it states
 * @param dialect which schemas it has
 * @param basePath what stands before every path; empty for nothing
 * @param root the whole document
 * @param operations every operation, in its order
 * @param findings what is odd about it
 */
public record ApiDocument(
        String source,
        String module,
        String title,
        String version,
        Dialect dialect,
        String basePath,
        JsonNode root,
        List<ApiOperation> operations,
        List<DocumentFinding> findings) {
    public ApiDocument {
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
    }

    /** Which specification a document follows, and so what its schemas mean. */
    public enum Dialect {
        SWAGGER_2_0("2\\.0|2"),
        OPENAPI_3_0("3\\.0(\\..*)?"),
        OPENAPI_3_1("3\\.1(\\..*)?"),
        OPENAPI_3_2("3\\.2(\\..*)?");

        private final String versions;

        Dialect(String versions) {
            this.versions = versions;
        }

        /** In words. */
        String words() {
            return this == SWAGGER_2_0 ? "Swagger 2.0" : "OpenAPI";
        }

        /** Whether schemas are those of JSON Schema 2020-12. */
        public boolean modern() {
            return this == OPENAPI_3_1 || this == OPENAPI_3_2;
        }

        /** Whether a document of it says this, as {@code swagger} or {@code openapi}. */
        boolean isSaid(String version) {
            return version.matches(versions);
        }
    }

    /** The operations that only read. */
    public List<ApiOperation> gets() {
        return operations.stream().filter(o -> "GET".equals(o.method())).toList();
    }

    /** It and no other: all of it is too large to be compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Its name; all of it is too large to be shown. */
    @Override
    public String toString() {
        return module + " " + version + " (" + source + ")";
    }

    /** The same under another module's name. */
    ApiDocument named(String other) {
        return new ApiDocument(source, other, title, version, dialect, basePath, root, operations, findings);
    }

    /** The same with some of its operations. */
    public ApiDocument with(List<ApiOperation> some) {
        return new ApiDocument(source, module, title, version, dialect, basePath, root, some, findings);
    }

    /** What it is and what is odd about it, in little memory. */
    ApiDocument withoutOperations() {
        return new ApiDocument(
                source, module, title, version, dialect, basePath, MissingNode.getInstance(), List.of(), findings);
    }

    /** The same, with more that is odd about it. */
    ApiDocument with(DocumentFinding finding) {
        List<DocumentFinding> more = new ArrayList<>(findings);
        more.add(finding);
        return new ApiDocument(source, module, title, version, dialect, basePath, root, operations, more);
    }
}
