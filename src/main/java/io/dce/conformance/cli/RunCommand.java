package io.dce.conformance.cli;

import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.run.Conformance;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a target. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Judges a DCE by its access-key API, or the bundled stub when no URL is given.",
        footer = {
            "Keys come from the environment, never from the command line.",
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 not proven, 64 unusable input, 70 an error of the kit, "
                    + "74 the reports cannot be written."
        })
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private SettingOptions options;

    @Option(names = "--tags", paramLabel = "EXPRESSION", description = "What is judged, e.g. @req-KEY-2: dce.tags.")
    private String tags;

    @Option(
            names = "--openapi",
            paramLabel = "FILES",
            description = "OpenAPI documents whose read operations are judged too: dce.openapi.")
    private String openapi;

    @Option(
            names = "--overwrite",
            description = "Remove a signed sign-off of an earlier run from the folder for reports.")
    private boolean overwrite;

    @Override
    public Integer call() {
        Map<String, String> settings = options.all();
        options.put(settings, "dce.tags", "--tags", tags);
        options.put(settings, "dce.openapi", "--openapi", openapi);
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
