package io.dce.conformance.client;

import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.secret.SecretRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of some platform, and everything it leaves behind. */
public final class Connected implements AutoCloseable {
    public static final String KEY = "alice-has-an-opaque-key";

    private final SecretRegistry secrets = new SecretRegistry();
    private final List<Exchange> journal = new CopyOnWriteArrayList<>();
    private final Dce dce;

    private Connected(TargetConfig config) {
        this.dce = new Dce(config, secrets, new RunTime(Duration.ofMinutes(1)), exchange -> {});
    }

    /** Connected with settings, each {@code name=value}. */
    public static Connected to(URI url, String... settings) {
        Map<String, String> properties = new HashMap<>();
        properties.put("dce.url", url.toString());
        properties.put("dce.timeout.connect", "5s");
        properties.put("dce.timeout.answer", "5s");
        properties.put("dce.rate", "10000");
        for (String setting : settings) {
            properties.put(setting.replaceFirst("=.*", ""), setting.replaceFirst("[^=]*=", ""));
        }
        return new Connected(ConfigLoader.load(properties, Map.of("DCE_TOKEN", KEY), Path.of("src")));
    }

    public Dce dce() {
        return dce;
    }

    public SecretRegistry secrets() {
        return secrets;
    }

    /** Every exchange that was told to the journal. */
    public List<Exchange> journal() {
        return List.copyOf(journal);
    }

    public Caller alice() {
        return as(Credential.bearer("Alice", KEY));
    }

    public Caller as(Credential credential) {
        return dce.as(credential, journal::add);
    }

    public Caller aliceOnTheWire() {
        return dce.onTheWire(Credential.bearer("Alice", KEY), journal::add);
    }

    OneConnection oneConnection() {
        return dce.oneConnection(journal::add);
    }

    @Override
    public void close() {
        dce.close();
    }
}
