package io.dce.conformance.openapi;

import java.util.List;
import java.util.Optional;

/**
 * What a document says of an answer.
 *
 * @param description its words
 * @param mediaTypes what the body may be; empty where nothing is said
 * @param schema what a JSON body has; empty where nothing is declared
 */
public record DeclaredResponse(String description, List<String> mediaTypes, Optional<DeclaredSchema> schema) {
    public DeclaredResponse {
        mediaTypes = List.copyOf(mediaTypes);
    }
}
