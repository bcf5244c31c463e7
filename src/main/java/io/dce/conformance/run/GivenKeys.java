package io.dce.conformance.run;

import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.secret.SecretRegistry;

/** The keys that a run is given are secrets before anything is said. */
public final class GivenKeys {
    private GivenKeys() {}

    /** Registers them, and what else would give them away. */
    public static void register(TargetConfig config, SecretRegistry secrets) {
        config.key().ifPresent(key -> {
            secrets.register(key, "access key");
            new Forger(key).telling().forEach(like -> secrets.register(like.key(), "access key, changed"));
        });
        config.limitedKey().ifPresent(key -> secrets.register(key, "limited access key"));
        config.access().tokens().forEach((name, key) -> secrets.register(key, "access key of " + name));
        config.expiredKey().ifPresent(key -> secrets.register(key, "expired access key"));
    }
}
