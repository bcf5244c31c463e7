package io.dce.conformance.cli;

import io.dce.conformance.drift.Drift;
import io.dce.conformance.drift.DriftText;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.rule.Catalogue;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two published documents. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = """
            Compares two OpenAPI documents: which operations are missing, have moved, break their callers or are \
            new, and which operations of the contract and which rules that touches. A member of an answer that \
            is removed or changes its type breaks callers, whether it was required or not.
            An operation of the contract touches the rules whose source names its place in the vendor's document; \
            AUTH and HTTP, which hold for every operation; and PAGE and USER if it reads users, USER and KEY \
            if it is the current user's, KEY if it is of access keys.\
            """,
        footer = {
            "",
            "Exit codes: 0 nothing breaks that the contract rests on, 1 something does, 64 unusable input.",
            "If the older document has no operation of the contract, every operation counts."
        })
final class DriftCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older document, JSON or YAML.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer one.")
    private Path newer;

    @Option(names = "--markdown", description = "Print Markdown.")
    private boolean markdown;

    @Override
    public Integer call() {
        Console console = Console.of(spec.commandLine());
        Drift drift = Drift.of(older, newer, Catalogue.bundled());
        (markdown ? DriftText.markdown(drift) : DriftText.text(drift)).forEach(console::say);
        return drift.breaks() ? 1 : 0;
    }
}
