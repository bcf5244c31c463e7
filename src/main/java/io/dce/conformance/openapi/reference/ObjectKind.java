package io.dce.conformance.openapi.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of objects of Swagger 2.0 and OpenAPI 3: which members of each hold objects of a kind. What isn't named here,
 * extensions, examples, defaults and the like, is data, and never looked into.
 */
enum ObjectKind {
    DOCUMENT,
    COMPONENTS,
    PATH_ITEM,
    OPERATION,
    PARAMETER,
    HEADER,
    REQUEST_BODY,
    RESPONSE,
    MEDIA_TYPE,
    ENCODING,
    CALLBACK,
    SCHEMA,
    EXAMPLE,
    LINK,
    SECURITY_SCHEME;

    /** How a member holds objects. */
    enum Form {
        ONE,
        LIST,
        NAMED,
        /** Named, but names that begin with {@code x-} are extensions. */
        NAMED_WITH_EXTENSIONS
    }

    /**
     * What a member holds.
     *
     * @param kind the kind of the objects
     * @param form how many there are of it, and how they are told apart
     */
    record Held(ObjectKind kind, Form form) {}

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final Map<String, Held> members = new HashMap<>();

    static {
        DOCUMENT.with(PATH_ITEM, Form.NAMED_WITH_EXTENSIONS, "paths", "webhooks");
        DOCUMENT.with(COMPONENTS, Form.ONE, "components");
        DOCUMENT.with(SCHEMA, Form.NAMED, "definitions");
        DOCUMENT.with(PARAMETER, Form.NAMED, "parameters");
        DOCUMENT.with(RESPONSE, Form.NAMED, "responses");
        COMPONENTS.with(SCHEMA, Form.NAMED, "schemas");
        COMPONENTS.with(RESPONSE, Form.NAMED, "responses");
        COMPONENTS.with(PARAMETER, Form.NAMED, "parameters");
        COMPONENTS.with(EXAMPLE, Form.NAMED, "examples");
        COMPONENTS.with(REQUEST_BODY, Form.NAMED, "requestBodies");
        COMPONENTS.with(HEADER, Form.NAMED, "headers");
        COMPONENTS.with(SECURITY_SCHEME, Form.NAMED, "securitySchemes");
        COMPONENTS.with(LINK, Form.NAMED, "links");
        COMPONENTS.with(CALLBACK, Form.NAMED, "callbacks");
        COMPONENTS.with(PATH_ITEM, Form.NAMED, "pathItems");
        COMPONENTS.with(MEDIA_TYPE, Form.NAMED, "mediaTypes");
        METHODS.forEach(method -> PATH_ITEM.with(OPERATION, Form.ONE, method));
        PATH_ITEM.with(OPERATION, Form.NAMED, "additionalOperations");
        PATH_ITEM.with(PARAMETER, Form.LIST, "parameters");
        OPERATION.with(PARAMETER, Form.LIST, "parameters");
        OPERATION.with(REQUEST_BODY, Form.ONE, "requestBody");
        OPERATION.with(RESPONSE, Form.NAMED_WITH_EXTENSIONS, "responses");
        OPERATION.with(CALLBACK, Form.NAMED, "callbacks");
        for (ObjectKind value : List.of(PARAMETER, HEADER)) {
            value.with(SCHEMA, Form.ONE, "schema", "items");
            value.with(MEDIA_TYPE, Form.NAMED, "content");
            value.with(EXAMPLE, Form.NAMED, "examples");
        }
        REQUEST_BODY.with(MEDIA_TYPE, Form.NAMED, "content");
        RESPONSE.with(SCHEMA, Form.ONE, "schema");
        RESPONSE.with(MEDIA_TYPE, Form.NAMED, "content");
        RESPONSE.with(HEADER, Form.NAMED, "headers");
        RESPONSE.with(LINK, Form.NAMED, "links");
        MEDIA_TYPE.with(SCHEMA, Form.ONE, "schema", "itemSchema");
        MEDIA_TYPE.with(EXAMPLE, Form.NAMED, "examples");
        MEDIA_TYPE.with(ENCODING, Form.NAMED, "encoding");
        ENCODING.with(HEADER, Form.NAMED, "headers");
        SCHEMA.with(
                SCHEMA,
                Form.ONE,
                "items",
                "additionalProperties",
                "additionalItems",
                "not",
                "contains",
                "propertyNames",
                "if",
                "then",
                "else",
                "unevaluatedItems",
                "unevaluatedProperties",
                "contentSchema");
        SCHEMA.with(SCHEMA, Form.LIST, "allOf", "anyOf", "oneOf", "prefixItems");
        SCHEMA.with(SCHEMA, Form.NAMED, "properties", "patternProperties", "definitions", "$defs", "dependentSchemas");
    }

    private void with(ObjectKind kind, Form form, String... names) {
        for (String name : names) {
            members.put(name, new Held(kind, form));
        }
    }

    /** What a member of an object of this kind holds; empty for data. A callback holds a path item by each expression. */
    Optional<Held> member(String name) {
        return this == CALLBACK
                ? Optional.of(new Held(PATH_ITEM, Form.ONE)).filter(held -> !name.startsWith("x-"))
                : Optional.ofNullable(members.get(name));
    }

    /** Whether nothing is judged by it, so that a reference which leads nowhere does no harm. */
    boolean isAside() {
        return Set.of(EXAMPLE, LINK, SECURITY_SCHEME).contains(this);
    }

    /** Whether the rest can be judged without one: of an answer then nothing is known but that it may come. */
    boolean canBeLeftOut() {
        return isAside() || Set.of(PARAMETER, HEADER, REQUEST_BODY, RESPONSE).contains(this);
    }

    /** Whether it is, or holds, an operation: without it a document would be judged by less than it declares. */
    boolean isAsked() {
        return this == PATH_ITEM || this == OPERATION;
    }

    /**
     * Whether a reference in its place is kept as one, or what it leads to put there: path items may have members beside
     * it, operations and others have references in documents that are split, although OpenAPI knows none there.
     */
    boolean isKept() {
        return Set.of(PARAMETER, HEADER, REQUEST_BODY, RESPONSE, SCHEMA, LINK, SECURITY_SCHEME)
                .contains(this);
    }
}
