package io.dce.conformance.run;

import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.report.allure.AllureExtras;
import io.dce.conformance.report.allure.CiBuild;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.report.console.Summary;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.report.har.HarReport;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.secret.SecretScan;
import io.dce.conformance.secret.SecretScrubber;
import io.dce.conformance.signoff.CiSummary;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.signoff.dsse.SigningKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What follows a run: the final scan for secrets, the reports, the sign-off and the summary. */
final class Reporting {
    private final TargetConfig config;
    private final RunLedger ledger;
    private final SecretRegistry secrets;
    private final ReportFolder reports;
    private final RunProblems problems;

    Reporting(
            TargetConfig config, RunLedger ledger, SecretRegistry secrets, ReportFolder reports, RunProblems problems) {
        this.config = config;
        this.ledger = ledger;
        this.secrets = secrets;
        this.reports = reports;
        this.problems = problems;
    }

    /**
     * Writes it.
     *
     * @param page makes Allure's page, and says why there is none
     * @param key signs the evidence
     * @param elsewhere finds files with secrets that don't lie among the reports
     * @return what the run has found, with the files that secrets were taken out of
     */
    RunResult write(
            Supplier<Optional<String>> page,
            Optional<SigningKey> key,
            Supplier<List<Path>> elsewhere,
            Console console) {
        problems.attempt(() -> reports.scrubJunit(secrets));
        problems.attempt(() -> reports.mark(config.marks()));
        problems.attempt(() -> takeOut(SecretScan.of(config.reports(), secrets), console));
        problems.attempt(() -> enter(elsewhere.get()));
        problems.attempt(() -> AllureExtras.write(
                reports.allureResults(), environment(ledger.result()), CiBuild.of(System.getenv()), config.language()));
        problems.attempt(() -> archive(console));
        Optional<String> noPage = page.get();
        problems.attempt(() -> signOff(key, console));
        hinder();
        RunResult whole = ledger.result();
        new Summary(console, config, reports).print(whole, noPage);
        return whole;
    }

    /** Of the ledger as it is now: what was known as a secret is out of it. */
    private void archive(Console console) {
        if (ledger.failure().isEmpty()) {
            HarReport.write(reports.ledger(), reports.exchanges());
            takeOut(SecretScan.of(reports.exchanges(), secrets), console);
        }
    }

    private void signOff(Optional<SigningKey> key, Console console) {
        // Nobody signs what the kit could not see to its end.
        Optional<SigningKey> signing = problems.first().isPresent() ? Optional.empty() : key;
        SignOff signOff = new SignOff(config.reports(), signing, System.getenv());
        EarlyStart<SortedMap<String, String>> ahead = EarlyStart.of(() -> signOff.digests(reports.signed()));
        List<Path> inPage = SecretScan.of(reports.allure(), secrets);
        takeOut(inPage, console);
        SortedMap<String, String> digests = inPage.isEmpty() ? ahead.get() : signOff.digests(reports.signed());
        hinder();
        Path signed = signOff.write(ledger.result(), digests);
        List<Path> leaks = SecretScan.of(signed, secrets);
        if (!leaks.isEmpty()) {
            // Its texts are the ledger's.
            ledger.scrub();
            enter(leaks);
            signOff.write(ledger.result(), digests);
        }
        CiSummary.put(signed, System.getenv()).ifPresent(why -> console.say("bold,red", why));
    }

    /** What the kit could not do to its end proves nothing. */
    private void hinder() {
        ledger.failure().ifPresent(problems::add);
        problems.first()
                .filter(problem -> ledger.result().obstacle().isEmpty())
                .ifPresent(problem ->
                        ledger.record(new Event.Hindered(problem.lines().get(0))));
    }

    /** What is ours is rid of what was written before it was known as a secret; what isn't ours is only told. */
    private void takeOut(List<Path> leaks, Console console) {
        for (Path file : leaks) {
            if (file.equals(reports.ledger())) {
                ledger.scrub();
            } else if (reports.isOurs(file) && !SecretScrubber.of(file, secrets)) {
                console.say(
                        "bold,red",
                        reports.name(file) + " was removed: it held a secret in a form that can't be taken out");
            }
        }
        enter(leaks);
    }

    private void enter(List<Path> leaks) {
        leaks.forEach(file -> ledger.record(new Event.Leaked(reports.name(file))));
    }

    private Map<String, String> environment(RunResult result) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("target", result.target());
        environment.put("conclusion", result.words());
        config.reporting().environment().ifPresent(name -> environment.put("environment", name));
        environment.putAll(config.reporting().build());
        environment.put("versions", String.join(", ", result.origin().versions()));
        environment.put("TLS", tls());
        environment.put(
                "mode",
                config.readonly()
                        ? "read-only"
                        : "read and write" + (config.writes() ? ", and refusals of writing operations" : ""));
        environment.put("selection", config.tags().orElse("all"));
        environment.replaceAll((name, value) -> secrets.redact(value));
        return environment;
    }

    private String tls() {
        boolean https = "https".equals(config.url().orElseThrow().getScheme());
        return config.insecure() ? "NOT VERIFIED (dce.insecure)" : https ? "verified" : "none";
    }
}
