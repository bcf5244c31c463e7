package io.dce.conformance.stub.server;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.ssl.KeyStoreSettings;
import com.github.tomakehurst.wiremock.common.ssl.KeyStoreSource;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.InputStream;
import java.security.KeyStore;

/** A WireMock configuration whose key store is never written to a file. */
final class InMemoryTls extends WireMockConfiguration {
    private final KeyStore keyStore;

    InMemoryTls(KeyStore keyStore) {
        this.keyStore = keyStore;
    }

    @Override
    public HttpsSettings httpsSettings() {
        int port = super.httpsSettings().port();
        String password = TlsIdentity.PASSWORD;
        return new HttpsSettings(port, null, password, password, keyStore.getType(), null, null, null, false) {
            @Override
            public KeyStoreSettings keyStore() {
                return new KeyStoreSettings(new Source(keyStore));
            }
        };
    }

    private static final class Source extends KeyStoreSource {
        private final KeyStore keyStore;

        Source(KeyStore keyStore) {
            super(keyStore.getType(), TlsIdentity.PASSWORD.toCharArray());
            this.keyStore = keyStore;
        }

        @Override
        public KeyStore load() {
            return keyStore;
        }

        @Override
        protected InputStream createInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public void save(KeyStore changed) {}

        @Override
        public boolean exists() {
            return true;
        }
    }
}
