package io.dce.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dce.conformance.drift.difference.DriftException;
import io.dce.conformance.rule.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are no textbook examples. */
class OddDriftTest {
    /** On a busy machine; alone it takes seconds. */
    private static final Duration BOUND = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*/(documents|drift)/.*\\.(json|yaml)"))
                    .filter(file -> !file.toString().matches(".*/split/(paths|schemas)/.*"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsTheSameAsItself(Path document) {
        Drift drift = Drift.of(document, document, Catalogue.bundled());
        assertThat(drift.changes()).isEmpty();
        assertThat(drift.breaks()).isFalse();
    }

    @Test
    void aMemberThatStandsTwiceHidesNothing() {
        String once = Drifts.document("3.1.0", "{type: object, properties: {a: {type: string}}}", false);
        String json = """
            {"openapi": "3.1.0", "info": {"title": "things", "version": "1.0.0", "version": "1.0.0"}, "paths": {"/things":
             {"post": {"tags": ["t"], "responses": {"200": {"description": "ok", "content": {"application/json": {"schema":
              {"type": "object", "properties": {"a": {"type": "integer"}}}}}}}}}}}
            """;
        Drift drift = new Drifts(folder).of(once, json);
        assertThat(Drifts.details(drift)).containsExactly("answer 200/a was string, is integer");
        assertThat(DriftText.text(drift))
                .anyMatch(line -> line.contains("version") && line.contains("twice")
                        || line.contains("Duplicate field 'version'"));
    }

    @Test
    void whatCouldNotBeReadIsSaidAndNotCompared() {
        String before = Drifts.document(
                "3.1.0", "{type: object, properties: {a: {$ref: '#/nowhere'}, b: {type: string}}}", false);
        Drift drift = new Drifts(folder).of(before, before.replace("{$ref: '#/nowhere'}", "{type: integer}"));
        assertThat(drift.changes()).isEmpty();
        assertThat(DriftText.text(drift)).anyMatch(line -> line.contains("the reference #/nowhere leads nowhere"));
        assertThat(Drifts.details(
                        new Drifts(folder).of(before, before.replace("b: {type: string}", "b: {type: integer}"))))
                .containsExactly("answer 200/b was string, is integer");
    }

    @Test
    void whatIsOddIsCountedAndSomeOfItSaid() {
        String odd = "swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths: {}\ntags: [" + "{name: t}, ".repeat(8)
                + "{name: t}]\n";
        Drift drift = new Drifts(folder).of(odd, "swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths: {}\n");
        assertThat(DriftText.text(drift))
                .contains("odd about before 1: 8", "  /tags/1: the tag t is declared twice", "  and 3 more")
                .noneMatch(line -> line.startsWith("odd about after"));
    }

    @Test
    void alternativesThatMultiplyEndInBoundedTime() {
        String alternatives = IntStream.range(0, 30)
                .mapToObj(i -> "{type: object, properties: {a" + i + ": {type: integer}}}")
                .collect(Collectors.joining(", "));
        String groups = IntStream.range(0, 8)
                .mapToObj(i -> "{oneOf: [" + alternatives.replace("{a", "{b" + i + "a") + "]}")
                .collect(Collectors.joining(", "));
        String before = "{allOf: [" + groups + "]}";
        assertThat(verdict(before, before)).isEqualTo("same");
        assertThat(verdict(before, before.replace("b0a1: {type: integer}", "b0a1: {type: string}")))
                .isEqualTo("breaks");
    }

    @Test
    void schemasThatLeadToEachOtherEndInBoundedTime() {
        String knots = IntStream.range(0, 30)
                .mapToObj(i -> "K" + i + ": {type: object, properties: {"
                        + IntStream.range(0, 30)
                                .mapToObj(j -> "p" + j + ": {$ref: '#/components/schemas/K" + j + "'}")
                                .collect(Collectors.joining(", "))
                        + "}}")
                .collect(Collectors.joining("\n    ", "    ", "\n"));
        String before = Drifts.document("3.0.3", "{$ref: '#/components/schemas/K0'}", false) + knots;
        String after = before.replace("K7: {type: object", "K7: {type: object, required: [p1]")
                .replace("K9: {type: object,", "K9: {type: object, additionalProperties: false,");
        Drift drift = assertTimeoutPreemptively(BOUND, () -> new Drifts(folder).of(before, after));
        assertThat(Drifts.verdict(drift)).isEqualTo("changed, and breaks nothing");
        assertThat(Drifts.details(drift)).contains("answer 200/p7/p1 is required now");
    }

    /** Schemas that go round in circles of 2, 3, 5, 7, 11 and 13 meet in 30,030 ways when they hold at once. */
    @Test
    @Tag("proof")
    void schemasThatCombineInTooManyWaysAreRefused() {
        List<Integer> lengths = List.of(2, 3, 5, 7, 11, 13);
        String circles = lengths.stream()
                .flatMap(length -> IntStream.range(0, length)
                        .mapToObj(i -> "    C" + length + "x" + i + ": {type: object, properties: {n: {$ref:"
                                + " '#/components/schemas/C" + length + "x" + (i + 1) % length + "'}}}\n"))
                .collect(Collectors.joining());
        String all = lengths.stream()
                .map(length -> "{$ref: '#/components/schemas/C" + length + "x0'}")
                .collect(Collectors.joining(", "));
        String document = Drifts.document("3.1.0", "{allOf: [" + all + "]}", false) + circles;

        assertThatThrownBy(() -> assertTimeoutPreemptively(BOUND, () -> new Drifts(folder).of(document, document)))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("combined in more than 25000 ways, too many to be compared");
    }

    @Test
    void whatIsNestedDeeplyIsComparedOrRefused() {
        String deep = "{type: array, items: ".repeat(300) + "{type: string}" + "}".repeat(300);
        assertThat(verdict(deep, deep)).isEqualTo("same");
        assertThat(verdict(deep, deep.replace("{type: string}", "{type: integer}")))
                .isEqualTo("breaks");
    }

    @Test
    void oneOfManyAlternativesIsFound() {
        List<String> values = IntStream.range(0, 400)
                .mapToObj(i -> "{type: object, required: [k], properties: {k: {enum: [v" + i + "]}, m" + i + ": {}}}")
                .toList();
        String before = "{oneOf: [" + String.join(", ", values.subList(0, 399)) + "]}";
        String after = "{oneOf: [" + String.join(", ", values) + "]}";
        Drift drift = assertTimeoutPreemptively(
                BOUND,
                () -> new Drifts(folder)
                        .of(Drifts.document("3.1.0", before, false), Drifts.document("3.1.0", after, false)));
        assertThat(Drifts.details(drift)).containsExactly("answer 200 may be object now");
    }

    private String verdict(String before, String after) {
        return Drifts.verdict(assertTimeoutPreemptively(
                BOUND,
                () -> new Drifts(folder)
                        .of(Drifts.document("3.1.0", before, false), Drifts.document("3.1.0", after, false))));
    }
}
