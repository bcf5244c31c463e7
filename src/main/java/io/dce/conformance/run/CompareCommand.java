package io.dce.conformance.run;

import io.dce.conformance.signoff.Comparison;
import io.dce.conformance.signoff.Markdown;
import java.io.PrintWriter;
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
        description = "Says what is different between two sign-offs: new failures, fixed, newly waived or skipped, "
                + "disappeared, observations that changed. Signatures are verify's to check.",
        footer = {"", "Exit codes: 0 nothing is worse, 1 something is, 2 unusable input."})
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older sign-off, e.g. sign-off.json.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer one.")
    private Path newer;

    @Option(names = "--markdown", description = "Say it in Markdown.")
    private boolean markdown;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Comparison comparison = Comparison.of(older, newer);
        String title = "was " + comparison.before() + ", is " + comparison.after();
        out.println(markdown ? "## DCE conformance: " + title : title);
        comparison.changes().forEach((kind, changes) -> {
            out.println();
            out.println(markdown ? "### " + kind.words() + "\n" : kind.words());
            changes.forEach(change -> out.println(markdown ? "- " + Markdown.text(change) : "  " + change));
        });
        if (comparison.changes().isEmpty()) {
            out.println(markdown ? "\nNothing changed." : "nothing changed");
        }
        return comparison.regression() ? 1 : 0;
    }
}
