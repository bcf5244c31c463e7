package io.dce.conformance.run;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** A folder for reports that holds what the kit may not remove; the message names it and says what to do. */
final class FolderRefusedException extends KitException {
    private static final long serialVersionUID = 1L;

    FolderRefusedException(String message) {
        super(Ending.REFUSED, message);
    }
}
