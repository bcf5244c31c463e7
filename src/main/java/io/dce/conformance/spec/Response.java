package io.dce.conformance.spec;

import java.util.List;
import java.util.Optional;

/**
 * What a document says of an answer.
 *
 * @param description its words
 * @param mediaTypes what the body may be; empty where nothing is said
 * @param schema what a JSON body has; empty where nothing is declared
 */
public record Response(String description, List<String> mediaTypes, Optional<Schema> schema) {
    public Response {
        mediaTypes = List.copyOf(mediaTypes);
    }
}
