package io.dce.conformance.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document says of an answer.
 *
 * @param description its words
 * @param contents what the body may be, one entry for each media type; empty where nothing is said
 */
public record DeclaredResponse(String description, List<Content> contents) {
    public DeclaredResponse {
        contents = List.copyOf(contents);
    }

    /**
     * One form that a body may have.
     *
     * @param mediaType the media type or range, e.g. {@code application/json} or {@code text/*}; empty where none is said
     * @param schema what a body of that type has; empty where nothing is declared
     */
    public record Content(String mediaType, Optional<DeclaredSchema> schema) {}

    /**
     * The schema of a body, or of each document of a sequence (OpenAPI 3.2).
     *
     * @param mediaType where a media type says what a body of it has
     */
    public static DeclaredSchema schemaOf(DeclaredSchema mediaType) {
        DeclaredSchema whole = mediaType.at("schema");
        return whole.node().isMissingNode() ? mediaType.at("itemSchema") : whole;
    }

    /** What the body may be; empty where nothing is said. */
    public List<String> mediaTypes() {
        return contents.stream()
                .map(Content::mediaType)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    /** What a JSON body has, or one of the first type where none is JSON; empty where nothing is declared. */
    public Optional<DeclaredSchema> schema() {
        return contents.stream()
                .filter(content -> content.mediaType().toLowerCase(Locale.ROOT).contains("json"))
                .findFirst()
                .or(() -> contents.stream().findFirst())
                .flatMap(Content::schema);
    }
}
