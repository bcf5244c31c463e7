package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.DeclaredSchema;

/**
 * A schema as it stands in a document, without what it refers to.
 *
 * @param place where it stands
 * @param node its keywords; a boolean allows everything or nothing
 */
record SchemaPart(DeclaredSchema place, JsonNode node) {
    static SchemaPart of(DeclaredSchema place) {
        return new SchemaPart(place, place.node());
    }

    /** The schema under a keyword. */
    SchemaPart at(String keyword) {
        return new SchemaPart(place.at(keyword), node.path(keyword));
    }

    /** One of the schemas under a keyword. */
    SchemaPart at(String keyword, String name) {
        return new SchemaPart(place.at(keyword, name), node.path(keyword).path(name));
    }

    /** One of the schemas of a list under a keyword. */
    SchemaPart at(String keyword, int index) {
        return new SchemaPart(
                place.at(keyword, String.valueOf(index)), node.path(keyword).path(index));
    }

    /** Whether there is a schema: an object or a boolean. */
    boolean exists() {
        return node.isObject() || node.isBoolean();
    }
}
