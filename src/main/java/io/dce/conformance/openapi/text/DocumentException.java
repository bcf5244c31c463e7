package io.dce.conformance.openapi.text;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** A document that can't be read; the message names the file and the place, as a JSON pointer or by line and column. */
public final class DocumentException extends KitException {
    private static final long serialVersionUID = 1L;

    /**
     * One.
     *
     * @param source the file or URL
     * @param place where in it; empty for all of it
     * @param problem what is wrong there, and what was expected
     */
    public DocumentException(String source, String place, String problem) {
        super(ExitStatus.USAGE, source + (place.isEmpty() ? "" : " at " + JsonPointers.shown(place)) + ": " + problem);
    }
}
