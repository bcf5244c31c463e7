package io.dce.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dce.conformance.openapi.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command that compares two documents. */
@Tag("proof")
class DriftTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsDifferentIsSaidAndWhatItTouches() throws URISyntaxException {
        assertThat(drift(file("old.json"), file("new.json"))).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines())
                .contains("missing: 1", "  GET /gone", "new: 1", "  GET /added")
                .contains("breaks: 2", "  GET /apis/ghippo.io/v1alpha1/users (the contract's listUsers)")
                .contains("    parameter region is new and required", "    answer 200/items/*/name is gone")
                .contains("changed, and breaks nothing: 2", "  GET /things", "    answer 200/colour is new")
                .contains("  something that it rests on breaks")
                .anyMatch(l -> l.startsWith("  listUsers breaks; touches ")
                        && l.contains("PAGE-1, ")
                        && l.contains("USER-1, ")
                        && l.contains("AUTH-1, ")
                        && !l.contains("KEY-"))
                .anyMatch(l -> l.startsWith("  getCurrentUser changed, and breaks nothing; touches ")
                        && l.contains("KEY-3")
                        && !l.contains("PAGE-"));
    }

    @Test
    void markdownSaysTheSame() throws URISyntaxException {
        assertThat(drift("--markdown", file("old.json"), file("new.json"))).isEqualTo(1);
        assertThat(out.toString().lines())
                .contains("### missing: 1", "- `GET /gone`", "  - `parameter region is new and required`");
    }

    @Test
    void aDocumentIsNotDifferentFromItself() throws URISyntaxException {
        assertThat(drift(file("old.json"), file("old.json"))).isZero();
        assertThat(out.toString()).contains("nothing of it is touched").doesNotContain("missing", "breaks:");
    }

    @Test
    void anOperationOfTheContractThatIsGoneBreaksIt(@TempDir Path folder) throws Exception {
        Path newer = folder.resolve("newer.json");
        String text = Files.readString(Path.of(file("old.json")));
        Files.writeString(newer, text.replace("v1alpha1/current-user\"", "v1alpha1/somebody\""));
        assertThat(drift(file("old.json"), newer.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("  getCurrentUser missing; touches ");
    }

    @Test
    void whatBreaksElsewhereDoesNotBreakTheContract(@TempDir Path folder) throws Exception {
        Path newer = folder.resolve("newer.json");
        Files.writeString(newer, Files.readString(Path.of(file("old.json"))).replace("\"/gone\"", "\"/other\""));
        assertThat(drift(file("old.json"), newer.toString())).isZero();
        assertThat(out.toString()).contains("missing: 1", "nothing of it is touched");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": | is neither JSON nor YAML",
                "{\"a\": 1} | is not an OpenAPI document",
                "words | is not an OpenAPI"
            })
    void whatIsNoDocumentIsUnusableInput(String text, String why, @TempDir Path folder) throws Exception {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, text);
        assertThat(drift(file("old.json"), broken.toString())).isEqualTo(64);
        assertThat(err.toString()).contains(broken.toString(), why, "an OpenAPI document is expected");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsUnusableInput() throws URISyntaxException {
        assertThat(drift("nosuch.json", file("old.json"))).isEqualTo(64);
        assertThat(err.toString()).contains("nosuch.json: there is no such file", "an OpenAPI document is expected");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theVendorsVersionsKeepTheContract() {
        assumeTrue(
                Samples.vendor().isPresent(),
                "the vendor's documents are not here: name their folder with VENDOR_OPENAPI or -Dvendor.openapi");
        Path ghippo = Samples.vendor().orElseThrow().resolve("ghippo");

        assertThat(drift(
                        ghippo.resolve("v0.40.0.json").toString(),
                        ghippo.resolve("v0.48.1.json").toString()))
                .isZero();
        assertThat(out.toString())
                .contains("new: 16", "missing: 3", "getCurrentUser changed, and breaks nothing")
                .contains("nothing that it rests on breaks");
    }

    private int drift(String... arguments) {
        CommandLine commandLine = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        String[] line = new String[arguments.length + 1];
        line[0] = "drift";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return commandLine.execute(line);
    }

    private static String file(String name) throws URISyntaxException {
        return Path.of(DriftTest.class.getResource("/drift/" + name).toURI()).toString();
    }
}
