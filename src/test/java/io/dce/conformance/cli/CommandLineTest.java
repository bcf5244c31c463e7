package io.dce.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.config.Setting;
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
        "rules, the promise",
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
    @ValueSource(
            strings = {
                "--nosuch",
                "nosuch",
                "run --nosuch",
                "run -Ddce.url",
                "stub --port many",
                "rules --x",
                "replay --tags @a KEY-6",
                "cleanup --tags @a"
            })
    void whatIsNotUnderstoodIsUnusableInput(String line) {
        assertThat(execute(line.split(" "))).isEqualTo(64);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    /** A CI job passes on what somebody else has written, e.g. the name of a branch. */
    @ParameterizedTest
    @ValueSource(strings = {"run --a%s", "verify a --require %s", "stub --port %s", "stub --defect %s", "%s"})
    void noArgumentActsOnTheConsole(String line) {
        String[] arguments = line.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].replace("%s", "\u001b[2J\n::error::x\r\nCONFORMANT");
        }

        assertThat(execute(arguments)).isEqualTo(64);
        assertThat(err.toString()).contains("\\u001b[2J").doesNotContain("\u001b", "\n::error", "\nCONFORMANT");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void rulesListsEveryRuleWithItsLevelPromiseAndSource() {
        assertThat(execute("rules")).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
        String listed = unbroken(out.toString());
        for (Rule rule : Catalogue.bundled().rules()) {
            assertThat(out.toString()).containsPattern("(?m)^  " + rule.id() + " +" + rule.level() + " +");
            assertThat(listed).contains(unbroken(rule.promise()), unbroken(rule.source()));
            rule.untested().ifPresent(why -> assertThat(listed).contains(unbroken("Untested: " + why)));
        }
    }

    @Test
    void aWordLimitsWhatIsListed() throws Exception {
        assertThat(execute("rules", "KEY-2", "--json")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()))
                .singleElement()
                .extracting(rule -> rule.path("level").asText())
                .isEqualTo("MUST");
    }

    @Test
    void whatHasNotAllWordsIsLeftOut() {
        assertThat(execute("defects", "OPS-1", "item")).isZero();
        assertThat(out.toString()).contains("operation-open").doesNotContain("Benign variations,", "KEY-");
    }

    @Test
    void theHelpListsEverySetting() {
        assertThat(execute("run", "--help")).isZero();
        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(out.toString())
                        .contains("  " + setting.property().orElse(setting.environment()) + " "));
    }

    @Test
    void aShortFormIsTheSettingItself() {
        assertThat(execute("run", "--url=ftp://a", "--tags=@a and")).isEqualTo(64);
        assertThat(err.toString()).contains("-Ddce.url: \"ftp://a\" is not");

        assertThat(execute("run", "--url=http://a", "-Ddce.url=http://b")).isEqualTo(64);
        assertThat(err.toString()).contains("--url and -Ddce.url are both given");
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

    /** The value may be the name of a branch, or what another tool has written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run | -Ddce.rate=%s",
                "run | -Ddce.tags=%s and",
                "run | -Ddce.%s=1",
                "run | -Ddce.ca=%s",
                "run | -Ddce.waivers=%s",
                "run | -Ddce.openapi=%s",
                "run | --url=http://a/%s",
                "verify | %s.json",
                "compare | %s.json",
                "drift | %s.json"
            })
    void aValueOfSeveralLinesIsToldInOne(String command, String argument) {
        String hostile = argument.replace("%s", "x\nCONFORMANT\r\n::error::forged\u2028\u0085##[error]\u202e");
        String[] arguments = command.equals("compare") || command.equals("drift")
                ? new String[] {command, hostile, hostile}
                : new String[] {command, hostile};

        assertThat(execute(arguments)).isEqualTo(64);
        assertThat(err.toString().split("\\R"))
                .filteredOn(line -> line.contains("CONFORMANT"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\\n").doesNotStartWith("CONFORMANT"));
        assertThat(err.toString())
                .doesNotContain("##[")
                .doesNotContainPattern("(?m)^\\s*(CONFORMANT|::)")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\x{2028}&&[^\n]]");
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

    /** A line may break at a blank or a hyphen. */
    private static String unbroken(String text) {
        return text.replaceAll("\\s", "");
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        return commandLine.execute(arguments);
    }
}
