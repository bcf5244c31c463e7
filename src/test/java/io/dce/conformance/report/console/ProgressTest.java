package io.dce.conformance.report.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.KeyOrigin;
import io.dce.conformance.evidence.ledger.Subject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** How far a run is, in numbers that can be. */
class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Progress progress = new Progress(
            new Console(new PrintStream(written, true, UTF_8), Ansi.OFF, true),
            3,
            Set.of("a.json#/paths/a", "a.json#/paths/b"));

    @Test
    void onlyOperationsOfTheDocumentsAreCountedAndEachOnce() {
        judged("a document that cannot be read", "b.json: is neither JSON nor YAML");
        judged("GET (the module c)", "c.json#");
        judged("GET /a", "a.json#/paths/a");
        judged("GET /a", "a.json#/paths/a");
        judged("GET /b", "a.json#/paths/b");
        judged("documents of older versions", "");

        assertThat(written.toString(UTF_8))
                .contains("1/2 operations", "2/2 operations")
                .doesNotContain("3/2");
        assertThat(written.toString(UTF_8).split("operations", -1)).hasSize(3);
    }

    private void judged(String name, String place) {
        progress.accept(new Event.Judged(
                "OPS-1",
                Subject.operation(name, place),
                Outcome.PASS,
                "",
                "",
                "",
                "",
                "",
                KeyOrigin.GIVEN,
                null,
                "",
                1,
                0,
                0,
                List.of()));
    }
}
