package io.dce.conformance.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The body that a request of an operation may have.
 *
 * @param required whether a request without it is none
 * @param mediaTypes what it may be written in, as the document spells them; empty where the document doesn't say
 */
public record RequestBody(boolean required, List<String> mediaTypes) {
    /** RFC 6839 section 3.1. */
    private static final Pattern JSON = Pattern.compile("application/([a-z0-9.-]+\\+)?json");

    public RequestBody {
        mediaTypes = List.copyOf(mediaTypes);
    }

    /** The media type under which it is JSON, without parameters: {@code application/json}, else the first of its kind. */
    public Optional<String> json() {
        List<String> types = mediaTypes.stream()
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(type -> JSON.matcher(type).matches())
                .toList();
        return types.stream()
                .filter("application/json"::equals)
                .findFirst()
                .or(() -> types.stream().findFirst());
    }
}
