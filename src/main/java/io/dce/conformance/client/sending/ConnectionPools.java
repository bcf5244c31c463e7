package io.dce.conformance.client.sending;

import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.TargetConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.protocol.HttpContext;
import org.apache.http.ssl.SSLContextBuilder;

/** Pools of connections to the target, with its notion of TLS. */
public final class ConnectionPools {
    private static final int MOST_HEADERS = 500;
    private static final int LONGEST_LINE = 64 << 10;

    private final Registry<ConnectionSocketFactory> schemes;
    private final SocketConfig sockets;

    public ConnectionPools(TargetConfig config) {
        RegistryBuilder<ConnectionSocketFactory> known =
                RegistryBuilder.<ConnectionSocketFactory>create().register("http", new Direct());
        boolean https =
                config.url().filter(url -> "https".equals(url.getScheme())).isPresent();
        // What the JVM trusts takes long to read, and without TLS nobody asks; a CA that was given must be one.
        if (https || config.ca().isPresent()) {
            known.register("https", tls(config));
        }
        this.schemes = known.build();
        this.sockets = SocketConfig.custom()
                .setSoTimeout((int) config.limits().answer().toMillis())
                .setTcpNoDelay(true)
                .build();
    }

    /** A pool of this many connections; closing it is the caller's. */
    public HttpClientConnectionManager pool(int size) {
        PoolingHttpClientConnectionManager pool =
                new PoolingHttpClientConnectionManager(schemes, BoundedConnection::to);
        pool.setMaxTotal(size);
        pool.setDefaultMaxPerRoute(size);
        // Whoever takes one looks at it.
        pool.setValidateAfterInactivity(-1);
        pool.setDefaultSocketConfig(sockets);
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build())
                .build());
        return pool;
    }

    private static ConnectionSocketFactory tls(TargetConfig config) {
        try {
            HostnameVerifier names = config.insecure() ? NoopHostnameVerifier.INSTANCE : new DefaultHostnameVerifier();
            return new DirectTls(context(config), names);
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

    /** Whatever proxies the JVM was given, {@code socksProxyHost} among them: the key goes to the platform alone. */
    private static final class Direct extends PlainConnectionSocketFactory {
        @Override
        public Socket createSocket(HttpContext context) {
            return new Socket(Proxy.NO_PROXY);
        }
    }

    private static final class DirectTls extends SSLConnectionSocketFactory {
        private DirectTls(SSLContext context, HostnameVerifier names) {
            super(context, names);
        }

        @Override
        public Socket createSocket(HttpContext context) {
            return new Socket(Proxy.NO_PROXY);
        }
    }
}
