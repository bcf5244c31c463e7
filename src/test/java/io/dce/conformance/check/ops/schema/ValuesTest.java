package io.dce.conformance.check.ops.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are judged as OpenAPI's versions, JSON Schema and ProtoJSON mean them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ValuesTest {
    private static final String WIDE = "\"format\":\"int64\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"enum\":[1,2]           | \"2\"  | good",
                "\"enum\":[1,2]           | \"3\"  | bad",
                "\"enum\":[1,2]           | 2      | good",
                "\"enum\":[\"1\",\"2\"]   | \"2\"  | good",
                "\"minimum\":10           | \"9\"  | bad",
                "\"minimum\":10           | \"10\" | good",
                "\"minimum\":10           | \"-11\"| bad",
                "\"maximum\":10           | \"11\" | bad",
                "\"maximum\":10           | \"9\"  | good",
                "\"multipleOf\":5         | \"12\" | bad",
                "\"multipleOf\":5         | \"15\" | good",
                "\"minimum\":10,\"exclusiveMinimum\":true | \"10\" | bad",
                "\"maximum\":10,\"exclusiveMaximum\":true | \"10\" | bad",
                "\"maximum\":10,\"exclusiveMaximum\":true | \"9\"  | good",
            })
    void a64BitNumberThatIsATextIsHeldToTheBoundsOfNumbers(String bound, String body, String right) throws IOException {
        for (String type : new String[] {"integer", "string"}) {
            boolean ofNumber = type.equals("string") && !body.startsWith("\"");
            String problems = problems("3.0.3", "{\"type\":\"" + type + "\"," + WIDE + "," + bound + "}", body);
            if (!ofNumber) {
                assertThat(problems.isEmpty()).as(type + ": " + problems).isEqualTo(right.equals("good"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.1.0 | {\"exclusiveMinimum\":10}               | 10   | bad",
                "3.1.0 | {\"exclusiveMinimum\":10}               | 10.1 | good",
                "3.1.0 | {\"exclusiveMaximum\":10}               | 10.0 | bad",
                "3.1.0 | {\"exclusiveMaximum\":10}               | 9    | good",
                "3.0.3 | {\"minimum\":10,\"exclusiveMinimum\":true}  | 10   | bad",
                "2.0   | {\"minimum\":10,\"exclusiveMinimum\":false} | 10   | good",
                "3.0.3 | {\"type\":\"number\",\"multipleOf\":0.1} | 0.3  | good",
                "3.0.3 | {\"type\":\"number\",\"multipleOf\":0.1} | 0.35 | bad",
                "3.1.0 | {\"type\":\"number\",\"multipleOf\":0.01}| 19.99| good",
                "3.1.0 | {\"multipleOf\":1.5}                    | -4.5 | good",
                "3.1.0 | {\"multipleOf\":5}                      | 0    | good",
                "3.1.0 | {\"type\":\"integer\"}                  | 1.0  | good",
                "3.1.0 | {\"type\":\"integer\"}                  | 1.5  | bad",
                "3.1.0 | {\"type\":\"integer\"}                  | 1e2  | good",
                "3.1.0 | {\"type\":[\"string\",\"null\"]}        | null | good",
                "3.1.0 | {\"type\":[\"string\",\"null\"]}        | 7    | bad",
                "3.1.0 | {\"type\":[\"integer\",\"string\"],\"format\":\"int64\"} | \"7\" | good",
                "3.1.0 | {\"const\":1}                           | 1.0  | good",
                "3.1.0 | {\"const\":1}                           | true | bad",
                "3.1.0 | {\"const\":\"a\"}                       | \"b\"| bad",
                "3.1.0 | {\"const\":{\"a\":[1]}}                 | {\"a\":[1.0]} | good",
                "3.0.3 | {\"const\":1}                           | 2    | good",
                "3.0.3 | {\"enum\":[1,2.50]}                     | 2.5  | good",
                "3.0.3 | {\"enum\":[1,2.50]}                     | 2.51 | bad",
                "3.0.3 | {\"enum\":[{\"a\":1}]}                  | {\"a\":1.0} | good",
                "3.0.3 | {\"enum\":[[1]]}                        | [1.0]| good",
                "3.0.3 | {\"enum\":[0]}                          | false| bad",
                "2.0   | {\"type\":\"array\",\"uniqueItems\":true} | [1,1.0]  | bad",
                "3.0.3 | {\"type\":\"array\",\"uniqueItems\":true} | [{\"a\":[1]},{\"a\":[1.00]}]  | bad",
                "3.0.3 | {\"type\":\"array\",\"uniqueItems\":true} | [1,\"1\",true,[1]]  | good",
                "3.0.3 | {\"type\":\"array\",\"uniqueItems\":true} | [1,1.1]  | good",
                "3.0.3 | {\"type\":\"array\",\"uniqueItems\":false}| [1,1]    | good",
                "2.0   | {\"type\":\"file\"}                     | 7    | good",
                "2.0   | {\"type\":\"string\",\"x-nullable\":true} | null | good",
                "2.0   | {\"type\":\"string\",\"x-nullable\":false}| null | bad",
                "2.0   | {\"type\":\"string\",\"enum\":[\"a\"],\"x-nullable\":true} | null | good",
                "3.0.3 | {\"type\":\"string\",\"x-nullable\":true} | null | bad",
                "3.0.3 | {\"type\":\"string\",\"nullable\":true} | null | good",
                "3.0.3 | {\"nullable\":true,\"allOf\":[{\"type\":\"string\"}]} | null | good",
                "3.0.3 | {\"nullable\":true,\"allOf\":[{\"type\":\"string\"}]} | 7    | bad",
                "3.0.3 | {\"nullable\":true,\"oneOf\":[{\"type\":\"string\"},{\"type\":\"object\"}]} | null | good",
                "3.1.0 | {\"type\":\"string\",\"nullable\":true} | null | bad",
                "3.0.3 | {\"oneOf\":[{\"type\":\"integer\",\"format\":\"int64\"},{\"type\":\"object\"}]} | \"7\" | good",
                "3.0.3 | {\"not\":{\"type\":\"integer\",\"format\":\"int64\"}} | \"7\" | bad",
            })
    void aValueIsWhatTheVersionMeans(String version, String schema, String body, String right) throws IOException {
        String problems = problems(version, schema, body);

        assertThat(problems.isEmpty()).as(problems).isEqualTo(right.equals("good"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1e999999999  | {\"type\":\"integer\"}                    | good",
                "1e999999999  | {\"type\":\"integer\",\"format\":\"int64\"} | bad",
                "1e999999999  | {\"type\":\"integer\",\"format\":\"int32\"} | bad",
                "1e999999999  | {\"maximum\":5}                           | bad",
                "1e999999999  | {\"minimum\":5}                           | good",
                "-1e999999999 | {\"minimum\":0}                           | bad",
                "1e999999999  | {\"multipleOf\":3}                        | bad",
                "3e999999999  | {\"multipleOf\":3}                        | good",
                "1e999999999  | {\"multipleOf\":0.001}                    | good",
                "1e-999999999 | {\"multipleOf\":3}                        | bad",
                "1e-999999999 | {\"type\":\"integer\"}                    | bad",
                "1e-999999999 | {\"minimum\":0}                           | good",
                "1e999999999  | {\"enum\":[1,2]}                          | bad",
                "[1e999999999,10e999999998] | {\"uniqueItems\":true}      | bad",
                "[1e999999999,1e999999998]  | {\"uniqueItems\":true}      | good",
                "{\"a\":1e999999999} | {\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}} | bad",
            })
    void aNumberWithManyZerosIsJudgedAsTheNumberThatItIs(String body, String schema, String right) throws IOException {
        for (String version : new String[] {"3.0.3", "3.1.0"}) {
            SchemaViolations judged = new JudgedSchema(folder, version, schema).judge(body);

            assertThat(judged.unjudged()).isEmpty();
            assertThat(judged.violations().isEmpty()).as(judged.toString()).isEqualTo(right.equals("good"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void writeOnlyMembersMayBeAbsentWhereverTheyAreSaidToBe(String version) throws IOException {
        String secret = "\"properties\":{\"id\":{\"type\":\"string\",\"readOnly\":true},"
                + "\"secret\":{\"type\":\"string\",\"writeOnly\":true}}";
        String required = "\"required\":[\"id\",\"secret\"]";
        String referred = "\"Secret\":{\"type\":\"string\",\"writeOnly\":true},\"Needs\":{" + required + "},\"Has\":{"
                + secret + "}";
        String[] schemas = {
            "{" + secret + "," + required + "}",
            "{\"allOf\":[{" + secret + "}]," + required + "}",
            "{" + secret + ",\"allOf\":[{" + required + "}]}",
            "{\"allOf\":[{\"$ref\":\"#/components/schemas/Needs\"},{\"$ref\":\"#/components/schemas/Has\"}]}",
            "{" + required + ",\"properties\":{\"secret\":{\"$ref\":\"#/components/schemas/Secret\"}}}",
            "{" + required + ",\"properties\":{\"secret\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Secret\"}]}}}",
        };
        for (String schema : schemas) {
            for (String whole : new String[] {
                "%s", "{\"type\":\"array\",\"items\":%s}", "{\"properties\":{\"items\":{\"additionalProperties\":%s}}}"
            }) {
                JudgedSchema judged = new JudgedSchema(folder, version, whole.formatted(schema), referred);
                String body =
                        whole.startsWith("{\"type\"") ? "[%s]" : whole.equals("%s") ? "%s" : "{\"items\":{\"a\":%s}}";

                assertThat(judged.problems(body.formatted("{\"id\":\"a\"}")))
                        .as(whole.formatted(schema))
                        .isEmpty();
                assertThat(judged.problems(body.formatted("{\"secret\":\"a\"}")))
                        .as(whole.formatted(schema))
                        .endsWith("required property 'id' not found");
            }
        }
    }

    private String problems(String version, String schema, String body) throws IOException {
        return new JudgedSchema(folder, version, schema).problems(body);
    }
}
