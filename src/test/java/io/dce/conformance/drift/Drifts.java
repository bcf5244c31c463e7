package io.dce.conformance.drift;

import io.dce.conformance.rule.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares documents that are written in a test. */
final class Drifts {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    private final Path folder;

    Drifts(Path folder) {
        this.folder = folder;
    }

    /** Of two documents in YAML. */
    Drift of(String before, String after) {
        try {
            return Drift.of(
                    Files.writeString(folder.resolve("before.yaml"), before),
                    Files.writeString(folder.resolve("after.yaml"), after),
                    CATALOGUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of the only operation that changed: the word for its kind, or "same" where none did. */
    static String verdict(Drift drift) {
        return drift.changes().isEmpty()
                ? "same"
                : drift.changes().get(0).kind().words();
    }

    /** All details. */
    static List<String> details(Drift drift) {
        return drift.changes().stream().flatMap(c -> c.details().stream()).toList();
    }

    /** A document of which a schema is all that comes back, or all that is sent. */
    static String document(String version, String schema, boolean sent) {
        String body = "content: {application/json: {schema: " + schema + "}}";
        return """
            openapi: %s
            info: {title: things, version: 1.0.0}
            paths:
              /things:
                post:
                  %s
                  responses: {'200': {description: ok%s}}
            components:
              schemas:
                Cat: {type: object, required: [kind], properties: {kind: {const: cat}, claws: {type: integer}}}
                Dog: {type: object, required: [kind], properties: {kind: {const: dog}, bark: {type: string}}}
                Pet: {type: object, required: [kind], properties: {kind: {const: cat}, claws: {type: integer}}}
                Node: {type: object, properties: {name: {type: string}, next: {$ref: '#/components/schemas/Node'}}}
                Knot: {type: object, properties: {name: {type: integer}, next: {$ref: '#/components/schemas/Knot'}}}
            """.formatted(version, sent ? "requestBody: {" + body + "}" : "tags: [t]", sent ? "" : ", " + body);
    }
}
