package io.dce.conformance.config;

import io.dce.conformance.config.SettingSources.Value;
import io.dce.conformance.language.Language;
import io.dce.conformance.secret.PlausibleKey;
import io.dce.conformance.secret.SecretRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Loads the configuration: -D over the environment over {@code dce-conformance.properties} over defaults. All problems
 * are told at once.
 */
public final class ConfigLoader {
    private static final List<Setting> KEYS = List.of(Setting.TOKEN, Setting.LIMITED_TOKEN, Setting.EXPIRED_TOKEN);
    /** What stands in a setting by mistake, and may be a secret: a key, a URL's user and what follows its path. */
    private static final Pattern PERHAPS_SECRET = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*|(?<=://).*@|[?#].*");

    private final Path folder;
    private final List<String> problems = new ArrayList<>();
    private final SettingSources sources;
    private final SortedMap<String, String> build;
    private final SecretRegistry secrets = new SecretRegistry();

    private ConfigLoader(Map<String, String> properties, Map<String, String> environment, Path folder) {
        this.folder = folder;
        this.build = BuildFacts.of(environment);
        this.sources = new SettingSources(properties, environment, folder, problems);
        // Before anything is told: a key shows up in no message, wherever else somebody put it.
        KEYS.forEach(key -> sources.get(key).ifPresent(value -> keepQuietAbout(value.text())));
    }

    /**
     * Loads it.
     *
     * @param properties system properties; names that don't begin with {@code dce.} are none of ours
     * @param environment environment variables; names that don't begin with {@code DCE_} are none of ours, but for
     *     what a CI server says of the build
     * @param folder where relative paths and the properties file are looked up
     * @throws ConfigException for unknown names, malformed values, and combinations that make no sense
     */
    public static TargetConfig load(Map<String, String> properties, Map<String, String> environment, Path folder) {
        return new ConfigLoader(properties, environment, folder).load();
    }

    private TargetConfig load() {
        Optional<URI> url = read(Setting.URL, ValueParser::url);
        TargetConfig.Scope scope = new TargetConfig.Scope(
                choice(Setting.PROFILE, RunMark.READ_ONLY.value()), choice(Setting.DEPTH, RunMark.QUICK.value()));
        TargetConfig config = new TargetConfig(
                url,
                secret(Setting.TOKEN, Setting.TOKEN_FILE),
                secret(Setting.LIMITED_TOKEN, Setting.LIMITED_TOKEN_FILE),
                secret(Setting.EXPIRED_TOKEN, Setting.EXPIRED_TOKEN_FILE),
                read(Setting.CA, this::file),
                flag(Setting.INSECURE),
                flag(Setting.READONLY) || scope.reads(),
                scope,
                read(Setting.WRITES, ValueParser::writes).orElse(false),
                access(),
                read(Setting.TAGS, Optional::of),
                flag(Setting.STRICT),
                limits(url.isPresent() ? Limits.PRESET : Limits.PRESET_FOR_STUB),
                new TargetConfig.Reporting(
                        read(Setting.REPORTS, text -> ValueParser.path(folder, text))
                                .orElse(folder.resolve("reports")),
                        read(Setting.WAIVERS, this::file)
                                .or(() -> Optional.of(folder.resolve("waivers.yaml"))
                                        .filter(ValueParser::isReadableFile)),
                        read(Setting.SIGNING_KEY_FILE, this::file),
                        flag(Setting.OVERWRITE),
                        read(Setting.ENVIRONMENT, Optional::of),
                        read(Setting.LANGUAGE, Language::of).orElse(Language.ENGLISH),
                        build),
                read(Setting.OPENAPI, text -> DocumentPaths.in(folder, text)).orElse(List.of()),
                false);
        problems.addAll(SettingConflicts.of(config, sources));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.stream().map(secrets::redact).toList());
        }
        return config;
    }

    private <T> Optional<T> read(Setting setting, Function<String, Optional<T>> parse) {
        Optional<Value> value = sources.get(setting);
        Optional<T> parsed = value.flatMap(v -> parse.apply(v.text()));
        if (value.isPresent() && parsed.isEmpty()) {
            problems.add(value.get().name() + ": \"" + shown(value.get()) + "\" is not " + setting.takes());
        }
        return parsed;
    }

    private Optional<Path> file(String text) {
        return ValueParser.path(folder, text).filter(ValueParser::isReadableFile);
    }

    private TargetConfig.Access access() {
        Map<String, String> tokens = read(
                        Setting.TOKENS, text -> NamedKeys.in(folder, text, this::keepQuietAbout, problems))
                .orElse(Map.of());
        Optional<String> baseline = read(
                Setting.ACCESS_BASELINE,
                text -> Optional.of(text)
                        .filter(given ->
                                TargetConfig.NEW.equals(given) || file(given).isPresent()));
        return new TargetConfig.Access(
                tokens,
                !tokens.isEmpty() || baseline.isPresent(),
                baseline.filter(given -> !TargetConfig.NEW.equals(given)).flatMap(this::file));
    }

    private boolean flag(Setting setting) {
        return read(setting, ValueParser::flag).orElse(false);
    }

    /** Whether it is set to that, and not to {@code full}. */
    private boolean choice(Setting setting, String other) {
        return read(setting, text -> ValueParser.choice(text, other)).orElse(false);
    }

    private Limits limits(Limits preset) {
        return new Limits(
                read(Setting.TIMEOUT_CONNECT, ValueParser::duration).orElse(preset.connect()),
                read(Setting.TIMEOUT_ANSWER, ValueParser::duration).orElse(preset.answer()),
                read(Setting.TIMEOUT_CONSISTENCY, ValueParser::duration).orElse(preset.consistency()),
                read(Setting.TIMEOUT_RUN, ValueParser::longDuration),
                number(Setting.PARALLELISM, preset.parallelism(), 64),
                number(Setting.RATE, preset.rate(), 10_000));
    }

    private int number(Setting setting, int preset, int most) {
        return read(setting, text -> ValueParser.wholeNumber(text).filter(n -> n >= 1 && n <= most))
                .orElse(preset);
    }

    private Optional<String> secret(Setting direct, Setting file) {
        Optional<Value> value = sources.get(direct);
        Optional<Value> path = sources.get(file);
        if (value.isPresent() && path.isPresent()) {
            problems.add(direct.environment() + " and " + file.environment() + " are both set; give one of the two");
        }
        return value.or(() -> path.flatMap(this::content)).flatMap(v -> {
            keepQuietAbout(v.text());
            boolean visible = v.text().chars().allMatch(c -> c > ' ' && c < 0x7f);
            Optional<String> objection = visible
                    ? PlausibleKey.objection(v.text())
                    : Optional.of("a key is one line of visible ASCII characters");
            objection.ifPresent(why -> problems.add(v.name() + ": is not an access key: " + why));
            return objection.isEmpty() ? Optional.of(v.text()) : Optional.empty();
        });
    }

    /** An ordinary word stands in the messages themselves. */
    private void keepQuietAbout(String key) {
        if (!PlausibleKey.isWord(key)) {
            secrets.register(key, "access key");
        }
    }

    private Optional<Value> content(Value path) {
        Optional<Value> content = ValueParser.path(folder, path.text())
                .flatMap(ValueParser::content)
                .map(text -> new Value(path.name(), text));
        if (content.isEmpty()) {
            problems.add(path.name() + ": the file " + shown(path) + " cannot be read");
        }
        return content;
    }

    private String shown(Value value) {
        return PERHAPS_SECRET.matcher(secrets.redact(value.text())).replaceAll("…");
    }
}
