package io.dce.conformance.evidence.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dce.conformance.config.ConfigException;
import io.dce.conformance.rule.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of waivers says what is accepted, or what is wrong with it and where. */
class WaiverFileTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @TempDir
    private Path folder;

    @Test
    void waiversAreRead() {
        assertThat(WaiverFile.read(file("""
            waivers:
              - rule: KEY-6
                scenario: A deleted key is refused
                owner: alice@example.com
                approver: bob@example.com
                reason: >
                  until the gateway is upgraded
                ticket: DCE-17
                expires: 2027-01-31
              - {rule: OPS-8, operation: GET /x, owner: a, reason: b, ticket: c, expires: "2027-02-28"}
            """), CATALOGUE))
                .containsExactly(
                        new Waiver(
                                "KEY-6",
                                "A deleted key is refused",
                                "alice@example.com",
                                "bob@example.com",
                                "until the gateway is upgraded",
                                "DCE-17",
                                "2027-01-31"),
                        new Waiver("OPS-8", "GET /x", "a", "", "b", "c", "2027-02-28"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '', 0
        'waivers: []', 0
        """)
    void noneIsAllRight(String text, int count) {
        assertThat(WaiverFile.read(file(text), CATALOGUE)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waivers: [ | 1: is not YAML",
                "a: b | 1: unknown entry a; known are waivers",
                "waivers: x | 1: should have a list named waivers",
                "waivers: [x] | 1: should have approver",
                "waivers: [{rule: PAGE-9}] | 1: a waiver needs expires",
                "waivers: [{rule: PAGE-9, owner: a, reason: b, ticket: c, expires: soon}] | 1: expires: \"soon\" is not"
                        + " a date",
                "waivers: [{rule: PAGE-9, owner: a, reason: b, ticket: c, expires: 2027-02-30}] | 1: expires:"
                        + " \"2027-02-30\"",
                "waivers: [{rule: PAGE-9, owner: [a], reason: b, ticket: c, expires: 2027-02-28}] | 1: owner: should"
                        + " be a text",
                "waivers: [{rule: PAGE-9, owner: a, owner: a, reason: b, ticket: c, expires: 2027-02-28}] | 1: owner"
                        + " is there twice",
                "waivers: [{rule: PAGE-9, scenario: x, operation: y, owner: a, reason: b, ticket: c, expires:"
                        + " 2027-02-28}] | 1: a waiver is about a scenario or an operation",
                "waivers: [{rule: KEY-2, owner: a, reason: b, ticket: c, expires: 2027-02-28}]"
                        + " | 1: KEY-2 is a MUST: its waiver needs an approver besides the owner",
                "waivers: [{rule: KEY-2, owner: a, approver: a, reason: b, ticket: c, expires: 2027-02-28}]"
                        + " | 1: KEY-2 is a MUST",
            })
    void whatIsWrongIsToldWithItsPlace(String text, String message) {
        Path file = file(text);

        assertThatThrownBy(() -> WaiverFile.read(file, CATALOGUE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(file + ":" + message);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Path file = file("waivers:\n  - rule: PAGE-9\n    why: x\n  - rule: PAGE-9\n    who: y\n");

        assertThatThrownBy(() -> WaiverFile.read(file, CATALOGUE))
                .hasMessageContaining(":3: unknown entry why")
                .hasMessageContaining(":2: a waiver needs owner")
                .hasMessageContaining(":5: unknown entry who")
                .hasMessageContaining(":4: there is a waiver for PAGE-9 before");
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("waivers.yaml"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
