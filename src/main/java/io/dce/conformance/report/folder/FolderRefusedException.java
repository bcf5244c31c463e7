package io.dce.conformance.report.folder;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** A folder for reports that holds what the kit may not remove; the message names it and says what to do. */
final class FolderRefusedException extends KitException {
    private static final long serialVersionUID = 1L;

    FolderRefusedException(String message) {
        super(ExitStatus.REFUSED, message);
    }
}
