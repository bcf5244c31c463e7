package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name its name, e.g. {@code page.pageSize}
 * @param in where it goes: {@code path}, {@code query}, {@code header}, {@code cookie}, {@code body}
 * @param required whether a request without it is none
 * @param schema what its values may be, as raw JSON
 */
public record ApiParameter(String name, String in, boolean required, JsonNode schema) {
    /** Whether it stands in the path. */
    public boolean inPath() {
        return "path".equals(in);
    }

    /** Whether it stands in the query. */
    public boolean inQuery() {
        return "query".equals(in);
    }
}
