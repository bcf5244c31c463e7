package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of our own contract, for raw JSON. Safe for concurrent use; each is compiled once. */
public final class ContractSchemas {
    private static final String CONTRACT = "classpath:openapi/dce-access-keys.yaml#/components/schemas/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /**
     * What of a document is not as the contract says.
     *
     * @param name the schema's name below {@code #/components/schemas/}, e.g. {@code User}
     * @param document raw JSON
     * @return a line each, with the JSON pointer of the place; empty when the document is valid
     */
    public List<String> violations(String name, JsonNode document) {
        Schema schema = compiled.computeIfAbsent(name, n -> registry.getSchema(SchemaLocation.of(CONTRACT + n)));
        return schema.validate(document).stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }
}
