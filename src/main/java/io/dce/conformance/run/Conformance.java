package io.dce.conformance.run;

import io.dce.conformance.cleanup.KeyInventory;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.RunMark;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.report.allure.AllureReport;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.report.console.Progress;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.report.folder.ReportFolderClaim;
import io.dce.conformance.run.operations.OperationLaunch;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.secret.SecretScan;
import io.dce.conformance.steps.RunContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A run, from its configuration to its result and reports. */
public final class Conformance {
    static {
        // rest-assured is written in Groovy, which by default links a call only after 10,000 uses: more than a run has.
        System.setProperty("groovy.indy.optimize.threshold", "10");
    }

    private final TargetConfig given;
    private final Console console;
    private final Function<ReportFolder, Supplier<Optional<String>>> page;
    private final List<Path> alsoWritten;
    private final SecretRegistry secrets = new SecretRegistry();

    public Conformance(TargetConfig config, Console console) {
        this(config, console, List.of());
    }

    /**
     * In a process that leaves files elsewhere than among the reports.
     *
     * @param alsoWritten folders; what is written there during the run is searched for secrets too
     */
    Conformance(TargetConfig config, Console console, List<Path> alsoWritten) {
        this(
                config,
                console,
                alsoWritten,
                reports -> AllureReport.starting(reports.allureResults(), reports.allureReport(), config.language()));
    }

    /**
     * With another page than Allure's, which takes longer to make than many a run.
     *
     * @param page gets ready to make it, and then makes it and says why there is none
     */
    Conformance(
            TargetConfig config,
            Console console,
            List<Path> alsoWritten,
            Function<ReportFolder, Supplier<Optional<String>>> page) {
        this.given = config;
        this.console = console.without(secrets).in(config.language());
        this.alsoWritten = alsoWritten;
        this.page = page;
    }

    /** Judges the target, or the bundled stub when none was given, and reports. */
    public RunResult run() {
        Selection selection = Selection.of(given);
        ReportFolder reports = new ReportFolder(given.reports());
        RunPlan plan = RunPlan.of(given, selection);
        try (ReportFolderClaim claim =
                ReportFolderClaim.on(given.reports(), given.reporting().overwrite())) {
            reports.clear(claim);
            return run(selection, plan, reports);
        }
    }

    private RunResult run(Selection selection, RunPlan plan, ReportFolder reports) {
        Optional<EarlyStart<CucumberLaunch>> scenarios = plan.selected() == 0
                ? Optional.empty()
                : Optional.of(EarlyStart.of(() -> new CucumberLaunch(
                        selection.expression(), plugins(reports), given.limits().parallelism())));
        DocumentSet documents = plan.sweep().documents();
        try (RunningStub stub = RunningStub.unless(given, documents.readable())) {
            documents.problems().forEach(problem -> console.say("bold,red", problem));
            if (!documents.older().isEmpty()) {
                console.say(documents.olderInWords());
            }
            TargetConfig config = stub.config();
            GivenKeys.register(config, secrets);
            String marks = RunMark.words(config.marks());
            console.say((marks.isEmpty() ? "" : marks + ": ") + "judging "
                    + config.url().orElseThrow());
            return run(config, plan, scenarios, reports);
        }
    }

    private RunResult run(
            TargetConfig config, RunPlan plan, Optional<EarlyStart<CucumberLaunch>> scenarios, ReportFolder reports) {
        RunTime runTime = new RunTime(RunLength.LEAST);
        RunProblems problems = new RunProblems(trace -> reports.keep(secrets.redact(trace)));
        Progress progress = new Progress(console, plan.selected(), plan.sweep().places());
        try (RunLedger ledger = RunLedger.writing(reports.ledger(), secrets, progress);
                Dce dce = new Dce(
                        config,
                        secrets,
                        runTime,
                        exchange -> {
                            ledger.exchanged(exchange);
                            // What can't be written can't be shown to anybody: there is no use in asking on.
                            ledger.failure().ifPresent(full -> runTime.end());
                        },
                        RunNames.ofThisProcess())) {
            Instant started = Instant.now();
            ledger.begin(
                    started,
                    KitVersion.get(),
                    config,
                    plan.catalogue(),
                    plan.selection(),
                    plan.waivers(),
                    InputDigests.of(config, plan.sweep().digests()));
            RunContext run = new RunContext(config, plan.catalogue(), dce, secrets, ledger);
            Supplier<Optional<String>> making =
                    problems.attempt(() -> look(run, plan, runTime, scenarios, reports), Optional::empty);
            ledger.record(Event.Ended.since(started));
            RunResult result = new Reporting(config, ledger, secrets, reports, problems)
                    .write(making, plan.key(), leaksSince(started), console);
            problems.first().ifPresent(problem -> {
                throw problem;
            });
            return result;
        }
    }

    /** Judges, unless something keeps everything from being seen; gives what makes Allure's page. */
    private Supplier<Optional<String>> look(
            RunContext run,
            RunPlan plan,
            RunTime runTime,
            Optional<EarlyStart<CucumberLaunch>> scenarios,
            ReportFolder reports) {
        Optional<String> obstacle = plan.obstacle().or(() -> firstLook(run, plan, runTime));
        if (obstacle.isPresent()) {
            run.ledger().record(new Event.Hindered(obstacle.get()));
            return Optional::empty;
        }
        Supplier<Optional<String>> making = page.apply(reports);
        judge(run, plan, runTime, scenarios, reports);
        return making;
    }

    /** Sees who is there, and which keys there are before any is created; gives what keeps everything from being seen. */
    private Optional<String> firstLook(RunContext run, RunPlan plan, RunTime runTime) {
        Dce dce = run.dce();
        boolean scenarios = plan.selected() > 0;
        try {
            Credential alice = Credential.bearer("Alice", run.config().key().orElseThrow());
            Optional<String> obstacle = dce.inTime(() -> Preflight.obstacle(dce.as(alice, new Journal()), scenarios));
            runTime.allow(RunLength.of(
                    run.config().limits(), runTime.latency(), plan.sweep().operations()));
            if (obstacle.isEmpty()) {
                run.ledger().record(dce.inTime(() -> PlatformIdentity.of(dce, run.config())));
                if (scenarios && !run.config().readonly()) {
                    dce.inTime(() -> KeyInventory.take(dce, run.config())).forEach(console::say);
                }
            }
            return obstacle;
        } catch (RunOverException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void judge(
            RunContext run,
            RunPlan plan,
            RunTime runTime,
            Optional<EarlyStart<CucumberLaunch>> scenarios,
            ReportFolder reports) {
        Interruption interruption = Interruption.tidiesUp(run, runTime, console);
        try {
            scenarios.ifPresent(launch -> launch.get().during(run));
            SweepRun.Swept swept =
                    plan.sweep().judge(run, operations -> OperationLaunch.follow(operations, run, reports));
            if (plan.sweep().wanted()) {
                SweepPages.write(swept, run, reports, console);
            }
        } catch (RuntimeException | Error e) {
            console.say(
                    "bold,red",
                    "the run breaks off; the keys that it has made have names that begin with "
                            + run.dce().own().prefix());
            throw e;
        } finally {
            interruption.revokeAll();
        }
    }

    /** Where secrets are looked for besides the reports: in what was written since then. */
    private Supplier<List<Path>> leaksSince(Instant then) {
        return () -> alsoWritten.stream()
                .flatMap(folder -> SecretScan.since(then, folder, secrets).stream())
                .toList();
    }

    private static List<String> plugins(ReportFolder reports) {
        return List.of(LedgerPlugin.class.getName(), AllurePlugin.class.getName(), "junit:" + reports.junit());
    }
}
