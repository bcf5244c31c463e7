package io.dce.conformance.config;

import io.dce.conformance.escape.UrlCredentials;
import io.dce.conformance.language.Language;
import java.net.URI;
import java.nio.file.Path;
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
 * @param scope how much of the promises is to be judged
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
        Scope scope,
        boolean writes,
        Access access,
        Optional<String> tags,
        boolean strict,
        Limits limits,
        Reporting reporting,
        List<String> openapi,
        boolean selfTest) {
    /** Where the kit is, as commands name it; beside the settings. */
    public static final String KIT_JAR = "kit.jar";

    /** The value of {@code dce.writes} that has them asked. */
    public static final String REFUSALS = "refusals";

    /** The setting of the language that people read the reports in, where it is not English. */
    public static final String LANGUAGE = "dce.language";

    /** The value of {@code dce.access.baseline} that compares with nothing. */
    static final String NEW = "new";

    /** The value of {@code dce.writes} that has none asked. */
    public static final String NO_WRITES = "none";

    /**
     * How much of the promises a run sets out to judge. What is outside isn't missed.
     *
     * @param reads whether only what can be seen without a change; then {@code readonly} is true too
     * @param quick whether one scenario of each rule, and the best forgery at each published operation, are enough
     */
    public record Scope(boolean reads, boolean quick) {
        /** All of them. */
        public static final Scope FULL = new Scope(false, false);
    }

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
     * What becomes of the findings.
     *
     * @param folder the folder that reports are written to
     * @param waivers a YAML file with waivers; empty for none
     * @param signingKey a PEM file with the private key that signs the evidence; empty for evidence without a signature
     * @param overwrite whether a signed sign-off of an earlier run may be removed
     * @param environment what the platform is called by those who run it, e.g. staging
     * @param language what people read the reports in
     * @param build what a CI server says of the build, by name, e.g. {@code ci.commit}
     */
    public record Reporting(
            Path folder,
            Optional<Path> waivers,
            Optional<Path> signingKey,
            boolean overwrite,
            Optional<String> environment,
            Language language,
            SortedMap<String, String> build) {}

    /** What people read the reports in. */
    public Language language() {
        return reporting.language();
    }

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
                scope,
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
            settings.put(RunMark.SELF_TEST.setting(), RunMark.SELF_TEST.value());
        }
        settings.put("dce.insecure", String.valueOf(insecure));
        settings.put("dce.readonly", String.valueOf(readonly && !scope.reads()));
        if (scope.reads()) {
            settings.put(RunMark.READ_ONLY.setting(), RunMark.READ_ONLY.value());
        }
        if (scope.quick()) {
            settings.put(RunMark.QUICK.setting(), RunMark.QUICK.value());
        }
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
        if (reporting.language() != Language.ENGLISH) {
            settings.put(LANGUAGE, reporting.language().code());
        }
        settings.putAll(reporting.build());
        settings.put(KIT_JAR, KitJar.inCommands());
        settings.put("DCE_SIGNING_KEY_FILE", given(reporting.signingKey()));
        settings.put("DCE_TOKEN", given(key));
        settings.put("DCE_LIMITED_TOKEN", given(limitedKey));
        settings.put("DCE_EXPIRED_TOKEN", given(expiredKey));
        return settings;
    }

    /** What every report says of it. */
    public List<RunMark> marks() {
        return RunMark.of(settings());
    }

    private static String given(Optional<?> key) {
        return key.isPresent() ? "given" : "not given";
    }
}
