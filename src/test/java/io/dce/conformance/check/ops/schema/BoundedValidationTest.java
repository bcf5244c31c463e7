package io.dce.conformance.check.ops.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judging ends, whatever a document and a body are, and what could not be judged is named. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BoundedValidationTest {
    private static final String BAD = "\"" + "a".repeat(60) + "!\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"^(a+)+$, takes longer than", "(?i)abc, is not a regular expression of ECMA-262"})
    void aPatternThatCantBeJudgedIsNamedAndTheRestIsJudged(String pattern, String why) throws IOException {
        String schema = "{\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"" + pattern
                + "\"},\"b\":{\"type\":\"integer\"}}}";

        assertThat(judged(schema, "{\"a\":" + BAD + ",\"b\":1}").violations()).isEmpty();
        assertThat(judged(schema, "{\"a\":" + BAD + ",\"b\":1}").unjudged())
                .singleElement()
                .asString()
                .startsWith("the pattern " + pattern + " " + why);
        assertThat(judged(schema, "{\"a\":" + BAD + ",\"b\":\"x\"}").violations())
                .singleElement()
                .extracting(SchemaViolation::words)
                .asString()
                .startsWith("/b: ");
        assertThat(judged(schema, "{\"b\":1}")).as("it was not needed").isEqualTo(judged("{}", "{}"));
    }

    @Test
    void whatDependsOnAPatternThatCantBeJudgedIsNoViolation() throws IOException {
        String slow = "{\"type\":\"string\",\"pattern\":\"^(a+)+$\"}";

        assertThat(judged("{\"not\":" + slow + "}", BAD).violations()).isEmpty();
        assertThat(judged("{\"oneOf\":[" + slow + ",{\"type\":\"string\"}]}", BAD)
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`^[^[]+$`, abc", "`^(?<the_year>\\\\d{4})$`, 2022", "`^\\\\u{4e00}$`, 一", "`^[a&&b]+$`, a&b"})
    void patternsAreThoseOfEcma262(String pattern, String text) throws IOException {
        String schema = "{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}";

        assertThat(judged(schema, "\"" + text + "\"").violations()).isEmpty();
        assertThat(judged(schema, "\"[\"").violations()).hasSize(1);
    }

    /** Each part refers to the next one twice: two to the thirtieth. Takes its five seconds. */
    @Test
    @Tag("proof")
    void aSchemaThatDoublesAtEveryLevelIsGivenUp() throws IOException {
        String levels = IntStream.range(0, 30)
                .mapToObj(i -> "\"L" + i + "\":{\"allOf\":[{\"$ref\":\"#/definitions/L" + (i + 1)
                        + "\"},{\"$ref\":\"#/definitions/L" + (i + 1) + "\"}]}")
                .collect(Collectors.joining(","));

        SchemaViolations conformity =
                judged("{\"$ref\":\"#/definitions/L0\"}", "{\"id\":1}", levels + ",\"L30\":{\"type\":\"object\"}");

        assertThat(conformity.unjudged()).containsExactly("the schema takes longer than 5 s");
    }

    @Test
    void aBodyThatIsNestedAsDeeplyAsCanBeReadIsJudgedOrSaidNotToBe() throws IOException {
        String body = "{\"n\":".repeat(900) + "{}" + "}".repeat(900);
        String node = "\"N\":{\"type\":\"object\",\"properties\":{\"n\":{\"$ref\":\"#/definitions/N\"}}}";

        assertThat(judged("{\"$ref\":\"#/definitions/N\"}", body, node).violations())
                .isEmpty();
    }

    @Test
    void aHundredThousandItemsAreJudged() throws IOException {
        String body =
                IntStream.range(0, 100_000).mapToObj(i -> "\"a" + i + "\"").collect(Collectors.joining(","));

        SchemaViolations conformity = judged(
                "{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"type\":\"string\",\"pattern\":\"^a\\\\d+$\"}}",
                "[" + body + "]");

        assertThat(conformity.violations()).isEmpty();
        assertThat(conformity.unjudged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1e999999999, type=integer",
        "1e999999999, maximum=5",
        "1e999999999, multipleOf=3",
        "1e999999999, format=int32",
        "1e-999999999, multipleOf=3",
        "-1e999999999, minimum=0",
    })
    void aNumberWithoutEndIsJudged(String number, String constraint) throws IOException {
        String[] sides = constraint.split("=");
        String value = sides[1].matches("\\d+") ? sides[1] : "\"" + sides[1] + "\"";
        String type = sides[0].equals("type") ? "" : "\"type\":\"number\",";

        judged("{" + type + "\"" + sides[0] + "\":" + value + "}", number);
    }

    private SchemaViolations judged(String schema, String body) throws IOException {
        return judged(schema, body, "\"X\":{}");
    }

    private SchemaViolations judged(String schema, String body, String definitions) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), """
            {"swagger": "2.0", "info": {"title": "a", "version": "1"}, "definitions": {%s}, "paths": {
              "/a": {"get": {"responses": {"200": {"description": "", "schema": %s}}}}}}
            """.formatted(definitions, schema));
        DocumentSet documents = DocumentSet.read(java.util.List.of(file.toString()));
        assertThat(documents.problems()).isEmpty();
        ApiDocument document = documents.readable().get(0);
        JsonNode read = new JsonMapper().readTree(body);
        return new DeclaredSchemas(document, () -> false).judge("/paths/~1a/get/responses/200/schema", read);
    }
}
