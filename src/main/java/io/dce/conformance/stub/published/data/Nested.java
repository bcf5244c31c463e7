package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Makes what stands within an object or a list. */
interface Nested {
    /**
     * A value; empty where none is found.
     *
     * @param name what it is called, or what it is an element of
     * @param number which one it is: others are different ones
     * @param example what the document shows for it; missing for nothing
     */
    Optional<JsonNode> value(MergedSchema schema, String name, int number, JsonNode example);

    /** Whether there is room for what need not be there. */
    boolean roomy();

    /** Whether members are made that answers need not have. */
    boolean writeOnly();
}
