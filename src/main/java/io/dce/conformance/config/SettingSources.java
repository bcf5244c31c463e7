package io.dce.conformance.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** What was set where: -D over the environment over the properties file. Unknown names are problems. */
final class SettingSources {
    static final String FILE = "dce-conformance.properties";

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final List<String> problems;

    /** A value and the name it was given under. */
    record Value(String name, String text) {}

    SettingSources(
            Map<String, String> properties, Map<String, String> environment, Path folder, List<String> problems) {
        this.problems = problems;
        fromFile(folder.resolve(FILE));
        new TreeMap<>(environment).forEach(this::fromEnvironment);
        new TreeMap<>(properties).forEach((name, text) -> fromProperty("-D" + name, name, text));
    }

    Optional<Value> get(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private void fromFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + ": cannot be read as a properties file: " + e.getMessage());
        }
        for (String name : properties.stringPropertyNames().stream().sorted().toList()) {
            if (name.startsWith("dce.")) {
                fromProperty(FILE + ": " + name, name, properties.getProperty(name));
            } else {
                problems.add(FILE + ": unknown setting " + name + "; every setting begins with dce.");
            }
        }
    }

    private void fromEnvironment(String name, String text) {
        if (name.startsWith("DCE_")) {
            Setting.byEnvironment(name)
                    .ifPresentOrElse(
                            setting -> put(setting, name, text),
                            () -> problems.add("unknown setting " + name + " in the environment; known are "
                                    + SettingNames.environment()));
        }
    }

    private void fromProperty(String shown, String name, String text) {
        if (!name.startsWith("dce.")) {
            return;
        }
        Optional<Setting> setting = Setting.byProperty(name);
        if (setting.isPresent()) {
            put(setting.get(), shown, text);
        } else if (SettingNames.secretProperty(name).isPresent()) {
            problems.add(shown + ": a key is never given this way; set "
                    + SettingNames.secretProperty(name).get() + " or "
                    + SettingNames.secretProperty(name).get() + "_FILE in the environment");
        } else {
            problems.add("unknown setting " + shown + "; known are " + SettingNames.properties());
        }
    }

    private void put(Setting setting, String name, String text) {
        if (text.isBlank()) {
            // As a CI job has it whose variable is missing: to go on as if it were not set would judge something else.
            problems.add(name + ": is set, but empty; give it " + setting.takes() + ", or don't set it");
        } else {
            values.put(setting, new Value(name, text.strip()));
        }
    }
}
