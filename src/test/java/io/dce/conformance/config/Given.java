package io.dce.conformance.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings on their way to the loader. */
final class Given {
    static final String KEY = "eyJhbGciOiJSUzI1NiJ9.c2VjcmV0LXBheWxvYWQ.c2VjcmV0LXNpZ25hdHVyZQ";

    private final Path folder;
    private final Map<String, String> properties = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();

    Given(Path folder) {
        this.folder = folder;
    }

    Given property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    Given environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The lines of dce-conformance.properties. */
    Given settings(String... lines) {
        return file(SettingSources.FILE, lines);
    }

    Given file(String name, String... lines) {
        try {
            Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    TargetConfig load() {
        return ConfigLoader.load(properties, environment, folder);
    }

    /** Why it can't be loaded, a line each. */
    List<String> problems() {
        ConfigException e = catchThrowableOfType(ConfigException.class, this::load);
        return e == null ? List.of() : e.getMessage().lines().toList();
    }
}
