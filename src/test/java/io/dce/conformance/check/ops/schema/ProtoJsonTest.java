package io.dce.conformance.check.ops.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.openapi.DocumentSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gRPC's gateway writes for what its document declares satisfies it, and nothing else does. */
class ProtoJsonTest {
    private static final String BODY = "/definitions/Body";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private DeclaredSchemas gateway;
    private DeclaredSchemas other;

    @BeforeEach
    void read() throws IOException {
        gateway = schemas("rpcStatus");
        other = schemas("Problem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\":42}",
                "{\"state\":-1}",
                "{\"states\":[\"NEW\",42]}",
                "{\"state\":null}",
                "{\"wrapped\":null}",
                "{\"flag\":null}",
                "{\"count\":null}",
                "{\"data\":\"+/8=\"}",
                "{\"data\":\"\"}",
                "{\"ratio\":\"Infinity\"}",
                "{\"ratio\":\"-Infinity\"}",
                "{\"ratio\":1e3}",
                "{\"wide\":\"9007199254740993\"}",
                "{\"wide\":7}",
                "{\"lasts\":\"1.5s\"}",
                "{\"at\":\"1972-01-01T10:00:20.021Z\"}",
                "{\"at\":\"1972-01-01T10:00:20.123456789Z\"}",
                "{\"byKey\":{\"a\":\"1\"}}",
            })
    void aGatewayMayWrite(String body) throws JsonProcessingException {
        assertThat(gateway.judge(BODY, JSON.readTree(body)).violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\":\"GONE\"}",
                "{\"state\":4.2}",
                "{\"state\":4294967296}",
                "{\"state\":true}",
                "{\"states\":[null]}",
                "{\"wrapped\":7}",
                "{\"ratio\":\"many\"}",
                "{\"count\":\"7\"}",
                "{\"flag\":\"true\"}",
            })
    void aGatewayDoesNotWrite(String body) throws JsonProcessingException {
        assertThat(gateway.judge(BODY, JSON.readTree(body)).violations()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"state\":42}", "{\"state\":null}", "{\"wrapped\":null}"})
    void whoseDocumentIsNoGatewaysWritesWhatItDeclares(String body) throws JsonProcessingException {
        assertThat(other.judge(BODY, JSON.readTree(body)).violations()).isNotEmpty();
    }

    @Test
    void numbersOfEnumsAreNoticed() throws JsonProcessingException {
        assertThat(gateway.judge(BODY, JSON.readTree("{\"states\":[42]}")).numbersEnums())
                .isTrue();
        assertThat(gateway.judge(BODY, JSON.readTree("{\"state\":\"GONE\"}")).numbersEnums())
                .isFalse();
        assertThat(other.judge(BODY, JSON.readTree("{\"state\":42}")).numbersEnums())
                .isFalse();
    }

    private DeclaredSchemas schemas(String error) throws IOException {
        Path file = Files.writeString(folder.resolve(error + ".json"), """
            {"swagger": "2.0", "info": {"title": "t", "version": "v1.0.0"}, "paths": {}, "definitions": {
              "%s": {"type": "object"},
              "State": {"type": "string", "enum": ["NEW", "SENT"], "default": "NEW"},
              "Body": {"type": "object", "properties": {
                "state": {"$ref": "#/definitions/State"},
                "states": {"type": "array", "items": {"$ref": "#/definitions/State"}},
                "wrapped": {"type": "string"}, "flag": {"type": "boolean"},
                "count": {"type": "integer", "format": "int32"},
                "data": {"type": "string", "format": "byte"},
                "ratio": {"type": "number", "format": "double"},
                "wide": {"type": "integer", "format": "int64"},
                "lasts": {"type": "string"},
                "at": {"type": "string", "format": "date-time"},
                "byKey": {"type": "object", "additionalProperties": {"type": "string", "format": "int64"}}}}}}
            """.formatted(error));
        return new DeclaredSchemas(
                DocumentSet.read(List.of(file.toString())).readable().get(0), () -> false);
    }
}
