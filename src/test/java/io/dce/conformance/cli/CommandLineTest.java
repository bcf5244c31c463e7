package io.dce.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line as a person or a CI job meets it. */
class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheCommands() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("run", "stub", "rules", "--help", "--version");
    }

    @ParameterizedTest
    @CsvSource({
        "run, DCE_TOKEN",
        "run, Exit codes: 0",
        "stub, --users",
        "stub, --tls",
        "rules, its promise",
        "verify, --key",
        "verify, 1 something does not",
        "compare, --markdown",
        "drift, 1 something does"
    })
    void everyCommandHasHelp(String command, String contains) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: dce-conformance " + command, contains);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nosuch", "nosuch", "run --nosuch", "run -Ddce.url", "stub --port many", "rules x"})
    void whatIsNotUnderstoodIsUnusableInput(String line) {
        assertThat(execute(line.split(" "))).isEqualTo(64);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void rulesListsEveryRuleWithItsLevelPromiseAndSource() {
        assertThat(execute("rules")).isZero();
        for (Rule rule : Catalogue.bundled().rules()) {
            assertThat(out.toString())
                    .containsPattern("(?m)^  " + rule.id() + " +" + rule.level() + " +")
                    .contains(rule.promise(), rule.source());
            rule.untested().ifPresent(why -> assertThat(out.toString()).contains("untested: " + why));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "verify nosuch.json", "compare nosuch.json", "compare nosuch.json nosuch.json"})
    void aSignOffThatIsNotThereIsUnusableInput(String line) {
        assertThat(execute(line.split(" "))).isEqualTo(64);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aSettingThatCannotBeUsedIsToldOnTheErrorOutput() {
        assertThat(execute("run", "-Ddce.rate=fast", "-Ddce.nosuch=1")).isEqualTo(64);
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(l -> l.startsWith("-Ddce.rate: \"fast\" is not a whole number"))
                .anyMatch(l -> l.startsWith("unknown setting -Ddce.nosuch"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aKeyOnTheCommandLineIsRefusedAndNotRepeated() {
        assertThat(execute("run", "-Ddce.token=alices-opaque-access-key")).isEqualTo(64);
        assertThat(err.toString()).contains("-Ddce.token", "DCE_TOKEN").doesNotContain("alices-opaque-access-key");
    }

    @Test
    void tagsThatAreNoExpressionAreToldBeforeAnythingRuns() {
        assertThat(execute("run", "-Ddce.tags=@a and")).isEqualTo(64);
        assertThat(err.toString().lines()).singleElement().asString().contains("dce.tags", "@a and");
    }

    @Test
    void aStubThatCannotBeHadIsUnusableInput() {
        assertThat(execute("stub", "--users", "0")).isEqualTo(64);
        assertThat(err.toString()).contains("users: 0");
        assertThat(execute("stub", "--port", "65536")).isEqualTo(64);
        assertThat(err.toString()).contains("port: 65536");
    }

    @Test
    void aPlatformThatIsSetButEmptyIsAnError() {
        assertThat(execute("run", "-Ddce.url=")).isEqualTo(64);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("-Ddce.url: is set, but empty; ");
        assertThat(out.toString()).isEmpty();
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        return commandLine.execute(arguments);
    }
}
