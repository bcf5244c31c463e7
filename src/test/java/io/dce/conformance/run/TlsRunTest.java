package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that a platform shows is part of what is signed. */
@Tag("proof")
@WithStub(users = 3, tls = true)
class TlsRunTest {
    private final Stub stub;

    @TempDir
    private Path folder;

    TlsRunTest(Stub stub) {
        this.stub = stub;
    }

    @Test
    void theSignOffHasTheFingerprintOfTheCertificate() throws Exception {
        Path ca = Files.writeString(folder.resolve("ca.pem"), stub.caPem().orElseThrow());

        JudgedRuns.at(stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@req-AUTH-1", "dce.ca", ca.toString()));

        assertThat(target().path("certificateSha256").asText()).isEqualTo(shown());
        assertThat(report("sign-off.html"))
                .contains("<code>sha256:" + shown() + "</code>")
                .doesNotContain("not verified");
        assertThat(report("sign-off.md")).contains(shown());
    }

    @Test
    void alsoOfOneThatWasNotVerifiedAndItSaysSo() throws Exception {
        JudgedRuns judged = JudgedRuns.at(
                stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@req-AUTH-1", "dce.insecure", "true"));

        assertThat(target().path("certificateSha256").asText()).isEqualTo(shown());
        assertThat(report("sign-off.html")).contains("not verified (dce.insecure)");
        assertThat(judged.console()).contains("TLS certificates were not verified");
    }

    @Test
    void thereIsNoneWithoutTls() throws IOException {
        try (Stub plain = Stub.start(StubOptions.defaults().withUsers(3))) {
            JudgedRuns.at(plain.url(), plain.adminKey(), folder, Map.of("dce.tags", "@req-AUTH-1"));

            assertThat(target().has("certificateSha256")).isFalse();
            assertThat(report("sign-off.html")).contains("none: no TLS");
        }
    }

    private JsonNode target() throws IOException {
        return new JsonMapper().readTree(report("sign-off.json")).at("/predicate/dceConformance/target");
    }

    private String report(String name) throws IOException {
        return Files.readString(folder.resolve("reports/sign-off").resolve(name));
    }

    /** The fingerprint of the certificate that the stub shows, seen without the kit. */
    private String shown() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        byte[] pem = stub.caPem().orElseThrow().getBytes(StandardCharsets.US_ASCII);
        trusted.setCertificateEntry(
                "ca", CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        URI url = stub.url();
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(url.getHost(), url.getPort())) {
            byte[] certificate = socket.getSession().getPeerCertificates()[0].getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        }
    }
}
