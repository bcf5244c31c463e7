package io.dce.conformance.proof;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.cause.FailurePattern;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.run.InProcess;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.message.HttpFraming;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.Hindrance;
import io.dce.conformance.stub.variation.Variation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs the features against a variation of the stub, in strict mode. */
final class Trial {
    /** Answers have time: on a busy machine, they need it. */
    private static final Map<String, String> HURRIED =
            Map.of("dce.timeout.answer", "10s", "dce.timeout.consistency", "1500ms");
    /** Some defects of this rule never answer. */
    private static final Map<String, String> IMPATIENT =
            Map.of("dce.timeout.answer", "1s", "dce.timeout.consistency", "1500ms");

    private static final Map<String, String> PATIENT =
            Map.of("dce.timeout.answer", "10s", "dce.timeout.consistency", "4s");

    /** Scenarios at once. Each of these threads has to prepare its steps, which takes longer than a few rules do. */
    private static final String SOME_RULES = "2";

    private static final String A_WHOLE_RUN = "8";

    private static final List<String> DOCUMENTS = List.of(
            Samples.file(Samples.YARD).toString(),
            Samples.file(Samples.DEPOT).toString(),
            Samples.file(Samples.SHOP).toString());
    /** Operations that write are judged apart: what reads has nothing to do with them. */
    private static final List<String> WRITES =
            List.of(Samples.file(Samples.WORKS).toString());

    private static final String OF_WRITES = "@req-OPS-9 or @req-OPS-10 or @req-OPS-11";

    private static final StubOptions PUBLISHED_WRITES =
            StubOptions.defaults().withDocuments(DocumentSet.read(WRITES).readable());
    private static final StubOptions PUBLISHED =
            StubOptions.defaults().withDocuments(DocumentSet.read(DOCUMENTS).readable());

    /** Rules with a scenario that waits for an end to pass. */
    private static final List<String> WAITING = List.of("AUTH-8", "AUTH-14", "KEY-7");

    private final Catalogue catalogue;
    private final Path folder;

    /**
     * Trials with the same rules.
     *
     * @param folder for what a run needs to have in files
     */
    Trial(Catalogue catalogue, Path folder) {
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /** What the rules that a defect breaks say of it; asked once more where nothing could be seen. A pass stands. */
    TrialResult rulesOf(Defect defect) {
        TrialResult seen = onceRulesOf(defect);
        return seen.outcomes().get(defect.rules().get(0)) == Outcome.INCONCLUSIVE ? onceRulesOf(defect) : seen;
    }

    /** A rule that waits for a minute is asked only if it must speak. */
    private TrialResult onceRulesOf(Defect defect) {
        String first = defect.rules().get(0);
        return of(
                defect,
                Optional.of(defect.rules().stream()
                        .filter(rule -> rule.equals(first) || !rule.equals("KEY-7"))
                        .map(rule -> "@req-" + rule)
                        .collect(Collectors.joining(" or "))),
                defect.rules().contains("HTTP-2") ? IMPATIENT : HURRIED);
    }

    /** What all rules say of a defect. */
    TrialResult all(Defect defect) {
        return of(defect, Optional.empty(), PATIENT);
    }

    /** What all rules say of a difference that breaks none. */
    TrialResult all(BenignVariation benign) {
        try (Stub stub = Stub.start(PUBLISHED, benign)) {
            return judge(stub, true, Optional.empty(), PATIENT, keys(stub, Optional.empty()));
        }
    }

    /**
     * Everything that is found of a defect, for the matrix of causes. To bound its time, what waits for minutes is left out
     * where the defect has nothing to do with that; and a defect of published operations touches nothing else.
     */
    RunResult forMatrix(Defect defect) {
        boolean published = published(defect);
        Optional<String> selected = published
                ? Optional.of(writes(defect) ? OF_WRITES : "@operations")
                : defect.rules().stream().anyMatch(WAITING::contains)
                        ? Optional.empty()
                        : Optional.of("not @waiting and not @operations");
        try (Stub stub = Stub.start(options(defect), defect)) {
            return run(stub, published, selected, HURRIED, keys(stub, Optional.empty()), published ? SOME_RULES : "3");
        }
    }

    /** The pattern of what the rules that a defect breaks say of it. */
    FailurePattern patternOfRules(Defect defect) {
        return rulesOf(defect).pattern();
    }

    private static boolean published(Defect defect) {
        return defect.rules().get(0).startsWith("OPS-");
    }

    private static boolean writes(Defect defect) {
        return List.of(OF_WRITES.split(" or "))
                .contains("@req-" + defect.rules().get(0));
    }

    private static StubOptions options(Defect defect) {
        if (!published(defect)) {
            return StubOptions.defaults();
        }
        return writes(defect) ? PUBLISHED_WRITES : PUBLISHED;
    }

    private TrialResult of(Defect defect, Optional<String> tags, Map<String, String> limits) {
        boolean published = published(defect);
        StubOptions options = options(defect);
        try (Stub stub = tags.isPresent() ? Stub.start(options, lean(defect)) : Stub.start(options, defect)) {
            Optional<String> selected = writes(defect) ? Optional.of(OF_WRITES) : tags;
            return judge(stub, published, selected, limits, keys(stub, selected));
        }
    }

    /**
     * A defect behind the server of a few lines, which starts and answers in a part of WireMock's time: what is tried by few
     * rules, hundreds of times, asks little. Runs of all rules meet WireMock.
     */
    private static Variation lean(Defect defect) {
        return parts -> {
            PlatformChange change = defect.variation().of(parts);
            return change.wire().isPresent() ? change : change.and(PlatformChange.wire(HttpFraming::plain));
        };
    }

    /** What the rules that a defect breaks say of it in read-only mode. */
    TrialResult readonly(Defect defect) {
        Map<String, String> limits = new TreeMap<>(HURRIED);
        limits.put("dce.readonly", "true");
        return of(defect, Optional.of("@req-" + defect.rules().get(0)), limits);
    }

    /** What the rules that can't be seen say. */
    TrialResult of(Hindrance hindrance) {
        boolean published = hindrance.rules().get(0).startsWith("OPS-");
        try (Stub stub = hindrance.start(published ? PUBLISHED : StubOptions.defaults())) {
            Optional<String> tags =
                    Optional.of(published ? "@operations" : "@req-" + String.join(" or @req-", hindrance.rules()));
            return judge(stub, published, tags, HURRIED, hindrance.keys().apply(stub));
        }
    }

    /** Those that a run is given; the expired one only where none could be made as well. */
    private static Map<String, String> keys(Stub stub, Optional<String> tags) {
        Map<String, String> keys =
                new TreeMap<>(Map.of("DCE_TOKEN", stub.adminKey(), "DCE_LIMITED_TOKEN", stub.limitedKey()));
        if (tags.filter(expression -> !expression.matches(".*(AUTH-8|OPS-|operations).*"))
                .isEmpty()) {
            keys.put("DCE_EXPIRED_TOKEN", stub.expiredKey());
        }
        return keys;
    }

    private TrialResult judge(
            Stub stub,
            boolean published,
            Optional<String> tags,
            Map<String, String> limits,
            Map<String, String> environment) {
        return TrialResult.of(
                run(stub, published, tags, limits, environment, tags.isEmpty() ? A_WHOLE_RUN : SOME_RULES));
    }

    private RunResult run(
            Stub stub,
            boolean published,
            Optional<String> tags,
            Map<String, String> limits,
            Map<String, String> environment,
            String atOnce) {
        Map<String, String> settings = new TreeMap<>(limits);
        settings.put("dce.url", stub.url().toString());
        settings.put("dce.strict", "true");
        // Many runs share the processor here: how long one takes says nothing of the platform.
        settings.putIfAbsent("dce.timeout.run", "300s");
        if (published) {
            boolean writes = tags.filter(OF_WRITES::equals).isPresent();
            settings.put("dce.openapi", String.join(",", writes ? WRITES : DOCUMENTS));
            settings.put("dce.writes", writes ? "refusals" : "none");
        }
        settings.put("dce.rate", "10000");
        settings.put("dce.parallelism", atOnce);
        tags.ifPresent(expression -> settings.put("dce.tags", expression));
        stub.caPem().ifPresent(pem -> settings.put("dce.ca", file(pem).toString()));
        return InProcess.judge(ConfigLoader.load(settings, environment, folder), catalogue);
    }

    private Path file(String pem) {
        try {
            return Files.writeString(Files.createTempFile(folder, "ca", ".pem"), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
