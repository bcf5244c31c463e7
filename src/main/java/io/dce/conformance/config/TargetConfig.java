package io.dce.conformance.config;

import io.dce.conformance.escape.UrlCredentials;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is judged, with which keys, and within which limits. Made by {@link ConfigLoader} and nobody else.
 *
 * @param url base URL without a trailing slash, with a path if the platform lives under one; empty for the bundled stub
 * @param key the access key to test with; empty for the stub's
 * @param limitedKey the key of a user who may not list users
 * @param expiredKey an expired key of this platform
 * @param ca PEM file with the platform's CA; empty for the JVM's
 * @param insecure whether TLS certificates go unverified
 * @param readonly whether nothing but GET and HEAD may leave
 * @param writes whether published operations that write are asked too, without harm, to see them refuse
 * @param access who else asks published read operations
 * @param tags a tag expression that selects scenarios; empty for all
 * @param strict whether a SHOULD that fails fails the run
 * @param limits time-outs and loads
 * @param reporting what becomes of the findings
 * @param openapi published documents whose read operations are judged too: files, folders and URLs
 * @param selfTest whether the bundled stub is judged
 */
public record TargetConfig(
        Optional<URI> url,
        Optional<String> key,
        Optional<String> limitedKey,
        Optional<String> expiredKey,
        Optional<Path> ca,
        boolean insecure,
        boolean readonly,
        boolean writes,
        Access access,
        Optional<String> tags,
        boolean strict,
        Limits limits,
        Reporting reporting,
        List<String> openapi,
        boolean selfTest) {
    /** The setting, as it is described, that says that the bundled stub was judged, and no platform. */
    public static final String SELF_TEST = "self-test";

    /** Where the kit is, as commands name it; beside the settings. */
    public static final String KIT_JAR = "kit.jar";

    /** The value of {@code dce.writes} that has them asked. */
    public static final String REFUSALS = "refusals";

    /** The value of {@code dce.access.baseline} that compares with nothing. */
    static final String NEW = "new";

    /** The value of {@code dce.writes} that has none asked. */
    public static final String NO_WRITES = "none";

    /**
     * Who else asks published read operations, so that it is seen who gets what.
     *
     * @param tokens further access keys, by the names of those who have them
     * @param wanted whether it is to be seen at all
     * @param baseline what was seen of an accepted release; empty for none
     */
    public record Access(Map<String, String> tokens, boolean wanted, Optional<Path> baseline) {
        /** Nobody. */
        public static final Access NONE = new Access(Map.of(), false, Optional.empty());
    }

    /**
     * Time-outs and loads.
     *
     * @param connect until a connection stands, TLS included
     * @param answer until the whole answer is there
     * @param consistency until a change shows everywhere
     * @param run until nothing more is asked; empty for what the speed of the target makes of it
     * @param parallelism scenarios, or operations, at once
     * @param rate requests a second
     */
    public record Limits(
            Duration connect,
            Duration answer,
            Duration consistency,
            Optional<Duration> run,
            int parallelism,
            int rate) {
        /** Those of a run that is told none. */
        public static final Limits PRESET = new Limits(
                Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), Optional.empty(), 48, 500);

        /** The same against the bundled stub: it is not waited for nor spared, but shares the processors with the run. */
        public static final Limits PRESET_FOR_STUB =
                new Limits(PRESET.connect(), PRESET.answer(), PRESET.consistency(), PRESET.run(), 16, 10_000);

        /** By the names of their settings. */
        public Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>(Map.of(
                    "dce.timeout.connect", connect.toMillis() + "ms",
                    "dce.timeout.answer", answer.toMillis() + "ms",
                    "dce.timeout.consistency", consistency.toMillis() + "ms",
                    "dce.parallelism", String.valueOf(parallelism),
                    "dce.rate", String.valueOf(rate)));
            run.ifPresent(time -> settings.put("dce.timeout.run", time.toMillis() + "ms"));
            return settings;
        }
    }

    /**
     * What becomes of the findings.
     *
     * @param folder the folder that reports are written to
     * @param waivers a YAML file with waivers; empty for none
     * @param signingKey a PEM file with the private key that signs the evidence; empty for evidence without a signature
     * @param overwrite whether a signed sign-off of an earlier run may be removed
     * @param environment what the platform is called by those who run it, e.g. staging
     * @param build what a CI server says of the build, by name, e.g. {@code ci.commit}
     */
    public record Reporting(
            Path folder,
            Optional<Path> waivers,
            Optional<Path> signingKey,
            boolean overwrite,
            Optional<String> environment,
            SortedMap<String, String> build) {}

    /** The folder that reports are written to. */
    public Path reports() {
        return reporting.folder();
    }

    /** Where the bundled stub is judged: its URL, keys and CA in place of what was not given. */
    public TargetConfig at(URI stub, String adminKey, Optional<String> limited, Optional<Path> stubCa) {
        return new TargetConfig(
                Optional.of(stub),
                Optional.of(adminKey),
                limited,
                expiredKey,
                stubCa,
                insecure,
                readonly,
                writes,
                access,
                tags,
                strict,
                limits,
                reporting,
                openapi,
                true);
    }

    /** What is set, by the names of the settings; of keys only whether they are given, of URLs nothing that opens them. */
    public SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        url.ifPresent(u -> settings.put("dce.url", u.toString()));
        ca.ifPresent(file -> settings.put("dce.ca", file.toString()));
        tags.ifPresent(expression -> settings.put("dce.tags", expression));
        if (!openapi.isEmpty()) {
            settings.put(
                    "dce.openapi", openapi.stream().map(UrlCredentials::hidden).collect(Collectors.joining(",")));
        }
        if (selfTest) {
            settings.put(SELF_TEST, "of the bundled stub");
        }
        settings.put("dce.insecure", String.valueOf(insecure));
        settings.put("dce.readonly", String.valueOf(readonly));
        settings.put("dce.writes", writes ? REFUSALS : NO_WRITES);
        if (!access.tokens().isEmpty()) {
            settings.put(
                    "dce.tokens",
                    access.tokens().keySet().stream().map(name -> name + "=…").collect(Collectors.joining(",")));
        }
        if (access.wanted()) {
            settings.put(
                    "dce.access.baseline", access.baseline().map(Path::toString).orElse(NEW));
        }
        settings.put("dce.strict", String.valueOf(strict));
        settings.putAll(limits.settings());
        reporting.waivers().ifPresent(file -> settings.put("dce.waivers", file.toString()));
        reporting.environment().ifPresent(name -> settings.put("dce.environment", name));
        settings.putAll(reporting.build());
        settings.put(KIT_JAR, KitJar.inCommands());
        settings.put("DCE_SIGNING_KEY_FILE", given(reporting.signingKey()));
        settings.put("DCE_TOKEN", given(key));
        settings.put("DCE_LIMITED_TOKEN", given(limitedKey));
        settings.put("DCE_EXPIRED_TOKEN", given(expiredKey));
        return settings;
    }

    private static String given(Optional<?> key) {
        return key.isPresent() ? "given" : "not given";
    }
}
