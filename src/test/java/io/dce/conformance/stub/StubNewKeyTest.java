package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.createKey;
import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of a new key, and what is refused. */
@WithStub
class StubNewKeyTest {
    private static final String CREATE = "current-user/accesstoken";
    private static final String KEYS = "current-user/accesstokens";

    private final Stub stub;
    private final StubCaller caller;
    private final String admin;

    StubNewKeyTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
        admin = stub.adminKey();
    }

    @Test
    void namesComeBackAsTheyWereGiven() {
        for (String name : List.of("流水线", "Zoë's \"key\" <1> & \\", "🔑 emoji", "  blanks  ", "n".repeat(64))) {
            String id = create(createKey(name)).path("id").asText();
            assertThat(listed(admin, id).path("name").asText()).isEqualTo(name);
        }
    }

    @Test
    void anEndIsKeptWhetherGivenInMillisecondsOrAsRfc3339() {
        Instant end = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        for (String spelled : List.of(Long.toString(end.toEpochMilli()), end.toString())) {
            JsonNode created = create(createKey("a day", spelled));
            ObjectNode claims = ForgedKey.claimsOf(created.path("token").asText());
            assertThat(claims.path("exp").asLong()).isEqualTo(end.getEpochSecond());
            assertThat(listed(admin, created.path("id").asText())
                            .path("expiredAt")
                            .asText())
                    .isEqualTo(Long.toString(end.toEpochMilli()));
        }
        for (String never : List.of("", "0")) {
            JsonNode created = create(createKey("for ever", never));
            assertThat(ForgedKey.claimsOf(created.path("token").asText()).has("exp"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"name\":\"x\"",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{}",
                "{\"name\":null}",
                "{\"name\":\"\"}",
                "{\"name\":\"  \"}",
                "{\"name\":7}",
                "{\"name\":[\"x\"]}",
                "{\"name\":\"x\",\"expiredAt\":1893456000000}",
                "{\"name\":\"x\",\"expiredAt\":\"soon\"}",
                "{\"name\":\"x\",\"expiredAt\":\"-5\"}",
                "{\"name\":\"x\",\"expiredAt\":\"1660632794800\"}",
                "{\"name\":\"x\",\"expiredAt\":\"2022-08-16T00:00:00Z\"}",
                "{\"name\":\"x\",\"expiredAt\":\"99999999999999999999\"}"
            })
    void whatIsNoKeyRequestIsRefusedAndCreatesNothing(String body) {
        int before = json(caller.getAs(stub.limitedKey(), KEYS)).path("items").size();
        HttpResponse<String> answer = caller.sendAs(stub.limitedKey(), "POST", CREATE, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asInt()).isEqualTo(3);
        assertThat(json(answer).path("details").isArray()).isTrue();
        assertThat(json(caller.getAs(stub.limitedKey(), KEYS)).path("items").size())
                .isEqualTo(before);
    }

    @Test
    void aNameHasNoMoreThan64Characters() {
        assertThat(caller.sendAs(admin, "POST", CREATE, createKey("钥".repeat(65)))
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode create(String body) {
        HttpResponse<String> answer = caller.sendAs(admin, "POST", CREATE, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode listed(String key, String id) {
        JsonNode found = null;
        for (JsonNode item : json(caller.getAs(key, KEYS)).path("items")) {
            if (item.path("id").asText().equals(id)) {
                assertThat(found).as("listed once").isNull();
                found = item;
            }
        }
        return found;
    }
}
