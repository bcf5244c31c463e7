package io.dce.conformance.sweep.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DocumentSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any list in any answer gives identifiers for the paths that go on from it. */
class PathValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/things/{id}         | [{\"id\":\"a\",\"name\":\"n\"}]              | a | [].id of /things",
                "/things/{thingId}    | [{\"id\":7}]                                 | 7 | [].id of /things",
                "/things/{id}         | [\"a\"]                                      | a | [].name of /things",
                "/things/{id}         | [12]                                         | 12| [].name of /things",
                "/things/{id}         | {\"items\":[{\"id\":\"a\"}]}                 | a | items[].id of /things",
                "/things/{id}         | {\"whatever\":[{\"id\":\"a\"}]}              | a | whatever[].id of /things",
                "/things/{id}         | {\"count\":1,\"body\":{\"rows\":[{\"id\":\"a\"}]}} | a | body.rows[].id of /things",
                "/things/{id}         | {\"errors\":[],\"things\":[{\"id\":\"a\"}]}  | a | things[].id of /things",
                "/things/{id}         | {\"links\":[{\"id\":\"x\"}],\"data\":[{\"id\":\"a\"}]} | a | data[].id of /things",
                "/things/{name}       | [{\"id\":\"a\",\"name\":\"n\"}]              | n | [].name of /things",
                "/things/{uuid}       | [{\"id\":\"a\",\"uuid\":\"u\"}]              | u | [].uuid of /things",
                "/things/{thing_uuid} | [{\"id\":\"a\",\"uuid\":\"u\"}]              | u | [].uuid of /things",
                "/things/{thing_number}| [{\"id\":70,\"number\":7}]                  | 7 | [].number of /things",
                "/things/{thingSlug}  | [{\"id\":\"a\",\"slug\":\"s\"}]              | s | [].slug of /things",
                "/things/{thing}      | [{\"id\":\"a\",\"login\":\"l\",\"thing\":\"t\"}]| t | [].thing of /things",
                "/things/{thing_name} | [{\"thingName\":\"t\"}]                      | t | [].thingName of /things",
                "/things/{who}        | [{\"login\":\"l\"}]                          | l | [].login of /things",
                "/things/{id}         | [{\"metadata\":{\"uid\":\"u\"}}]             | u | [].metadata.uid of /things",
                "/other/{thing_id}    | [{\"id\":\"a\"}]                             | a | [].id of /things",
                "/other/{owner}/{thing}| [{\"name\":\"t\",\"owner\":{\"login\":\"l\"}}]| l,t | [].owner.login of /things",
                "/other/{owner}       | [{\"name\":\"t\",\"owner\":{\"login\":\"l\"}}]| l | [].owner.login of /things",
                "/other/{part_id}     | {\"items\":[{\"id\":\"a\"}],\"parts\":[{\"id\":\"p\"}]} | p | parts[].id of /things",
                "/things/{thing_id_or_slug}/ | [{\"slug\":\"s\",\"id\":\"a\"}]  | a | [].id of /things",
                "/other/{thingIdOrName}/parts | [{\"id\":\"a\"}]              | a | [].id of /things",
                "/other/{namespace}   | [{\"metadata\":{\"namespace\":\"ns\"}}] | ns | [].metadata.namespace of /things",
                "/other/{digest}      | [{\"image\":{\"digest\":\"d\"}}]       | d | [].image.digest of /things",
                "/other/{thing_id}    | {\"id\":\"me\"}                              | me| id of /things",
            })
    void aPathIsFilledFromAList(String path, String answer, String values, String from) {
        Optional<List<ParameterValue>> filled = known("/things", answer).fill(operation(path), 0);

        assertThat(filled).isPresent();
        assertThat(filled.get()).extracting(ParameterValue::value).containsExactly(values.split(","));
        assertThat(filled.get().get(0).from()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/things/{id}         | [{\"id\":\"a\"}]       | true",
                "/things/{thing_uuid} | [{\"uuid\":\"a\"}]     | true",
                "/things/{who}        | [{\"login\":\"a\"}]    | false",
                "/other/{thing_id}    | [{\"id\":\"a\"}]       | false",
            })
    void onlyWhatIsSurelyTheIdentifierHasToBeFound(String path, String answer, boolean own) {
        assertThat(known("/things", answer)
                        .fill(operation(path), 0)
                        .orElseThrow()
                        .get(0)
                        .own())
                .isEqualTo(own);
    }

    @Test
    void theListThatAnAnswerIsForGoesFirst() {
        PathValues values = known("/things", "{\"owner\":{\"id\":\"me\"},\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}");

        assertThat(values.fill(operation("/things/{id}"), 1)
                        .orElseThrow()
                        .get(0)
                        .value())
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[]", "{}", "no JSON", "[{\"id\":\"..\"}]", "[[1]]", "{\"a\":{\"b\":{\"c\":{\"d\":[1]}}}}"})
    void whatShowsNothingGivesNothing(String answer) {
        PathValues values = known("/things", answer);

        assertThat(values.fill(operation("/things/{id}"), 0)).isEmpty();
        assertThat(values.missing(operation("/things/{id}"))).isEqualTo("id");
    }

    @Test
    void aSlashAtTheEndOfAPathMakesNoDifference() {
        PathValues values = known("/things/", "[{\"id\":\"a\"}]");

        assertThat(values.fill(operation("/things/{id}/"), 0)
                        .orElseThrow()
                        .get(0)
                        .own())
                .isTrue();
    }

    @Test
    void aListIsOneOfThingsByTheNameOfTheirSchema(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pets.json"), """
            {"swagger": "2.0", "info": {"title": "pets", "version": "1"}, "paths": {
              "/pet/findByStatus": {"get": {"responses": {"200": {"description": "", "schema": {
                "type": "array", "items": {"$ref": "#/definitions/api.Pet"}}}}}}},
              "definitions": {"api.Pet": {"type": "object"}}}
            """);
        ApiOperation list = DocumentSet.read(List.of(file.toString()))
                .readable()
                .get(0)
                .gets()
                .get(0);
        PathValues values = new PathValues(Optional.empty());
        ListedItems.of(list, Map.of(), new AskedExchanges("GET", "/pet", "Alice").answered(200, "[{\"id\":7}]"))
                .forEach(values::add);

        assertThat(values.fill(operation("/pet/{petId}"), 0)
                        .orElseThrow()
                        .get(0)
                        .value())
                .isEqualTo("7");
    }

    private static PathValues known(String path, String answer) {
        PathValues values = new PathValues(Optional.empty());
        ListedItems.of(operation(path), Map.of(), new AskedExchanges("GET", path, "Alice").answered(200, answer))
                .forEach(values::add);
        return values;
    }

    private static ApiOperation operation(String path) {
        return new ApiOperation("GET", "", path, "", "", "t", List.of(), Map.of(), false);
    }
}
