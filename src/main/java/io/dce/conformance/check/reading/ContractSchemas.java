package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.dce.conformance.openapi.text.DocumentText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of our own contract, for raw JSON. Safe for concurrent use; each is compiled once. */
public final class ContractSchemas {
    private static final String CONTRACT = "/openapi/dce-access-keys.yaml";
    private static final String SCHEMAS = "urn:contract#/components/schemas/";

    private final Schema contract = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30())
            .getSchema(SchemaLocation.of("urn:contract"), read());
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /**
     * What of a document is not as the contract says.
     *
     * @param place the JSON pointer of the place
     * @param problem what is wrong there
     */
    public record Violation(String place, String problem) {
        /** In one line. */
        public String words() {
            return place + ": " + problem;
        }
    }

    /**
     * What of a document is not as the contract says.
     *
     * @param name the schema's name below {@code #/components/schemas/}, e.g. {@code User}
     * @param document raw JSON
     * @return none when the document is valid
     */
    public List<Violation> violations(String name, JsonNode document) {
        Schema schema = compiled.computeIfAbsent(
                name, n -> contract.getSubSchema(SchemaLocation.of(SCHEMAS + n).getFragment()));
        return schema.validate(document).stream()
                .map(e -> new Violation(e.getInstanceLocation().toString(), e.getMessage()))
                .toList();
    }

    private static JsonNode read() {
        try (InputStream contract = ContractSchemas.class.getResourceAsStream(CONTRACT)) {
            return DocumentText.read(CONTRACT, contract.readAllBytes()).root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
