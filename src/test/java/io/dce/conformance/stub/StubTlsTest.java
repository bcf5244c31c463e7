package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.stub.platform.StubOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** The stub over HTTPS. */
class StubTlsTest {
    @Test
    void whoTrustsItsCaReachesItByAddressAndByName() throws Exception {
        try (Stub stub = Stub.start(StubOptions.defaults().withTls(true))) {
            assertThat(stub.url().getScheme()).isEqualTo("https");
            X509Certificate ca = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(stub.caPem().orElseThrow().getBytes(US_ASCII)));
            assertThat(ca.getBasicConstraints()).isZero();
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(trusting(ca)).build();
            for (String host : new String[] {"127.0.0.1", "localhost"}) {
                HttpResponse<String> answer = trusting.send(
                        HttpRequest.newBuilder(URI.create(
                                        "https://" + host + ":" + stub.url().getPort() + StubCaller.BASE + "users"))
                                .header("Authorization", "Bearer " + stub.adminKey())
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = trusting.send(
                    HttpRequest.newBuilder(stub.url().resolve(StubCaller.BASE + "users"))
                            .header("Authorization", "Bearer x")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(refused.headers().firstValue("www-authenticate").orElseThrow())
                    .startsWith("Bearer realm=\"" + stub.url() + "/");

            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(stub.url()).build(), BodyHandlers.ofString()));
        }
    }

    @Test
    void everyStubHasACaOfItsOwn() {
        try (Stub one = Stub.start(StubOptions.defaults().withTls(true));
                Stub two = Stub.start(StubOptions.defaults().withTls(true))) {
            assertThat(one.caPem()).isNotEqualTo(two.caPem());
        }
    }

    private static SSLContext trusting(X509Certificate ca) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", ca);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
