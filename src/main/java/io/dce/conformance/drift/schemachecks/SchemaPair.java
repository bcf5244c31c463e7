package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.schema.Schema;

/**
 * The older and the newer schema of one place.
 *
 * @param direction which way the values go
 * @param text whether they are written as plain text, as in a query
 * @param forbidden whether the schemas say what a value must not be
 */
record SchemaPair(Schema before, Schema after, Direction direction, boolean text, boolean forbidden) {
    /** The schemas at a place below. */
    SchemaPair inner(Schema older, Schema newer) {
        return new SchemaPair(older, newer, direction, text, forbidden);
    }

    /** The schemas of what must not be: where values must not be more, these must not be fewer. */
    SchemaPair opposite(Schema older, Schema newer) {
        return new SchemaPair(older, newer, direction.reversed(), text, !forbidden);
    }
}
