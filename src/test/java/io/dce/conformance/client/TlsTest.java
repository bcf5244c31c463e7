package io.dce.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.config.ConfigException;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import io.dce.conformance.stub.platform.StubOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the client trusts. */
@WithStub(users = 1, tls = true)
class TlsTest {
    private final Stub stub;

    @TempDir
    private Path folder;

    TlsTest(Stub stub) {
        this.stub = stub;
    }

    @Test
    void aPrivateCaIsTrustedWhenItIsNamed() throws Exception {
        Path ca = Files.writeString(folder.resolve("ca.pem"), stub.caPem().orElseThrow());

        assertThat(asked(stub.url(), "dce.ca=" + ca).status()).isEqualTo(200);
        assertThat(asked(byName(), "dce.ca=" + ca).status()).isEqualTo(200);
    }

    @Test
    void anUnknownCaIsNotTrusted() {
        assertUntrusted(asked(stub.url()));
    }

    @Test
    void anotherCaIsNotTrusted() throws Exception {
        try (Stub other = Stub.start(StubOptions.defaults().withTls(true).withUsers(1))) {
            Path ca =
                    Files.writeString(folder.resolve("other.pem"), other.caPem().orElseThrow());

            assertUntrusted(asked(stub.url(), "dce.ca=" + ca));
        }
    }

    @Test
    void nothingIsVerifiedWhenThatIsWanted() {
        assertThat(asked(stub.url(), "dce.insecure=true").status()).isEqualTo(200);
    }

    @Test
    void aFileWithoutACertificateIsNoCa() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");

        for (Path ca : new Path[] {empty, text}) {
            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(() -> Connected.to(stub.url(), "dce.ca=" + ca))
                    .withMessageStartingWith("dce.ca: " + ca)
                    .withMessageContaining("PEM file with certificates");
        }
    }

    private URI byName() {
        return URI.create("https://localhost:" + stub.url().getPort());
    }

    private Exchange asked(URI url, String... settings) {
        try (Connected client = Connected.to(url, settings)) {
            return client.as(Credential.bearer("Alice", stub.adminKey())).currentUser();
        }
    }

    private static void assertUntrusted(Exchange exchange) {
        assertThat(exchange.answer()).isEmpty();
        assertThat(exchange.fault()).get().extracting(Fault::kind).isEqualTo(Fault.Kind.TLS);
    }
}
