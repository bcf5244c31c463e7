package io.dce.conformance.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set: its names and what it takes. The only list of them. */
public enum Setting {
    URL("dce.url", "an absolute http or https URL, e.g. https://staging.example:30443/dce"),
    TOKEN(null, "an access key"),
    TOKEN_FILE(null, "a file that holds an access key"),
    LIMITED_TOKEN(null, "an access key"),
    LIMITED_TOKEN_FILE(null, "a file that holds an access key"),
    EXPIRED_TOKEN(null, "an access key"),
    EXPIRED_TOKEN_FILE(null, "a file that holds an access key"),
    CA("dce.ca", "a PEM file with certificates"),
    INSECURE("dce.insecure", "true or false"),
    READONLY("dce.readonly", "true or false"),
    PROFILE("dce.profile", "full or readonly"),
    DEPTH("dce.depth", "full or quick"),
    WRITES("dce.writes", "none or refusals"),
    TOKENS("dce.tokens", "names of further callers, each with a file that holds his key, e.g. auditor=auditor.key"),
    ACCESS_BASELINE("dce.access.baseline", "new, or a file access.json of an accepted run"),
    TAGS("dce.tags", "a tag expression, e.g. \"@readonly and not @should\""),
    OPENAPI("dce.openapi", "readable files, folders or URLs of OpenAPI documents, with commas in between"),
    STRICT("dce.strict", "true or false"),
    TIMEOUT_CONNECT("dce.timeout.connect", "a duration from 1ms to 60s, e.g. 5s"),
    TIMEOUT_ANSWER("dce.timeout.answer", "a duration from 1ms to 60s, e.g. 10s"),
    TIMEOUT_CONSISTENCY("dce.timeout.consistency", "a duration from 1ms to 60s, e.g. 10s"),
    TIMEOUT_RUN("dce.timeout.run", "a duration from 1ms to 3600s, e.g. 300s"),
    PARALLELISM("dce.parallelism", "a whole number from 1 to 64"),
    RATE("dce.rate", "a whole number from 1 to 10000, in requests a second"),
    WAIVERS("dce.waivers", "a YAML file with waivers"),
    SIGNING_KEY_FILE(null, "a PEM file with a private key"),
    ENVIRONMENT("dce.environment", "a name of what is judged, e.g. staging"),
    LANGUAGE("dce.language", "en or zh"),
    REPORTS("dce.reports", "a folder to write to"),
    OVERWRITE("dce.overwrite", "true or false");

    private final Optional<String> property;
    private final String takes;

    Setting(String property, String takes) {
        this.property = Optional.ofNullable(property);
        this.takes = takes;
    }

    /** The name in -D and in the properties file; empty for secrets, which belong on no command line. */
    public Optional<String> property() {
        return property;
    }

    /** The name in the environment. */
    public String environment() {
        return property.map(p -> p.toUpperCase(Locale.ROOT).replace('.', '_')).orElse("DCE_" + name());
    }

    /** What it takes, in words. */
    public String takes() {
        return takes;
    }

    static Optional<Setting> byProperty(String name) {
        return Arrays.stream(values())
                .filter(s -> s.property.filter(name::equals).isPresent())
                .findFirst();
    }

    static Optional<Setting> byEnvironment(String name) {
        return Arrays.stream(values()).filter(s -> s.environment().equals(name)).findFirst();
    }
}
