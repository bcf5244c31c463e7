package io.dce.conformance.openapi;

import io.dce.conformance.openapi.text.DocumentFinding;

/** A finding in one line. */
final class DocumentFindingText {
    private DocumentFindingText() {}

    static String of(DocumentFinding finding) {
        return finding.place() + ": " + finding.what();
    }
}
