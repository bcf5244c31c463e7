package io.dce.conformance.check;

/**
 * The part of an answer that breaks a promise.
 *
 * @param part which part
 * @param name of a header field its name, of a body a JSON pointer into it; empty for a status
 */
public record AnswerPlace(Part part, String name) {
    /** A part of an answer. */
    public enum Part {
        STATUS,
        HEADER,
        BODY
    }

    /** The status. */
    public static AnswerPlace status() {
        return new AnswerPlace(Part.STATUS, "");
    }

    /** A header field. */
    public static AnswerPlace header(String name) {
        return new AnswerPlace(Part.HEADER, name);
    }

    /**
     * A value in the body.
     *
     * @param pointer a JSON pointer; of a member that is missing, where it should be
     */
    public static AnswerPlace body(String pointer) {
        return new AnswerPlace(Part.BODY, pointer);
    }
}
