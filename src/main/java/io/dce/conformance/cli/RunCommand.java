package io.dce.conformance.cli;

import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.run.Conformance;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges a target. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Judges a DCE by its access-key API, or the bundled stub when no URL is given.",
        footerHeading = "%nKeys come from the environment, never from the command line:%n",
        footer = {
            "  DCE_TOKEN, DCE_TOKEN_FILE                  the access key to test with",
            "  DCE_LIMITED_TOKEN, DCE_LIMITED_TOKEN_FILE  a key of a user who may not list users",
            "  DCE_EXPIRED_TOKEN, DCE_EXPIRED_TOKEN_FILE  an expired key of the platform",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 not proven, 64 unusable input, 70 an error of the kit,",
            "74 the reports cannot be written."
        })
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = "-D",
            paramLabel = "SETTING=VALUE",
            description = "A setting, e.g. -Ddce.url=https://staging:30443; the environment has the same in capitals, "
                    + "e.g. DCE_URL. See the README for the list.")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--overwrite",
            description = "Remove a signed sign-off of an earlier run from the folder for reports.")
    private boolean overwrite;

    @Override
    public Integer call() {
        Map<String, String> settings = new TreeMap<>(this.settings);
        if (overwrite) {
            settings.put("dce.overwrite", "true");
        }
        return new Conformance(configuration(settings), Console.standard())
                .run()
                .conclusion()
                .exitCode();
    }

    /** What this process was given: settings of the command line are system properties to us. */
    public static TargetConfig configuration(Map<String, String> settings) {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
        properties.putAll(settings);
        return ConfigLoader.load(properties, System.getenv(), Path.of(""));
    }
}
