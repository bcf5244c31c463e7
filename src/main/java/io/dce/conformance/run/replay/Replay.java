package io.dce.conformance.run.replay;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.cleanup.KeyInventory;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.LedgerException;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.run.GivenKeys;
import io.dce.conformance.run.Interruption;
import io.dce.conformance.run.KitVersion;
import io.dce.conformance.run.Preflight;
import io.dce.conformance.run.RunLength;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.steps.RunContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs what failed once more, with fresh keys, one thing after the other, and stops at the first that fails. It tells
 * every step and every request, and leaves the reports of the last run as they are.
 */
public final class Replay {
    private static final int KEPT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_SEEN = 2;

    private final TargetConfig config;
    private final Console console;
    private final SecretRegistry secrets = new SecretRegistry();
    private final ReplayNarrator narrator;

    /**
     * On a platform.
     *
     * @throws ConfigException if there is no URL or no key
     */
    public Replay(TargetConfig config, Console console) {
        if (config.url().isEmpty() || config.key().isEmpty()) {
            throw new ConfigException(List.of("replay needs a platform: give dce.url, and its key in DCE_TOKEN"));
        }
        this.config = config;
        this.console = console.without(secrets).in(config.language());
        this.narrator = new ReplayNarrator(this.console, secrets);
    }

    /**
     * Replays it.
     *
     * @param named the id of a rule, the name of a scenario, or an operation
     * @return 0 if the promise is kept, 1 if it is still broken, 2 if that can't be seen or a key is left behind
     * @throws ConfigException if there is nothing of that name to replay
     */
    public int of(String named) {
        Catalogue catalogue = Catalogue.bundled();
        Selection selection = new Selection(Optional.empty(), config.readonly());
        ReplayChoice choice = ReplayChoice.of(named, catalogue, selection, lastRun());
        GivenKeys.register(config, secrets);
        RunTime runTime = new RunTime(RunLength.LEAST);
        try (RunLedger ledger = RunLedger.unwritten(secrets);
                Dce dce = new Dce(config, secrets, runTime, narrator::exchange, RunNames.ofThisProcess())) {
            ledger.begin(Instant.now(), KitVersion.get(), config, catalogue, selection, List.of(), Map.of());
            Optional<String> obstacle = Preflight.obstacle(
                    dce.as(Credential.bearer("Alice", config.key().orElseThrow()), new Journal()),
                    choice.operations().isEmpty());
            if (obstacle.isPresent()) {
                return said(NOT_SEEN, "not seen: " + obstacle.get());
            }
            runTime.allow(RunLength.of(
                    config.limits(), runTime.latency(), choice.operations().size()));
            return concluded(
                    choice, replayed(new RunContext(config, catalogue, dce, secrets, ledger), choice, runTime), ledger);
        }
    }

    private List<SubjectResult> replayed(RunContext run, ReplayChoice choice, RunTime runTime) {
        Interruption interruption = Interruption.tidiesUp(run, runTime, console);
        try {
            if (!choice.operations().isEmpty()) {
                return new ReplayOperations(run, narrator).of(choice.rules(), choice.operations());
            }
            if (!config.readonly()) {
                KeyInventory.take(run.dce(), config).forEach(console::say);
            }
            return new ReplayScenarios(run, narrator).of(choice.rules().get(0), choice.scenarios());
        } finally {
            interruption.revokeAll();
        }
    }

    private int concluded(ReplayChoice choice, List<SubjectResult> results, RunLedger ledger) {
        console.say("");
        List<String> left = ledger.result().leftBehind();
        left.forEach(key -> console.say("bold,red", "left behind: " + key));
        Optional<SubjectResult> broken = first(results, Outcome.FAIL);
        if (broken.isPresent()) {
            return said(BROKEN, "still broken: " + broken.get().subject().name());
        }
        Optional<SubjectResult> unseen = results.stream()
                .filter(result -> result.outcome() != Outcome.PASS && result.outcome() != Outcome.NOT_APPLICABLE)
                .findFirst();
        if (unseen.isPresent()) {
            return said(NOT_SEEN, "not seen: " + unseen.get().reason());
        }
        if (first(results, Outcome.PASS).isEmpty()) {
            return said(
                    NOT_SEEN,
                    "not seen: "
                            + results.stream()
                                    .findFirst()
                                    .map(SubjectResult::reason)
                                    .orElse("nothing was judged"));
        }
        String kept = choice.failedBefore() ? "fixed" : "kept";
        return said(left.isEmpty() ? KEPT : NOT_SEEN, kept + ": " + choice.words());
    }

    private int said(int exitCode, String words) {
        String style = exitCode == KEPT ? "bold,green" : exitCode == BROKEN ? "bold,red" : "bold,yellow";
        console.say(style, words);
        return exitCode;
    }

    private static Optional<SubjectResult> first(List<SubjectResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).findFirst();
    }

    /** What the last run saw, if it was one of this platform. */
    private Optional<RunResult> lastRun() {
        Path file = new ReportFolder(config.reports()).ledger();
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResultTally.of(file))
                    .filter(last ->
                            last.target().equals(config.url().orElseThrow().toString()));
        } catch (LedgerException e) {
            console.say("bold,yellow", file + ": what failed in the last run can't be told: " + e.getMessage());
            return Optional.empty();
        }
    }
}
