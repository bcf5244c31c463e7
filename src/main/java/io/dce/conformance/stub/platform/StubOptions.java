package io.dce.conformance.stub.platform;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a stub is started with.
 *
 * @param port the port of 127.0.0.1 to serve on; 0 takes any free one
 * @param users how many users are listed. The first is the admin, the second the limited user; with only one, the
 *     limited user is an account that signs in but isn't listed
 * @param tls whether to serve HTTPS, with a certificate of the stub's own CA
 * @param documents published documents, whose read operations are served too
 * @param findings is told of what of a document can't be served, and why
 */
public record StubOptions(
        int port,
        int users,
        boolean tls,
        List<ApiDocument> documents,
        BiConsumer<ApiDocument, DocumentFinding> findings) {
    private static final int MOST_USERS = 1_000_000;
    /** One and the same, so that options of the same values are equal. */
    @SuppressWarnings("UnnecessaryLambda")
    private static final BiConsumer<ApiDocument, DocumentFinding> NOBODY = (document, finding) -> {};

    public StubOptions {
        documents = List.copyOf(documents);
        if (port < 0 || port > 65_535) {
            throw new StubException("port: " + port + " is not between 0 and 65535");
        }
        if (users < 1 || users > MOST_USERS) {
            throw new StubException("users: " + users + " is not between 1 and " + MOST_USERS);
        }
    }

    public StubOptions(int port, int users, boolean tls, List<ApiDocument> documents) {
        this(port, users, tls, documents, NOBODY);
    }

    /** Any free port, 25 users, no TLS, no documents. */
    public static StubOptions defaults() {
        return new StubOptions(0, 25, false, List.of());
    }

    public StubOptions withPort(int port) {
        return new StubOptions(port, users, tls, documents, findings);
    }

    public StubOptions withUsers(int users) {
        return new StubOptions(port, users, tls, documents, findings);
    }

    public StubOptions withTls(boolean tls) {
        return new StubOptions(port, users, tls, documents, findings);
    }

    public StubOptions withDocuments(List<ApiDocument> documents) {
        return new StubOptions(port, users, tls, documents, findings);
    }

    public StubOptions withFindings(BiConsumer<ApiDocument, DocumentFinding> findings) {
        return new StubOptions(port, users, tls, documents, findings);
    }
}
