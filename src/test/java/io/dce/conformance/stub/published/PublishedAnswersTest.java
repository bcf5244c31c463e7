package io.dce.conformance.stub.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.stub.StubCaller;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the stub answers for a published document: lists and their items, errors, media types. */
@TestInstance(Lifecycle.PER_CLASS)
class PublishedAnswersTest {
    private ServedDocument counters;

    @BeforeAll
    void serve() {
        counters = new ServedDocument("counters.json");
    }

    @AfterAll
    void stop() {
        counters.close();
    }

    @Test
    void keywordsOfOpenApi30AreKept() {
        JsonNode values = counters.value("/values");
        assertThat(counters.violations("/values", values)).as(values.toString()).isEmpty();
        assertThat(values.path("chosen").asText()).isEqualTo("a");
        assertThat(values.at("/base/shape").asText()).isEqualTo("sq");
        assertThat(values.path("over").decimalValue()).isPositive();
    }

    @Test
    void aBareListPagesAndEveryItemIsFound() {
        Set<String> ids = new HashSet<>();
        for (int page = 1; page <= 4; page++) {
            JsonNode items = counters.value("/counters?page=" + page + "&per_page=7");
            assertThat(items).hasSize(page == 4 ? 2 : 7);
            for (JsonNode item : items) {
                assertThat(counters.value("/counters/" + item.path("uuid").asText()))
                        .isEqualTo(item);
                ids.add(item.path("uuid").asText());
            }
        }
        assertThat(ids).hasSize(PublishedApi.ITEMS);
        assertThat(counters.value("/counters?page=5&per_page=7")).isEmpty();
        assertThat(counters.value("/counters")).isEqualTo(counters.value("/counters?page=1&per_page=10"));
    }

    @Test
    void anItemOfAListWithoutPagesIsFoundByItsNumber() {
        JsonNode shelves = counters.value("/shelves").path("data");
        assertThat(shelves).hasSizeGreaterThan(1);
        for (JsonNode shelf : shelves) {
            assertThat(counters.value("/shelves/" + shelf.path("number")).path("number"))
                    .isEqualTo(shelf.path("number"));
        }
    }

    @Test
    void anItemIsFoundBeforeItWasListed() {
        try (ServedDocument fresh = new ServedDocument("counters.json")) {
            assertThat(fresh.get("/counters/00000000-0000-4000-8000-000000000003")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/counters/dceconformance-unknown",
                "/counters/00000000-0000-4000-8000-000000000023",
                "/shelves/2147483646",
                "/shelves/99",
                "/colours/blue"
            })
    void whatWasNotListedIsUnknown(String path) {
        assertThat(counters.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anErrorHasTheFormThatIsDeclaredForIt() {
        JsonNode errors = StubCaller.json(counters.get("/counters/unknown")).path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/message").isTextual()).isTrue();

        HttpResponse<String> problem = counters.get("/shelves/2147483646");
        assertThat(type(problem)).isEqualTo("application/problem+json");
        assertThat(StubCaller.json(problem).path("status").asInt()).isEqualTo(404);
        assertThat(StubCaller.json(problem).path("detail").asText()).contains("not found");

        HttpResponse<String> text = counters.get("/colours/blue");
        assertThat(type(text)).isEqualTo("text/plain");
        assertThat(text.body()).isEqualTo("colour not found");
    }

    @ParameterizedTest
    @CsvSource({
        "/colours/red, text/plain, value-00000000000000",
        "/text, application/vnd.api+json, '{\"a\":\"a-0\"}'",
        "/lines, application/x-ndjson, '{\"a\":\"a-0\"}\n'",
        "/picture, image/png, value-0",
        "/settings, application/yaml, '{\"a\":\"a-0\"}\n'",
        "/watch, application/json, '{\"b\":\"b-0\"}'",
        "/word, application/json, '\"value-0\"'"
    })
    void aMediaTypeIsServedAsItself(String path, String type, String body) {
        HttpResponse<String> answer = counters.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(answer.body()).startsWith(body);
    }

    @ParameterizedTest
    @CsvSource({"/nothing, 204", "/elsewhere, 302"})
    void aStatusIsTheOneThatIsDeclared(String path, int status) {
        assertThat(counters.get(path).statusCode()).isEqualTo(status);
        assertThat(counters.get(path).body()).isEmpty();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }
}
