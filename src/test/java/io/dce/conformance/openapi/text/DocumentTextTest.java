package io.dce.conformance.openapi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in JSON and in YAML 1.2 are one kind of tree. */
class DocumentTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "on | 'on'",
                "off | 'off'",
                "yes | 'yes'",
                "no | 'no'",
                "012 | '012'",
                "1_000 | '1_000'",
                "12:30:45 | '12:30:45'",
                "2020-01-02 | '2020-01-02'",
                "2020-01-02T03:04:05Z | '2020-01-02T03:04:05Z'",
                "true | true",
                "False | false",
                "tRUE | 'tRUE'",
                "null | null",
                "~ | null",
                "`` | null",
                "12 | 12",
                "-12 | -12",
                "+12 | 12",
                "0o14 | 12",
                "0x1F | 31",
                "1.10 | 1.10",
                "1e3 | 1E+3",
                ".5 | 0.5",
                "9223372036854775808 | 9223372036854775808",
                "1e999999999 | 1E+999999999",
                "1e99999999999 | '1e99999999999'",
                ".inf | '.inf'",
                ".nan | '.nan'",
                "'12' | '12'",
                "!!str 12 | '12'",
                "!!int '12' | 12",
                "<<  | '<<'",
            })
    void aScalarMeansWhatTheCoreSchemaSays(String yaml, String json) {
        JsonNode value = read("a: " + (yaml == null ? "" : yaml)).root().path("a");

        assertThat(value.toString()).isEqualTo(json.replace('\'', '"'));
    }

    @Test
    void anAliasIsWhatItsAnchorNames() throws JsonProcessingException {
        TextTree tree = read("a: &x {b: &y [1, &z two]}\nc: *x\nd: [*y, *z]\n*z : 3\n");

        assertThat(tree.root())
                .isEqualTo(
                        json("{'a': {'b': [1, 'two']}, 'c': {'b': [1, 'two']}, 'd': [[1, 'two'], 'two'], 'two': 3}"));
        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void aMergeKeyAddsTheMembersThatAreNotThere() throws JsonProcessingException {
        TextTree tree = read("""
            a: &a {x: 1, y: 1}
            b: &b {y: 2, z: 2}
            one: {<<: *a, x: 9}
            two: {x: 9, <<: [*a, *b]}
            three:
              <<: *b
              <<: {w: 3}
            four: {"<<": 4}
            """);

        assertThat(tree.root().path("one")).isEqualTo(json("{'x': 9, 'y': 1}"));
        assertThat(tree.root().path("two")).isEqualTo(json("{'x': 9, 'y': 1, 'z': 2}"));
        assertThat(tree.root().path("three")).isEqualTo(json("{'y': 2, 'z': 2, 'w': 3}"));
        assertThat(tree.root().path("four")).isEqualTo(json("{'<<': 4}"));
        assertThat(tree.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'paths': {'/a': {'get': {'x': 1}},\n '/a': {'post': {}, 'get': {'y': 2}}}}",
                "paths:\n  /a: {get: {x: 1}}\n  /a:\n    post: {}\n    get: {y: 2}\n"
            })
    void aMemberThatStandsTwiceIsSaidAndNoOperationIsLost(String text) throws JsonProcessingException {
        TextTree tree = read(text.replace('\'', '"'));

        assertThat(tree.root()).isEqualTo(json("{'paths': {'/a': {'get': {'y': 2}, 'post': {}}}}"));
        assertThat(tree.findings()).hasSize(2);
        assertThat(tree.findings().get(0).place()).isEqualTo("/paths/~1a");
        assertThat(tree.findings().get(0).what())
                .matches("stands twice, in line \\d and in line \\d; the members of both count");
        assertThat(tree.findings().get(1))
                .isEqualTo(new DocumentFinding("/paths/~1a/get", "stands twice; the last one counts"));
    }

    @Test
    void whatStandsTwiceAThousandTimesIsCounted() {
        String text = IntStream.range(0, 1000).mapToObj(i -> "\"a\": " + i).collect(Collectors.joining(",", "{", "}"));

        TextTree tree = read(text);

        assertThat(tree.root().path("a").intValue()).isEqualTo(999);
        assertThat(tree.findings())
                .hasSize(51)
                .last()
                .isEqualTo(new DocumentFinding("", "949 more members stand twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "---\\na: 1\\n---\\na: 2\\n | line 4",
                "a: 1\\n--- {a: 2}\\n--- {a: 3} | line 2",
                "a: 1\\n...\\n  b: 2\\n | line 3",
                "---\\n---\\na: 1\\n---\\nb: 1 | line 5",
                "{'a': 1}\\n{'a': 2} | line 2",
                "{'a': 1}, | line 1",
            })
    void ofSeveralDocumentsTheFirstIsReadAndTheOthersAreSaid(String text, String line) throws JsonProcessingException {
        TextTree tree = read(text.replace("\\n", "\n").replace('\'', '"'));

        assertThat(tree.root()).isEqualTo(json("{'a': 1}"));
        assertThat(tree.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.what()).contains(line).contains("left out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1",
                "---\na: 1\n...\n",
                "a: 1\n---\n",
                "\uFEFFa: 1",
                "{a: 1}",
                "{\"a\": 1,}",
                " {\"a\": 1}\n",
                "# b\na: 1 # c"
            })
    void oneDocumentIsReadWithoutAWord(String text) throws JsonProcessingException {
        TextTree tree = read(text);

        assertThat(tree.root()).isEqualTo(json("{'a': 1}"));
        assertThat(tree.findings()).isEmpty();
    }

    @Test
    void aTagThatMeansNothingIsSaid() {
        TextTree tree = read("a: !secret b\nc: !!set {d: }\n");

        assertThat(tree.root().path("a").asText()).isEqualTo("b");
        assertThat(tree.findings())
                .extracting(f -> f.place() + ": " + f.what())
                .containsExactly(
                        "/a: the tag !secret in line 1 means nothing here",
                        "/c: the tag tag:yaml.org,2002:set in line 2 means nothing here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b: c | line 1, column 5 | a colon stands where no member can begin",
                "a:\\n\\tb: c | line 2, column 1 | a tab stands where blanks are expected",
                "a: [1, 2 | line 1, column 9 | a bracket or brace is not closed",
                "a: @b | line 1, column 4 | a text that begins with this character stands in quotes",
                "a:\\n  b: c\\n d: e | line 3, column 2 | the indentation, or what stands here, doesn't fit",
                "a: 'x\\n | line 2, column 1 | a quotation mark is missing",
                "a: x\u0007y | line 1 | U+0007",
                "a: *x | line 1, column 4 | the alias *x stands for nothing",
                "a: &x [*x] | line 1, column 8 | which so has no end",
                "&x {<<: *x} | line 1, column 9 | which so has no end",
                "a: {<<: 1} | line 1, column 9 | << takes an object",
                "? {a: b}\\n: c | line 1, column 3 | a name is a text",
                "{`a`: 1 | line 1, column 8 | a bracket, a brace or a quotation mark is not closed",
                "{`a` 1} | line 1, column 6 | was expecting a colon",
                "{`a`: 1 `b`: 2} | line 1, column 9 | was expecting comma",
                "{`a`: 1, // b | line 1, column 10 | a comment stands here",
                "{`a`: 1,, | line 1, column 9 | the character , stands here, but the parser was expecting double-quote",
                "{`a`: `x\\ty`, | line 1, column 9 | has to be escaped",
                "version: {{ .Version }} | line 1, column 11 | stands in quotes",
                "[1, ?, | line 1, column 5 | the parser says",
            })
    void whatIsNeitherSaysWhereAndWhy(String text, String place, String why) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() ->
                        read(text.replace("\\n", "\n").replace("\\t", "\t").replace('`', '"')))
                .withMessageStartingWith("x.yaml" + (place.isEmpty() ? "" : " at " + place) + ": ")
                .withMessageContaining(why)
                .withMessageMatching("(?s)(?!.*(Exception|com\\.|org\\.|Source|Mark|StreamRead|code \\d)).*");
    }

    @Test
    void aLineOfBlanksBeforeATextIsReadEmpty() throws JsonProcessingException {
        TextTree tree = read("a: |\n        \n  b\n   \nc: 1\n");

        assertThat(tree.root()).isEqualTo(json("{'a': '\\nb\\n', 'c': 1}"));
        assertThat(tree.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.what()).contains("a line of blanks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# nothing\n"})
    void whatIsEmptySaysSo(String text) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(text))
                .withMessage("x.yaml: is empty, but JSON or YAML is expected");
    }

    @Test
    void aliasesThatGrowAreBounded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(String.join(", ", Collections.nCopies(10, "*a" + (i - 1))))
                    .append("]\n");
        }

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(bomb.toString()))
                .withMessageContaining("the aliases stand for more than 1000000 members and elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "- "})
    void whatIsNestedTooDeeplySaysSo(String begin) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> read(begin.repeat(100_000)))
                .withMessageContaining("is nested more than 1000 levels deep");
    }

    @Test
    void moreThanThreeMebibytesAreRead() {
        String text = "a:\n" + "  - text: a line of some length that says nothing at all\n".repeat(70_000);

        assertThat(text.length()).isGreaterThan(3 << 20);
        assertThat(read(text).root().path("a")).hasSize(70_000);
    }

    private static TextTree read(String text) {
        return DocumentText.read("x.yaml", text);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
