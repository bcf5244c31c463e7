package io.dce.conformance.stub.published.data;

import java.util.List;

/**
 * How much is put into a value. What doesn't satisfy its schema, or becomes too large, is made once more with less.
 *
 * @param depth how deep members stand that need not be there
 * @param examples whether the document's examples are taken where they fit
 * @param writeOnly whether members are there that answers need not have, though their schemas require them
 */
record Effort(int depth, boolean examples, boolean writeOnly) {
    /** From the fullest to the barest. */
    static final List<Effort> ALL = List.of(
            new Effort(6, true, false),
            new Effort(4, true, false),
            new Effort(3, true, false),
            new Effort(2, true, false),
            new Effort(6, false, false),
            new Effort(3, false, false),
            new Effort(1, false, false),
            new Effort(0, false, false),
            new Effort(6, false, true),
            new Effort(0, false, true));

    /** For what should say as little as it may. */
    static final List<Effort> BARE_FIRST = List.of(
            new Effort(0, false, false),
            new Effort(0, false, true),
            new Effort(1, true, false),
            new Effort(2, true, true),
            new Effort(6, false, false));
}
