package io.dce.conformance.drift.operation;

import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.openapi.PathTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller may ask, and what comes back.
 *
 * @param method in capitals
 * @param path as it stands in the document
 * @param bases what may stand before the path, the first being the one that callers are taken to use
 * @param id its operationId; empty for none
 * @param deprecated whether it should no longer be used
 * @param parameters by their place and name; those of the path by their number
 * @param body what is sent along, where something is
 * @param answers by status, range or {@code default}
 * @param credentials ways to sign in, one of which is enough: for each, what is needed and with which scopes; empty for
 *     nothing
 */
public record Operation(
        String method,
        String path,
        List<String> bases,
        String id,
        boolean deprecated,
        Map<String, Parameter> parameters,
        Optional<Body> body,
        Map<String, Answer> answers,
        List<Map<String, Set<String>>> credentials) {
    /** The type of a body of which the document doesn't say what it is. */
    public static final String UNSAID = "";

    /**
     * A parameter.
     *
     * @param name its name
     * @param in where it goes: {@code path}, {@code query}, {@code header}, {@code cookie}
     * @param required whether it must be sent
     * @param style how lists and objects are written
     * @param schema what its values may be
     */
    public record Parameter(String name, String in, boolean required, String style, Schema schema) {}

    /**
     * What is sent along.
     *
     * @param required whether it must be
     * @param content by media type, without its parameters
     */
    public record Body(boolean required, Map<String, Schema> content) {}

    /**
     * What comes back.
     *
     * @param content by media type, without its parameters; none for no body
     * @param headers by name, in small letters
     */
    public record Answer(Map<String, Schema> content, Map<String, Header> headers) {}

    /**
     * A header of an answer.
     *
     * @param required whether it is always there
     * @param schema what its values may be
     */
    public record Header(boolean required, Schema schema) {}

    /** Where it is, with what stands before its path first. */
    public String address() {
        return bases.get(0) + path;
    }

    /** Method and address. */
    public String title() {
        return method + " " + address();
    }

    /** Its addresses, whatever the variables are called. */
    public List<String> keys() {
        return bases.stream().map(base -> key(method, base + path)).toList();
    }

    /** The same for any name of a variable. */
    public static String key(String method, String path) {
        return method + " " + PathTemplate.shape(path);
    }
}
