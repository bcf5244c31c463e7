package io.dce.conformance.error;

import java.io.IOException;

/** A file that can't be written, or read again: a full disk, a folder without permission. */
public final class OutputException extends KitException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells it.
     *
     * @param what what can't be done, with the file
     */
    public OutputException(String what, IOException cause) {
        super(ExitStatus.OUTPUT, what + ": " + reason(cause), cause);
    }

    /** Java's own message is often no more than the file; then the class says what it is about. */
    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return switch (kind) {
            case "AccessDenied" -> "access denied: " + e.getMessage();
            case "NoSuchFile" -> "there is no such file or folder: " + e.getMessage();
            case "FileAlreadyExists" -> "a file is in the way: " + e.getMessage();
            default -> String.valueOf(e.getMessage());
        };
    }
}
