package io.dce.conformance.report.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchanges of a run as an HTTP archive: without secrets, and no larger than a browser's tools can take. */
class HarReportTest {
    private static final String KEY = "alices-opaque-access-key";
    private static final Rule RULE = new Rule(
            "KEY-1", Level.MUST, "It is promised", "a page", "Keys", Concern.UNSAID, Optional.empty(), List.of());

    private final SecretRegistry secrets = new SecretRegistry();

    @TempDir
    private Path folder;

    @BeforeEach
    void register() {
        secrets.register(KEY, "access key");
    }

    @Test
    void anExchangeIsAnEntry() throws IOException {
        Exchange exchange = exchange(3, "{\"token\":\"" + KEY + "\"}");

        JsonNode log = written(ledger -> {
            ledger.exchanged(exchange);
            fail(ledger, exchange);
        });

        assertThat(log.path("version").asText()).isEqualTo("1.2");
        assertThat(log.path("entries")).hasSize(1);
        JsonNode entry = log.path("entries").get(0);
        assertThat(entry.path("comment").asText()).isEqualTo("#3 by Alice, in a failure of KEY-1");
        assertThat(entry.path("request").path("url").asText())
                .isEqualTo("http://dce.example/users?key=%3Caccess%20key%3E&page=1");
        assertThat(entry.path("request")
                        .path("queryString")
                        .get(1)
                        .path("value")
                        .asText())
                .isEqualTo("1");
        assertThat(entry.path("request").path("postData").path("mimeType").asText())
                .isEqualTo("application/json");
        assertThat(entry.path("response").path("status").asInt()).isEqualTo(200);
        assertThat(entry.path("response").path("content").path("text").asText())
                .isEqualTo("{\"token\":\"<access key>\"}");
        assertThat(entry.findValue("headers").get(0).path("value").asText()).isEqualTo("Bearer <access key>");
        assertThat(log.toString()).doesNotContain(KEY);
    }

    @Test
    void whatBrokeNothingIsLeftOutWhenThereIsNoRoom() throws IOException {
        String body = "x".repeat(1_900);
        int many = (int) (HarReport.MOST_CHARACTERS / body.length()) + 500;
        Exchange last = exchange(many + 1, body);

        JsonNode log = written(ledger -> {
            for (int number = 1; number <= many; number++) {
                ledger.exchanged(exchange(number, body));
            }
            ledger.exchanged(last);
            fail(ledger, last);
        });

        assertThat(log.path("entries").size()).isLessThan(many);
        assertThat(log.path("entries")
                        .get(log.path("entries").size() - 1)
                        .path("comment")
                        .asText())
                .endsWith("in a failure of KEY-1");
        assertThat(log.path("comment").asText()).contains(" exchanges are left out");
        assertThat(Files.size(folder.resolve("exchanges.har"))).isLessThan(HarReport.MOST_CHARACTERS + 100_000);
    }

    private interface Run {
        void fill(RunLedger ledger);
    }

    private JsonNode written(Run run) throws IOException {
        Path file = folder.resolve("ledger.ndjson");
        try (RunLedger ledger = RunLedger.writing(file, secrets, judged -> {})) {
            ledger.begin(
                    Instant.EPOCH,
                    "1.0",
                    ConfigLoader.load(Map.of("dce.url", "http://dce.example"), Map.of("DCE_TOKEN", KEY), folder),
                    new Catalogue(List.of(RULE)),
                    new Selection(Optional.empty(), false),
                    List.of(),
                    Map.of());
            run.fill(ledger);
        }
        HarReport.write(file, folder.resolve("exchanges.har"));
        return new JsonMapper()
                .readTree(folder.resolve("exchanges.har").toFile())
                .path("log");
    }

    private static void fail(RunLedger ledger, Exchange exchange) {
        Journal journal = new Journal();
        journal.accept(exchange);
        ledger.judged(
                "KEY-1",
                Subject.operation("GET /users", ""),
                Verdict.fail(exchange, "nothing", "something"),
                journal,
                Duration.ZERO);
    }

    private static Exchange exchange(long number, String body) {
        List<Header> fields =
                List.of(new Header("Authorization", "Bearer " + KEY), new Header("Content-Type", "application/json"));
        return new Exchange(
                number,
                Instant.EPOCH,
                new Request(
                        "POST", URI.create("http://dce.example/users?key=" + KEY + "&page=1"), fields, "{}", "Alice"),
                Optional.of(new Answer(
                        200,
                        List.of(new Header("Content-Type", "application/json")),
                        body.getBytes(StandardCharsets.UTF_8),
                        List.of())),
                Optional.empty(),
                Duration.ofMillis(5),
                "c1",
                false,
                List.of());
    }
}
