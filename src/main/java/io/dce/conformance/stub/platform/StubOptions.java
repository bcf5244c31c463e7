package io.dce.conformance.stub.platform;

import io.dce.conformance.openapi.ApiDocument;
import java.util.List;

/**
 * What a stub is started with.
 *
 * @param port the port of 127.0.0.1 to serve on; 0 takes any free one
 * @param users how many users are listed. The first is the admin, the second the limited user; with only one, the
 *     limited user is an account that signs in but isn't listed
 * @param tls whether to serve HTTPS, with a certificate of the stub's own CA
 * @param documents published documents, whose read operations are served too
 */
public record StubOptions(int port, int users, boolean tls, List<ApiDocument> documents) {
    private static final int MOST_USERS = 1_000_000;

    public StubOptions {
        documents = List.copyOf(documents);
        if (port < 0 || port > 65_535) {
            throw new StubException("port: " + port + " is not between 0 and 65535");
        }
        if (users < 1 || users > MOST_USERS) {
            throw new StubException("users: " + users + " is not between 1 and " + MOST_USERS);
        }
    }

    /** Any free port, 25 users, no TLS, no documents. */
    public static StubOptions defaults() {
        return new StubOptions(0, 25, false, List.of());
    }

    public StubOptions withPort(int port) {
        return new StubOptions(port, users, tls, documents);
    }

    public StubOptions withUsers(int users) {
        return new StubOptions(port, users, tls, documents);
    }

    public StubOptions withTls(boolean tls) {
        return new StubOptions(port, users, tls, documents);
    }

    public StubOptions withDocuments(List<ApiDocument> documents) {
        return new StubOptions(port, users, tls, documents);
    }
}
