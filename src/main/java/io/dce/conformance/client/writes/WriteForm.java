package io.dce.conformance.client.writes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One writing operation with identifiers that nobody has, and all the requests for it that may leave. */
public final class WriteForm {
    static final String QUERY = "dce-conformance=1";
    static final String OVERRIDE = "X-HTTP-Method-Override";
    static final String DELETE = "DELETE";

    private final String method;
    private final WriteTemplate template;
    private final WriteTemplate.FilledPath path;
    private final Optional<String> mediaType;

    /**
     * Fills the template.
     *
     * @param mediaType one of JSON's, which the body is sent as; empty for a request without a body
     */
    WriteForm(String method, WriteTemplate template, Optional<String> mediaType) {
        this.method = method;
        this.template = template;
        this.path = template.filled();
        this.mediaType = mediaType;
    }

    /** Its method and path, as nothing else has them. */
    String key() {
        return method + " " + path.path();
    }

    List<String> ids() {
        return path.ids();
    }

    List<String> words() {
        return path.words();
    }

    /** The path, with the identifiers that nobody has. */
    public String path() {
        return path.path();
    }

    /** What others at the same gateway share with it: method, media type, and the first words of the path. */
    public String kind() {
        return method + " " + mediaType.orElse("") + " " + template.beginning();
    }

    /** The same request for what no operation is; it has yet to be admitted. */
    WriteForm nowhere() {
        return new WriteForm(method, template.nowhere(), mediaType);
    }

    /** Whether it can be asked like that. */
    public boolean may(WriteManner manner) {
        return switch (manner) {
            case PLAIN, WITH_QUERY -> true;
            case OVERRIDDEN, AS_FORM -> method.equals(DELETE) && template.namesAThing();
        };
    }

    /**
     * The request.
     *
     * @throws IllegalArgumentException if it can't be asked like that
     */
    public WriteRequest request(WriteManner manner) {
        if (!may(manner)) {
            throw new IllegalArgumentException(method + " " + path.path() + " can't be asked " + manner);
        }
        return switch (manner) {
            case PLAIN -> new WriteRequest(method, path.path(), fields(), body());
            case WITH_QUERY -> new WriteRequest(method, path.path() + "?" + QUERY, fields(), body());
            case OVERRIDDEN ->
                new WriteRequest(
                        "POST",
                        path.path(),
                        Map.of("Content-Type", MalformedBody.FORM, OVERRIDE, DELETE),
                        MalformedBody.TEXT);
            case AS_FORM ->
                new WriteRequest("POST", path.path(), Map.of("Content-Type", MalformedBody.FORM), MalformedBody.TEXT);
        };
    }

    /** Whether a request is one of these, whatever the kit's own fields say. */
    boolean has(WriteRequest request) {
        return List.of(WriteManner.values()).stream()
                .filter(this::may)
                .map(this::request)
                .anyMatch(mine -> mine.method().equals(request.method())
                        && mine.target().equals(request.target())
                        && mine.body().equals(request.body())
                        && withoutCase(mine.headers()).equals(withoutCase(request.headers())));
    }

    private static Map<String, String> withoutCase(Map<String, String> headers) {
        Map<String, String> plain = new HashMap<>();
        headers.forEach((name, value) ->
                plain.merge(name.toLowerCase(Locale.ROOT), Objects.requireNonNull(value), (a, b) -> a + ", " + b));
        return plain;
    }

    private Map<String, String> fields() {
        return mediaType.map(type -> Map.of("Content-Type", type)).orElse(Map.of());
    }

    private String body() {
        return mediaType.isPresent() ? MalformedBody.TEXT : "";
    }
}
