package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A parameter of an operation.
 *
 * @param name its name, e.g. {@code page.pageSize}
 * @param in where it goes: {@code path}, {@code query}, {@code header}, {@code cookie}, {@code body}
 * @param required whether a request without it is none
 * @param schema what its values may be
 * @param examples values that the document shows for it, in their order
 */
public record ApiParameter(String name, String in, boolean required, DeclaredSchema schema, List<JsonNode> examples) {
    public ApiParameter {
        examples = List.copyOf(examples);
    }

    /** Whether it stands in the path. */
    public boolean inPath() {
        return "path".equals(in);
    }

    /** Whether it stands in the query. */
    public boolean inQuery() {
        return "query".equals(in);
    }
}
