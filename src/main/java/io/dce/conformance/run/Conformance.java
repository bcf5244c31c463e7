package io.dce.conformance.run;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.RunTime;
import io.dce.conformance.evidence.AllureExtras;
import io.dce.conformance.evidence.Event;
import io.dce.conformance.evidence.Journal;
import io.dce.conformance.evidence.LeakScan;
import io.dce.conformance.evidence.Ledger;
import io.dce.conformance.evidence.RunResult;
import io.dce.conformance.evidence.Selection;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Secrets;
import io.dce.conformance.signoff.CiSummary;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.spec.Documents;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.Coverage;
import io.dce.conformance.sweep.CoveragePage;
import io.dce.conformance.target.TargetConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A run, from its configuration to its result and reports. */
public final class Conformance {
    static {
        // rest-assured is written in Groovy, which by default links a call only after 10,000 uses: more than a run has.
        System.setProperty("groovy.indy.optimize.threshold", "10");
    }

    /** Leaves time to tidy up and to report within two minutes. */
    private static final Duration SCENARIOS = Duration.ofSeconds(80);

    private final TargetConfig given;
    private final Console console;
    private final Function<ReportFolder, Optional<String>> page;

    public Conformance(TargetConfig config, Console console) {
        this(config, console, AllureReport.starting(new ReportFolder(config.reports())));
    }

    /**
     * With another page than Allure's, which takes longer to make than many a run.
     *
     * @param page makes it, and says why there is none
     */
    Conformance(TargetConfig config, Console console, Function<ReportFolder, Optional<String>> page) {
        this.given = config;
        this.console = console;
        this.page = page;
    }

    /** Judges the target, or the bundled stub when none was given, and reports. */
    public RunResult run() {
        Selection selection = new Selection(given.tags(), given.readonly());
        ReportFolder reports = new ReportFolder(given.reports());
        Plan plan = Plan.of(given, selection);
        Optional<CompletableFuture<CucumberLaunch>> scenarios = plan.selected() == 0
                ? Optional.empty()
                : Optional.of(CompletableFuture.supplyAsync(() -> new CucumberLaunch(
                        selection.expression(), plugins(reports), given.limits().parallelism())));
        reports.clear();
        Documents documents = plan.sweep().documents();
        documents.problems().forEach(problem -> console.say("bold,red", problem));
        try (RunningStub stub = RunningStub.unless(given, documents.readable())) {
            TargetConfig config = stub.config();
            String named = given.url().isEmpty() ? " (the bundled stub)" : "";
            console.say("judging " + config.url().orElseThrow() + named);
            return run(config, plan, scenarios, reports);
        }
    }

    private RunResult run(
            TargetConfig config,
            Plan plan,
            Optional<CompletableFuture<CucumberLaunch>> scenarios,
            ReportFolder reports) {
        Secrets secrets = secretsOf(config);
        RunTime runTime = new RunTime(SCENARIOS.plus(plan.sweep().time()));
        Progress progress = new Progress(console, plan.selected(), plan.sweep().operations());
        try (Ledger ledger = Ledger.writing(reports.ledger(), secrets, progress);
                Dce dce = new Dce(config, secrets, runTime, ledger::exchanged)) {
            Instant started = Instant.now();
            ledger.begin(
                    started,
                    Main.version(),
                    config,
                    plan.catalogue(),
                    plan.selection(),
                    plan.waivers(),
                    Materials.of(config));
            Optional<String> obstacle = plan.obstacle()
                    .or(() -> Preflight.obstacle(
                            dce.as(Credential.bearer("Alice", config.key().orElseThrow()), new Journal()),
                            plan.selected() > 0));
            obstacle.ifPresent(why -> ledger.record(new Event.Hindered(why)));
            if (obstacle.isEmpty()) {
                ledger.record(Identity.of(dce, config));
                judge(
                        new RunContext(config, plan.catalogue(), dce, secrets, ledger),
                        plan,
                        runTime,
                        scenarios,
                        reports);
            }
            ledger.record(Event.Ended.since(started));
            return report(config, plan, ledger, secrets, reports);
        }
    }

    private void judge(
            RunContext run,
            Plan plan,
            RunTime runTime,
            Optional<CompletableFuture<CucumberLaunch>> scenarios,
            ReportFolder reports) {
        Interruption interruption = Interruption.tidiesUp(run, runTime, console);
        try {
            scenarios.ifPresent(launch -> launch.join().during(run));
            Coverage coverage = plan.sweep().judge(run, operations -> OperationLaunch.follow(operations, run, reports));
            if (plan.sweep().wanted()) {
                CoveragePage covered = new CoveragePage(coverage);
                reports.writeCoverage(
                        run.secrets().redact(covered.html()), run.secrets().redact(covered.markdown()));
                console.say(covered.summary());
            }
        } finally {
            interruption.revokeAll();
        }
    }

    private RunResult report(TargetConfig config, Plan plan, Ledger ledger, Secrets secrets, ReportFolder reports) {
        reports.scrubJunit(secrets);
        enterLeaks(ledger, reports, LeakScan.of(config.reports(), secrets));
        RunResult result = ledger.result();
        AllureExtras.write(reports.allureResults(), environment(config, result));
        Optional<String> noPage = result.obstacle().isEmpty() ? page.apply(reports) : Optional.empty();
        enterLeaks(ledger, reports, LeakScan.of(reports.allure(), secrets));
        RunResult whole = ledger.result();
        SignOff signOff = new SignOff(config.reports(), plan.key());
        Path signed = signOff.write(whole, reports.signed());
        List<Path> leaks = LeakScan.of(signed, secrets);
        if (!leaks.isEmpty()) {
            enterLeaks(ledger, reports, leaks);
            whole = ledger.result();
            signOff.write(whole, reports.signed());
        }
        CiSummary.put(signed, System.getenv()).ifPresent(why -> console.say("bold,red", why));
        new Summary(console, config, reports).print(whole, noPage);
        return whole;
    }

    private static void enterLeaks(Ledger ledger, ReportFolder reports, List<Path> leaks) {
        leaks.forEach(file -> ledger.record(new Event.Leaked(reports.name(file))));
    }

    private static Map<String, String> environment(TargetConfig config, RunResult result) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("target", result.target());
        environment.put("conclusion", result.conclusion().words());
        environment.put("TLS", tls(config));
        environment.put("mode", config.readonly() ? "read-only" : "read and write");
        environment.put("selection", config.tags().orElse("all"));
        return environment;
    }

    private static String tls(TargetConfig config) {
        boolean https = "https".equals(config.url().orElseThrow().getScheme());
        return config.insecure() ? "NOT VERIFIED (dce.insecure)" : https ? "verified" : "none";
    }

    private static List<String> plugins(ReportFolder reports) {
        return List.of(LedgerPlugin.class.getName(), AllurePlugin.class.getName(), "junit:" + reports.junit());
    }

    private static Secrets secretsOf(TargetConfig config) {
        Secrets secrets = new Secrets();
        config.key().ifPresent(key -> secrets.register(key, "access key"));
        config.limitedKey().ifPresent(key -> secrets.register(key, "limited access key"));
        config.expiredKey().ifPresent(key -> secrets.register(key, "expired access key"));
        return secrets;
    }
}
