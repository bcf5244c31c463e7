package io.dce.conformance.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;

import io.dce.conformance.cleanup.KeyInventory;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.steps.RunContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;

/** The parts of a run without its console and its reports: what the proof of the kit runs some hundreds of times. */
public final class InProcess {
    /** Where the settings say nothing else. */
    private static final Duration LONGEST = Duration.ofSeconds(95);

    static {
        System.setProperty("groovy.indy.optimize.threshold", "10");
    }

    private InProcess() {}

    /** Judges the configured target by what its tags select. */
    public static RunResult judge(TargetConfig config, Catalogue catalogue) {
        SecretRegistry secrets = new SecretRegistry();
        GivenKeys.register(config, secrets);
        Selection selection = Selection.of(config);
        RunLedger ledger = RunLedger.unwritten(secrets);
        RunTime runTime = new RunTime(config.limits().run().orElse(LONGEST));
        Instant started = Instant.now();
        ledger.begin(started, KitVersion.get(), config, catalogue, selection, List.of(), Map.of());
        try (Dce dce = new Dce(config, secrets, runTime, ledger::exchanged)) {
            boolean features = selection.count(catalogue) > 0;
            Optional<String> obstacle = Preflight.obstacle(
                    dce.as(Credential.bearer("Alice", config.key().orElseThrow()), new Journal()), features);
            obstacle.ifPresentOrElse(why -> ledger.record(new Event.Hindered(why)), () -> {
                RunContext run = new RunContext(config, catalogue, dce, secrets, ledger);
                if (features) {
                    if (!config.readonly()) {
                        KeyInventory.take(dce, config);
                    }
                    new CucumberLaunch(
                                    features(catalogue, selection),
                                    selection.expression(),
                                    List.of(LedgerPlugin.class.getName()),
                                    config.limits().parallelism())
                            .during(run);
                }
                SweepRun.of(config, selection, catalogue).judge(run, SweepRun::await);
            });
            ledger.record(Event.Ended.since(started));
            return ledger.result();
        }
    }

    private static List<ClasspathResourceSelector> features(Catalogue catalogue, Selection selection) {
        return catalogue.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(selection::includes)
                .map(Rule.Scenario::uri)
                .distinct()
                .map(uri -> selectClasspathResource(uri.substring("classpath:".length())))
                .toList();
    }
}
