package io.dce.conformance.config;

import java.util.ArrayList;
import java.util.List;

/** Settings that are each well-formed and make no sense together. */
final class SettingConflicts {
    private SettingConflicts() {}

    /**
     * What is wrong with them.
     *
     * @param config as it was read
     * @param sources what was given, readable or not
     */
    static List<String> of(TargetConfig config, SettingSources sources) {
        List<String> problems = new ArrayList<>();
        boolean named = sources.get(Setting.URL).isPresent();
        boolean keyNamed = sources.get(Setting.TOKEN).isPresent()
                || sources.get(Setting.TOKEN_FILE).isPresent();
        if (named && !keyNamed) {
            problems.add("DCE_TOKEN: the platform at dce.url is judged with an access key; "
                    + "set DCE_TOKEN or DCE_TOKEN_FILE in the environment");
        }
        boolean anyKey = keyNamed
                || config.limitedKey().isPresent()
                || config.expiredKey().isPresent()
                || !config.access().tokens().isEmpty();
        if (!named && anyKey) {
            problems.add("dce.url: a key is given, but no platform; set dce.url or DCE_URL to " + Setting.URL.takes()
                    + " (the bundled stub brings its own keys)");
        }
        if (!named && sources.get(Setting.SIGNING_KEY_FILE).isPresent()) {
            problems.add("DCE_SIGNING_KEY_FILE: a run against the bundled stub is a self-test, which nobody signs; set"
                    + " dce.url or DCE_URL to " + Setting.URL.takes());
        }
        if (config.scope().quick() && config.reporting().signingKey().isPresent()) {
            problems.add(
                    "DCE_SIGNING_KEY_FILE: a quick run is no acceptance, which nobody signs; set dce.depth to full");
        }
        if (config.readonly() && config.writes()) {
            problems.add("dce.writes: with dce.readonly nothing but GET and HEAD is sent; give one of the two");
        }
        if (config.insecure() && config.ca().isPresent()) {
            problems.add(
                    "dce.insecure: certificates are either verified with dce.ca or not at all; give one of the two");
        }
        return problems;
    }
}
