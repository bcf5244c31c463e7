package io.dce.conformance.browser;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.run.JudgedRuns;
import io.dce.conformance.run.ProxyBetween;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.variation.Defect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Runs that end differently, with all their reports. */
final class Runs {
    /** How one ends. */
    enum Kind {
        CONFORMANT,
        FAILING,
        WAIVED,
        INCONCLUSIVE,
        SWEPT
    }

    private static final String WAIVERS = """
        waivers:
          - rule: AUTH-5
            owner: alice@example.com
            approver: bob@example.com
            reason: the gateway is replaced next month
            ticket: DCE-17
            expires: 2999-12-31
        """;

    private final Path folder;

    private Runs(Path folder) {
        this.folder = folder;
    }

    /** Makes them where nothing was before, all at once; the one that fails after one that didn't. */
    static Runs below(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Runs runs = new Runs(folder);
        CompletableFuture.allOf(Arrays.stream(Kind.values())
                        .map(kind -> CompletableFuture.runAsync(() -> runs.make(kind)))
                        .toArray(CompletableFuture[]::new))
                .join();
        return runs;
    }

    /** What the ledger of one says. */
    RunResult ledger(Kind kind) {
        return ResultTally.of(report(kind, "ledger.ndjson"));
    }

    /** How many of its scenarios came out so. */
    int scenarios(Kind kind, Outcome outcome) {
        return (int) ledger(kind).rules().stream()
                .flatMap(rule -> rule.results().stream())
                .filter(r -> r.subject().kind() == Subject.Kind.SCENARIO && r.outcome() == outcome)
                .count();
    }

    Path report(Kind kind, String name) {
        return folder.resolve(kind.name()).resolve("reports").resolve(name);
    }

    private void make(Kind kind) {
        StubOptions options = StubOptions.defaults().withUsers(25);
        Defect defect = DefectCatalogue.named("signature-unchecked").orElseThrow();
        try {
            Path own = Files.createDirectories(folder.resolve(kind.name()));
            switch (kind) {
                case CONFORMANT -> judged(Stub.start(options), own, Map.of());
                case SWEPT -> {
                    String shop = Samples.file(Samples.SHOP).toString();
                    judged(
                            Stub.start(
                                    options.withDocuments(
                                            DocumentSet.read(List.of(shop)).readable()),
                                    DefectCatalogue.named("operation-500").orElseThrow()),
                            own,
                            Map.of("dce.openapi", shop, "dce.tags", "@operations"));
                }
                case FAILING -> {
                    judged(Stub.start(options), own, Map.of("dce.tags", "@req-AUTH-1 or @req-AUTH-5"));
                    judged(
                            Stub.start(options, defect),
                            own,
                            Map.of("dce.tags", "@req-AUTH-1 or @req-AUTH-5 or @req-AUTH-7 or @req-AUTH-13"));
                }
                case WAIVED -> {
                    Files.writeString(own.resolve("waivers.yaml"), WAIVERS);
                    judged(Stub.start(options, defect), own, Map.of("dce.tags", "@req-AUTH-1 or @req-AUTH-5"));
                }
                case INCONCLUSIVE -> inconclusive(options, own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judged(Stub stub, Path folder, Map<String, String> settings) {
        try (stub) {
            JudgedRuns.withAllureAt(
                    stub.url(),
                    Map.of("DCE_TOKEN", stub.adminKey(), "DCE_LIMITED_TOKEN", stub.limitedKey()),
                    folder,
                    settings);
        }
    }

    /** Instead of saying that there is no such user, the platform says nothing. */
    private static void inconclusive(StubOptions options, Path folder) throws IOException {
        try (Stub stub = Stub.start(options);
                ProxyBetween between = ProxyBetween.kitAnd(
                        stub.url(),
                        (path, answer) -> answer.status() == 404
                                ? new ProxyBetween.Reply(403, "", "RBAC: access denied")
                                : answer)) {
            JudgedRuns.withAllureAt(
                    between.url(),
                    Map.of("DCE_TOKEN", stub.adminKey()),
                    folder,
                    Map.of("dce.tags", "@req-AUTH-1 or @req-USER-5"));
        }
    }
}
