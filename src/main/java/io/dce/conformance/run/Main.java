package io.dce.conformance.run;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.RunTime;
import io.dce.conformance.evidence.Ledger;
import io.dce.conformance.exchange.Secrets;
import io.dce.conformance.forge.Stranger;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.target.ConfigLoader;
import io.dce.conformance.target.TargetConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(n -> n, System::getProperty));
        TargetConfig config = ConfigLoader.load(properties, System.getenv(), Path.of(""));
        Secrets secrets = new Secrets();
        config.key().ifPresent(k -> secrets.register(k, "access key"));
        Catalogue catalogue = Catalogue.bundled();
        Ledger ledger = new Ledger(r ->
                System.out.println(r.rule().id() + " " + r.verdict().outcome() + " " + r.message() + " " + r.took()));
        try (Dce dce = new Dce(config, secrets, new RunTime(Duration.ofSeconds(95)))) {
            RunContext run = new RunContext(config, catalogue, dce, secrets, ledger, new Stranger());
            CucumberLaunch.launch(run, "not @untested", List.of(LedgerPlugin.class.getName()));
        }
    }
}
