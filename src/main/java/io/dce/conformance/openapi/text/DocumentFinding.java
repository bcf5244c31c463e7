package io.dce.conformance.openapi.text;

/**
 * Something odd about a document that can be read all the same.
 *
 * @param place a JSON pointer into the document, behind the name of its file where that is another than the document's
 * @param what what is odd, in words
 */
public record DocumentFinding(String place, String what) {
    public DocumentFinding {
        place = JsonPointers.shown(place);
    }
}
