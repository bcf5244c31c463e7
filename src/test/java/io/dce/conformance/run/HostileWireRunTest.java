package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.client.ScriptedServer;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs against a platform that is broken beyond measure: each ends in time, with what it could see. */
@Tag("proof")
@WithStub(users = 3)
@Timeout(400)
class HostileWireRunTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEYS = "/apis/ghippo.io/v1alpha1/current-user/accesstokens";
    private static final String BUSY = ScriptedServer.answer(503, "", "Retry-After: 31536000", "Connection: close");
    private static final String SOME = "@req-AUTH-1 or @req-KEY-1 or @req-KEY-5 or @req-USER-1";

    private final Stub stub;

    @TempDir
    private Path folder;

    private List<String> before = List.of();

    HostileWireRunTest(Stub stub) {
        this.stub = stub;
    }

    @BeforeEach
    void keysOfOtherTests() throws Exception {
        before = ours();
    }

    @Test
    void tenThousandFieldsProveNothing() throws IOException {
        try (WireBetween hostile = WireBetween.adding(stub.url(), "X-More: y\r\n".repeat(10_000))) {
            assertNothingIsProven(judge(hostile.url()));
        }
    }

    @Test
    void aHeadWithoutEndProvesNothing() throws IOException {
        try (WireBetween hostile = new WireBetween(stub.url(), (request, answer, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write("X-More: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".getBytes(ISO_8859_1));
            }
        })) {
            assertNothingIsProven(judge(hostile.url()));
        }
    }

    @Test
    void whoSaysToComeBackInAYearIsNotWaitedFor() throws IOException {
        try (WireBetween hostile =
                new WireBetween(stub.url(), (request, answer, out) -> out.write(BUSY.getBytes(ISO_8859_1)))) {
            assertNothingIsProven(judge(hostile.url()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 5})
    void aClockThatIsHoursOffChangesNoVerdict(int hours) throws IOException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(hours));
        try (WireBetween hostile = WireBetween.adding(stub.url(), "Date: " + date + "\r\n")) {
            RunResult result = judge(hostile.url());

            assertThat(result.broken()).isEmpty();
            assertThat(result.rules())
                    .filteredOn(rule -> List.of("AUTH-1", "KEY-1", "KEY-5", "USER-1")
                            .contains(rule.rule().id()))
                    .allMatch(rule -> rule.is(Outcome.PASS));
        }
    }

    /** They are a colleague's: none of them is asked for, let alone deleted. */
    @Test
    void amongAHundredThousandKeysTheRunFindsItsOwnAndNoOthers() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (ProxyBetween crowded = ProxyBetween.kitAnd(stub.url(), (path, answer) -> {
            asked.add(path);
            return path.endsWith("/accesstokens") && answer.status() == 200 ? crowded(answer) : answer;
        })) {
            RunResult result = judge(crowded.url());

            assertThat(result.rules()).noneMatch(rule -> rule.is(Outcome.ERROR) || rule.is(Outcome.FAIL));
            assertThat(asked).noneMatch(path -> path.contains("other-"));
            assertThat(result.leftBehind())
                    .as("gone, all of them, unless a busy machine did not come to the end of so long a list in time")
                    .allSatisfy(left -> assertThat(left).containsAnyOf("no time to revoke it", "did not come within"));
            assertThat(ours())
                    .as("what is there still is named")
                    .allSatisfy(name -> assertThat(result.leftBehind()).anyMatch(left -> left.contains(name)));
        }
    }

    @Test
    void twoRunsAtOnceLeaveEachOthersKeysAlone() throws Exception {
        List<CompletableFuture<RunResult>> runs = List.of("one", "two").stream()
                .map(name -> CompletableFuture.supplyAsync(() -> judge(stub.url(), folder.resolve(name))))
                .toList();

        for (CompletableFuture<RunResult> run : runs) {
            assertThat(run.join().broken()).isEmpty();
            assertThat(run.join().leftBehind()).isEmpty();
            assertThat(run.join().rules()).noneMatch(rule -> rule.is(Outcome.ERROR));
        }
        assertThat(ours()).isEmpty();
    }

    private static void assertNothingIsProven(RunResult result) {
        assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_PROVEN);
        assertThat(result.rules()).noneMatch(rule -> rule.is(Outcome.ERROR) || rule.is(Outcome.FAIL));
    }

    private RunResult judge(URI url) {
        return judge(url, folder);
    }

    private RunResult judge(URI url, Path reports) {
        Map<String, String> settings = new TreeMap<>(
                Map.of("dce.tags", SOME, "dce.timeout.consistency", "2s", "dce.parallelism", "8", "dce.rate", "10000"));
        return JudgedRuns.at(url, stub.adminKey(), reports, settings).result();
    }

    private static ProxyBetween.Reply crowded(ProxyBetween.Reply answer) {
        try {
            ObjectNode list = (ObjectNode) JSON.readTree(answer.body());
            ArrayNode items = list.withArray("items");
            for (int i = 0; i < 100_000; i++) {
                items.addObject()
                        .put("id", "other-" + i)
                        .put("name", "laptop " + i)
                        .put("createdAt", "1700000000000")
                        .put("updatedAt", "1700000000000")
                        .put("expiredAt", "");
            }
            return new ProxyBetween.Reply(answer.status(), "", JSON.writeValueAsString(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of runs that the stub still has. */
    private List<String> ours() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.url() + KEYS))
                .header("Authorization", "Bearer " + stub.adminKey())
                .build();
        return JSON
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .findValuesAsText("name")
                .stream()
                .filter(name -> name.startsWith("dceconformance") && !before.contains(name))
                .toList();
    }
}
