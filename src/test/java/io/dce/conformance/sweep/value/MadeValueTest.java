package io.dce.conformance.sweep.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DocumentSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Required parameters have values that the document allows. */
class MadeValueTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schema\":{\"type\":\"string\",\"enum\":[\"north\",\"south\"]}          | north",
                "\"schema\":{\"type\":\"string\",\"enum\":[\"a\",\"b\"],\"default\":\"b\"}| b",
                "\"schema\":{\"const\":\"only\"}                                          | only",
                "\"schema\":{\"type\":\"string\"},\"example\":\"e\"                       | e",
                "\"schema\":{\"type\":\"string\"},\"examples\":{\"x\":{\"value\":\"e\"}}  | e",
                "\"schema\":{\"type\":\"string\",\"example\":\"e\"}                       | e",
                "\"schema\":{\"type\":\"string\",\"examples\":[\"e\"]}                    | e",
                "\"schema\":{\"$ref\":\"#/components/schemas/Region\"}                    | north",
                "\"schema\":{\"allOf\":[{\"$ref\":\"#/components/schemas/Region\"}]}      | north",
                "\"schema\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Region\"}} | north",
                "\"content\":{\"application/json\":{\"schema\":{\"type\":\"boolean\"}}}   | true",
                "\"schema\":{\"type\":\"string\",\"format\":\"date-time\"}                | 2024-01-11T08:00:00Z",
                "\"schema\":{\"type\":\"string\",\"format\":\"uuid\"}                     | 00000000-0000-4000-8000-000000000001",
                "\"schema\":{\"type\":\"integer\",\"minimum\":10}                         | 10",
                "\"schema\":{\"type\":\"integer\",\"minimum\":10,\"exclusiveMinimum\":true}| 11",
                "\"schema\":{\"type\":\"integer\",\"maximum\":-3}                         | -3",
                "\"schema\":{\"type\":\"integer\",\"minimum\":11,\"multipleOf\":5}        | 15",
                "\"schema\":{\"type\":\"integer\",\"exclusiveMinimum\":4}                 | 5",
                "\"schema\":{\"type\":\"string\",\"minLength\":5}                         | name-1",
                "\"schema\":{\"type\":\"string\",\"maxLength\":1}                         | 1",
                "\"schema\":{\"type\":\"string\",\"pattern\":\"^[a-z]{3}$\"}              | abc",
                "\"schema\":{\"type\":\"string\"}                                         | 1",
                "\"schema\":{\"type\":[\"null\",\"integer\"]}                             | 1",
            })
    void aRequiredParameterIsFilled(String parameter, String value) throws IOException {
        ApiDocument document = document("{\"name\":\"p\",\"in\":\"query\",\"required\":true," + parameter + "}");

        assertThat(MadeValue.of(document.gets().get(0).parameters().get(0))).isEqualTo(value);
    }

    @Test
    void onlyHeadersThatCarryNoCredentialAreFilled() throws IOException {
        ApiDocument document = document(List.of(
                        "X-Tenant",
                        "Authorization",
                        "X-Api-Key",
                        "apikey",
                        "X-Auth-Token",
                        "Cookie",
                        "Accept",
                        "X-CSRF-Token",
                        "X-Secret",
                        "Host",
                        "Grpc-Metadata-Authorization",
                        "X-Signed",
                        "bad name")
                .stream()
                .map(name -> "{\"name\":\"" + name
                        + "\",\"in\":\"header\",\"required\":true,\"schema\":{\"type\":\"string\"}}")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow());
        ApiOperation get = document.gets().get(0);

        assertThat(RequiredHeaders.of(get)).containsOnlyKeys("X-Tenant");
    }

    private ApiDocument document(String parameters) throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), """
            {"openapi": "3.1.0", "info": {"title": "p", "version": "1"}, "paths": {"/p": {"get": {
              "parameters": [%s], "responses": {"200": {"description": ""}}}}}, "components": {
              "securitySchemes": {"signed": {"type": "apiKey", "in": "header", "name": "x-signed"}},
              "schemas": {"Region": {"type": "string", "enum": ["north", "south"]}}}}
            """.formatted(parameters));
        DocumentSet read = DocumentSet.read(List.of(file.toString()));
        assertThat(read.problems()).isEmpty();
        return read.readable().get(0);
    }
}
