package io.dce.conformance.cli;

import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.run.replay.Replay;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a failure again, step by step. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Runs what failed once more, with fresh keys, and shows each step, request and status. It stops where "
                        + "the promise is broken, with the answer that shows it. The reports of the last run stay as they are.",
        footer = {
            "The keys come from the environment as for a run: DCE_TOKEN or DCE_TOKEN_FILE, and so on.",
            "",
            "Exit codes: 0 the promise is kept, 1 it is still broken, 2 that can't be seen or a key is left behind, "
                    + "64 unusable input."
        })
final class ReplayCommand implements Callable<Integer> {
    private final Function<Map<String, String>, TargetConfig> configuration;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WHAT",
            description = "The id of a rule, e.g. KEY-6: of its scenarios those that failed in the last run, else all. "
                    + "Or the name of a scenario. Or an operation, e.g. \"GET /apis/ghippo.io/v1alpha1/users/{id}\", "
                    + "with its document in dce.openapi.")
    private String what = "";

    @Option(
            names = "--openapi",
            paramLabel = "FILES",
            description = "The OpenAPI documents that declare the operation: dce.openapi.")
    private String openapi;

    @Mixin
    private SettingOptions options;

    ReplayCommand() {
        this(RunCommand::configuration);
    }

    /** With other keys than those of this process's environment. */
    ReplayCommand(Function<Map<String, String>, TargetConfig> configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Map<String, String> settings = options.all();
        options.put(settings, "dce.openapi", "--openapi", openapi);
        return new Replay(configuration.apply(settings), Console.of(spec.commandLine())).of(what);
    }
}
