package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.openapi.DocumentSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Judges bodies by one schema of a document that has nothing else. */
final class JudgedSchema {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final DeclaredSchemas schemas;
    private final String pointer;

    /**
     * In a document of a version.
     *
     * @param version 2.0, 3.0.3 or 3.1.0
     * @param schema the schema, which may refer to those of {@code others}
     * @param others the members of components/schemas, or of definitions
     */
    JudgedSchema(Path folder, String version, String schema, String others) {
        boolean swagger = version.equals("2.0");
        String answer = swagger ? "\"schema\":%s" : "\"content\":{\"application/json\":{\"schema\":%s}}";
        String document = """
            {"%s":"%s","info":{"title":"t","version":"1"},%s,"paths":{"/a":{"get":{"responses":{"200":{
              "description":"",%s}}}}}}
            """.formatted(
                        swagger ? "swagger" : "openapi",
                        version,
                        swagger ? "\"definitions\":{" + others + "}" : "\"components\":{\"schemas\":{" + others + "}}",
                        answer.formatted(schema));
        try {
            Path file = Files.writeString(folder.resolve("a.json"), document);
            DocumentSet read = DocumentSet.read(List.of(file.toString()));
            if (!read.problems().isEmpty()) {
                throw new IllegalArgumentException(read.problems().toString());
            }
            this.schemas = new DeclaredSchemas(read.readable().get(0), () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.pointer = "/paths/~1a/get/responses/200/" + (swagger ? "schema" : "content/application~1json/schema");
    }

    JudgedSchema(Path folder, String version, String schema) {
        this(folder, version, schema, "");
    }

    SchemaViolations judge(String body) throws IOException {
        return schemas.judge(pointer, EXACT.readTree(body));
    }

    /** What is wrong, or could not be judged, in one line; empty for a body that is right. */
    String problems(String body) throws IOException {
        SchemaViolations judged = judge(body);
        return String.join(
                        "; ",
                        judged.violations().stream().map(SchemaViolation::words).toList())
                + String.join("; ", judged.unjudged());
    }
}
