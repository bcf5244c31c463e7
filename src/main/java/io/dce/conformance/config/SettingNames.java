package io.dce.conformance.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of the settings, for messages. */
final class SettingNames {
    private SettingNames() {}

    static String properties() {
        return Arrays.stream(Setting.values())
                .flatMap(s -> s.property().stream())
                .collect(Collectors.joining(", "));
    }

    static String environment() {
        return Arrays.stream(Setting.values()).map(Setting::environment).collect(Collectors.joining(", "));
    }

    /** The environment's name of the secret that somebody tried to give as a property. */
    static Optional<String> secretProperty(String property) {
        String name = property.toUpperCase(Locale.ROOT).replace('.', '_').replace("_FILE", "");
        return Setting.byEnvironment(name).filter(s -> s.property().isEmpty()).map(Setting::environment);
    }
}
