package io.dce.conformance.spec;

/** A document that can't be read; the message names the file and the place, as a JSON pointer or by line and column. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentException(String source, String place, String problem) {
        super(source + (place.isEmpty() ? "" : " at " + place) + ": " + problem);
    }
}
