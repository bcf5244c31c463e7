package io.dce.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told about a setting that can't be used. */
class ConfigErrorsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "dce.insecure, yes, true or false",
        "dce.readonly, TRUE, true or false",
        "dce.strict, 1, true or false",
        "dce.language, de, en or zh",
        "dce.language, ZH, en or zh",
        "dce.writes, true, none or refusals",
        "dce.writes, all, none or refusals",
        "dce.tokens, auditor, names of further callers",
        "dce.tokens, nobody=a.key, names of further callers",
        "dce.access.baseline, missing.json, 'new, or a file access.json of an accepted run'",
        "dce.timeout.connect, 5, a duration from 1ms to 60s",
        "dce.timeout.connect, 0s, a duration from 1ms to 60s",
        "dce.timeout.answer, 61s, a duration from 1ms to 60s",
        "dce.timeout.answer, 60001ms, a duration from 1ms to 60s",
        "dce.timeout.consistency, 1m, a duration from 1ms to 60s",
        "dce.timeout.consistency, -1s, a duration from 1ms to 60s",
        "dce.parallelism, 0, a whole number from 1 to 64",
        "dce.parallelism, 65, a whole number from 1 to 64",
        "dce.parallelism, many, a whole number from 1 to 64",
        "dce.rate, 0, a whole number from 1 to 10000",
        "dce.rate, 10001, a whole number from 1 to 10000",
        "dce.rate, 1.5, a whole number from 1 to 10000",
        "dce.rate, 99999999999, a whole number from 1 to 10000",
        "dce.ca, missing.pem, a PEM file with certificates",
    })
    void aMalformedValueIsNamedAsItWasGivenAndToldWhatItShouldBe(String name, String value, String takes) {
        String inCapitals = name.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
        String told = "\"" + value + "\" is not " + takes;

        assertThat(new Given(folder).property(name, value).problems())
                .singleElement()
                .asString()
                .startsWith("-D" + name + ": " + told);
        assertThat(new Given(folder).environment(inCapitals, value).problems())
                .singleElement()
                .asString()
                .startsWith(inCapitals + ": " + told);
        assertThat(new Given(folder).settings(name + "=" + value).problems())
                .singleElement()
                .asString()
                .startsWith("dce-conformance.properties: " + name + ": " + told);
    }

    @ParameterizedTest
    @CsvSource({
        "DCE_CA, is not a PEM file with certificates",
        "DCE_REPORTS, is not a folder to write to",
        "DCE_TOKEN_FILE, cannot be read",
    })
    void whatCannotBeAPathIsTold(String name, String told) {
        assertThat(new Given(folder).environment(name, "no\0path").problems())
                .anySatisfy(problem -> assertThat(problem).startsWith(name).contains(told));
    }

    @Test
    void aNamedKeyThatIsNoneIsToldWithoutItsText() {
        Given given = new Given(folder)
                .file("a.key", "short")
                .property("dce.url", "https://staging")
                .environment("DCE_TOKEN", Given.KEY)
                .property("dce.tokens", "auditor=a.key,guest=missing.key");

        assertThat(given.problems())
                .containsExactlyInAnyOrder(
                        "dce.tokens: the file of guest cannot be read",
                        "dce.tokens: the key of auditor is not an access key: a key has at least 12"
                                + " characters, 6 of them different");
    }

    @Test
    void nothingIsWrittenInReadOnlyMode() {
        assertThat(new Given(folder)
                        .property("dce.readonly", "true")
                        .property("dce.writes", "refusals")
                        .problems())
                .containsExactly("dce.writes: with dce.readonly nothing but GET and HEAD is sent; give one of the two");
        assertThat(new Given(folder)
                        .property("dce.readonly", "true")
                        .property("dce.writes", "none")
                        .problems())
                .isEmpty();
    }

    @Test
    void aFolderIsNoFileWithCertificates() {
        assertThat(new Given(folder).property("dce.ca", ".").problems())
                .containsExactly("-Ddce.ca: \".\" is not a PEM file with certificates");
    }

    @Test
    void onlyTheValueThatCountsIsJudged() {
        assertThat(new Given(folder)
                        .environment("DCE_RATE", "many")
                        .property("dce.rate", "5")
                        .problems())
                .isEmpty();
    }

    @Test
    void anUnknownNameIsToldWithTheKnownOnes() {
        assertThat(new Given(folder).property("dce.tag", "@must").problems())
                .singleElement()
                .asString()
                .contains("unknown setting -Ddce.tag", "dce.tags", "dce.url");
        assertThat(new Given(folder).environment("DCE_TAG", "@must").problems())
                .singleElement()
                .asString()
                .contains("unknown setting DCE_TAG", "DCE_TAGS", "DCE_TOKEN_FILE");
        assertThat(new Given(folder).settings("dce.tag=@must").problems())
                .singleElement()
                .asString()
                .contains("unknown setting dce-conformance.properties: dce.tag", "dce.tags");
    }

    @Test
    void anUnknownNameIsAnErrorEvenWithoutAValue() {
        assertThat(new Given(folder).environment("DCE_TAG", "").problems()).hasSize(1);
    }

    @Test
    void aNameInTheFileThatIsNoneOfOursIsUnknown() {
        assertThat(new Given(folder).settings("rate=5").problems())
                .singleElement()
                .asString()
                .contains("dce-conformance.properties", "unknown setting rate");
    }

    @Test
    void aFileThatIsNoPropertiesFileIsNamed() {
        assertThat(new Given(folder).settings("dce.rate=\\u00zz").problems())
                .singleElement()
                .asString()
                .contains("dce-conformance.properties", "cannot be read");
    }

    @Test
    void aCertificateIsEitherVerifiedWithTheCaOrNotAtAll() {
        assertThat(new Given(folder)
                        .file("ca.pem", "")
                        .property("dce.ca", "ca.pem")
                        .property("dce.insecure", "true")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("dce.insecure: ");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(new Given(folder)
                        .settings("dce.rate=0")
                        .environment("DCE_STRICT", "perhaps")
                        .environment("DCE_WHAT", "ever")
                        .property("dce.url", "staging")
                        .property("dce.parallelism", "x")
                        .problems())
                .hasSize(6)
                .anyMatch(p -> p.startsWith("dce-conformance.properties: dce.rate"))
                .anyMatch(p -> p.startsWith("DCE_STRICT"))
                .anyMatch(p -> p.contains("DCE_WHAT"))
                .anyMatch(p -> p.startsWith("-Ddce.url"))
                .anyMatch(p -> p.startsWith("-Ddce.parallelism"))
                .anyMatch(p -> p.startsWith("DCE_TOKEN"));
    }

    /** As a CI job has it whose variables are missing: nothing else may be judged in place of what was meant. */
    @ParameterizedTest
    @EnumSource(Setting.class)
    void whatIsSetButEmptyIsNamed(Setting setting) {
        assertThat(new Given(folder).environment(setting.environment(), "").problems())
                .contains(setting.environment() + ": is set, but empty; give it " + setting.takes()
                        + ", or don't set it");
        setting.property().ifPresent(name -> {
            assertThat(new Given(folder).property(name, " ").problems())
                    .anyMatch(problem -> problem.startsWith("-D" + name + ": is set, but empty; "));
            assertThat(new Given(folder).settings(name + "=").problems())
                    .anyMatch(problem ->
                            problem.startsWith("dce-conformance.properties: " + name + ": is set, but empty; "));
        });
    }

    @Test
    void whatIsEmptyIsAnErrorAlsoWhereAnotherSourceHasAValue() {
        assertThat(new Given(folder)
                        .environment("DCE_RATE", "5")
                        .property("dce.rate", "")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("-Ddce.rate: is set, but empty; ");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingSaysWhatItTakes(Setting setting) {
        assertThat(setting.takes()).isNotBlank();
        assertThat(setting.environment()).matches("DCE_[A-Z_]+");
    }
}
