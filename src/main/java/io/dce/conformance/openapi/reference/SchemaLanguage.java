package io.dce.conformance.openapi.reference;

import java.util.List;

/** The languages that schemas can say to be written in ({@code $schema}, {@code jsonSchemaDialect}). */
public final class SchemaLanguage {
    private static final List<String> KNOWN = List.of(
            "https://json-schema.org/draft/2020-12/schema",
            "https://spec.openapis.org/oas/3.1/dialect/",
            "https://spec.openapis.org/oas/3.2/dialect/");

    private SchemaLanguage() {}

    /** Whether schemas are judged by a language: JSON Schema 2020-12, as OpenAPI extends it. An empty one is that. */
    public static boolean isKnown(String language) {
        return language.isEmpty() || KNOWN.stream().anyMatch(language::startsWith);
    }
}
