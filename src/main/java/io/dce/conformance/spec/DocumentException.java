package io.dce.conformance.spec;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** A document that can't be read; the message names the file and the place, as a JSON pointer or by line and column. */
public final class DocumentException extends KitException {
    private static final long serialVersionUID = 1L;

    DocumentException(String source, String place, String problem) {
        super(Ending.USAGE, source + (place.isEmpty() ? "" : " at " + place) + ": " + problem);
    }
}
