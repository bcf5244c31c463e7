package io.dce.conformance.cli;

import io.dce.conformance.report.console.Console;
import io.dce.conformance.signoff.compare.Comparison;
import io.dce.conformance.signoff.compare.ComparisonText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two sign-offs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two sign-offs: new failures, fixed, newly waived or skipped, "
                + "disappeared, observations that changed. It checks no signatures; the verify command does.",
        footer = {"", "Exit codes: 0 nothing is worse, 1 something is, 64 unusable input."})
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older sign-off, e.g. sign-off.json.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer one.")
    private Path newer;

    @Option(names = "--markdown", description = "Print Markdown.")
    private boolean markdown;

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(older, newer);
        Console console = Console.of(spec.commandLine());
        (markdown ? ComparisonText.markdown(comparison) : ComparisonText.plain(comparison)).forEach(console::say);
        return comparison.regression() ? 1 : 0;
    }
}
