package io.dce.conformance.client;

import io.dce.conformance.target.ConfigException;
import io.dce.conformance.target.TargetConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.conn.ssl.X509HostnameVerifier;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.ssl.SSLContextBuilder;

/** Pools of connections to the target, with its notion of TLS. The library's newer classes don't fit rest-assured. */
@SuppressWarnings("deprecation")
final class Connections {
    private final SchemeRegistry schemes = new SchemeRegistry();

    Connections(TargetConfig config) {
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        schemes.register(new Scheme("https", 443, tls(config)));
    }

    /** A pool of this many connections; closing it is the caller's. */
    PoolingClientConnectionManager pool(int size) {
        PoolingClientConnectionManager pool = new PoolingClientConnectionManager(schemes);
        pool.setMaxTotal(size);
        pool.setDefaultMaxPerRoute(size);
        return pool;
    }

    private static SSLSocketFactory tls(TargetConfig config) {
        try {
            X509HostnameVerifier names = config.insecure()
                    ? SSLSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER
                    : SSLSocketFactory.BROWSER_COMPATIBLE_HOSTNAME_VERIFIER;
            return new SSLSocketFactory(context(config), names);
        } catch (GeneralSecurityException | IOException e) {
            throw new ConfigException(
                    List.of("dce.ca: " + config.ca().map(Path::toString).orElse("the JVM's trust store")
                            + " cannot be used: it should be a PEM file with certificates (" + e.getMessage() + ")"));
        }
    }

    private static SSLContext context(TargetConfig config) throws GeneralSecurityException, IOException {
        if (config.insecure()) {
            return SSLContextBuilder.create()
                    .loadTrustMaterial(null, (chain, type) -> true)
                    .build();
        }
        if (config.ca().isEmpty()) {
            return SSLContext.getDefault();
        }
        return SSLContextBuilder.create()
                .loadTrustMaterial(trusting(config.ca().get()), null)
                .build();
    }

    private static KeyStore trusting(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new IOException("there is no certificate in it");
            }
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
        }
        return store;
    }
}
