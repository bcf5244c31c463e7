package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.run.ProxyBetween.Reply;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a platform says of keys: none is deleted that the run has not made, and what it has made is gone or named. */
@Tag("proof")
class HostilePlatformTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEYS = "/apis/ghippo.io/v1alpha1/current-user/accesstokens";
    /** What deletes without having listed, too. */
    private static final String RULES = "@req-KEY-1 or @req-KEY-4 or @req-KEY-5 or @req-KEY-11 or @req-HTTP-1";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Stub stub;
    private Map<String, String> before;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        stub = Stub.start(StubOptions.defaults().withUsers(10));
        stub.adminKey();
        before = keys();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void theIdOfAColleaguesKeyIsNotThatOfANewOne() throws Exception {
        String colleagues = laptop();

        JudgedRuns judged = judge(creating(answer -> answer.put("id", colleagues)));

        assertThat(broken(judged)).contains("KEY-1", "KEY-4", "KEY-5");
        assertOthersUntouched();
        assertThat(ours()).isEmpty();
        assertThat(asked).noneMatch(path -> path.endsWith(colleagues));
    }

    @Test
    void theIdOfTheKeyUnderTestIsNotThatOfANewOne() throws Exception {
        String own = idOf(stub.adminKey());

        JudgedRuns judged = judge(creating(answer -> answer.put("id", own)));

        assertThat(broken(judged)).contains("KEY-4", "KEY-5");
        assertOthersUntouched();
        assertThat(ours()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../accesstokens", "/"})
    void anIdThatNamesNothingDeletesNothing(String id) throws Exception {
        JudgedRuns judged = judge(creating(answer -> answer.put("id", id)));

        assertThat(judged.result().conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
        assertOthersUntouched();
        assertGoneOrNamed(judged);
        assertThat(asked).noneMatch(path -> path.endsWith("/") || path.contains("..") || path.endsWith("/."));
    }

    @Test
    void withoutAnIdTheNewKeyIsFoundByItsName() throws Exception {
        JudgedRuns judged = judge(creating(answer -> answer.without("id")));

        assertThat(broken(judged)).contains("KEY-1");
        assertOthersUntouched();
        assertThat(ours()).isEmpty();
        assertThat(asked).noneMatch(path -> path.endsWith("/"));
    }

    @Test
    void whatIsListedUnderAnotherIdThanWasToldIsNamed() throws Exception {
        JudgedRuns judged =
                judge(creating(answer -> answer.put("id", answer.path("id").asText() + "x")));

        assertThat(broken(judged)).contains("KEY-5");
        assertOthersUntouched();
        assertGoneOrNamed(judged);
    }

    @Test
    void whatWasCreatedAndAnsweredWithAnErrorIsFoundByItsName() throws Exception {
        JudgedRuns judged = judge((path, answer) -> creates(path) ? error() : answer);

        assertOthersUntouched();
        assertThat(ours()).isEmpty();
        assertThat(judged.result().leftBehind()).isEmpty();
    }

    @Test
    void whereTheListCannotBeReadTheNamesAreToldThatWereAskedFor() throws Exception {
        JudgedRuns judged = judge((path, answer) -> creates(path) || path.endsWith("accesstokens") ? error() : answer);

        assertOthersUntouched();
        assertThat(ours()).isNotEmpty();
        assertGoneOrNamed(judged);
    }

    @Test
    void whereTheListBreaksDownLaterWhatIsLeftIsTold() throws Exception {
        AtomicInteger lists = new AtomicInteger();
        JudgedRuns judged = judge(
                (path, answer) -> path.endsWith("/accesstokens") && lists.incrementAndGet() > 12 ? error() : answer);

        assertOthersUntouched();
        assertThat(judged.result().leftBehind())
                .anyMatch(left -> left.contains("keys whose names begin with dceconformance"));
    }

    @Test
    void whatIsListedUnderAnotherNameAfterACreationThatWasNeverAnsweredIsNamed() throws Exception {
        JudgedRuns judged = judge((path, answer) -> creates(path)
                ? error()
                : new Reply(answer.status(), "", answer.body().replace("dceconformance", "renamed")));

        assertOthersUntouched();
        assertThat(ours()).isNotEmpty();
        assertGoneOrNamed(judged);
        assertThat(judged.result().leftBehind())
                .anyMatch(left -> left.contains("not there before this run") && left.contains("(renamed"));
    }

    @Test
    void whatIsListedUnderTheIdOfAnotherKeyIsNamedByItsName() throws Exception {
        String colleagues = laptop();
        JudgedRuns judged = judge((path, answer) -> {
            if (creates(path)) {
                return changed(answer, key -> key.put("id", colleagues));
            }
            return path.endsWith("accesstokens") ? changed(answer, list -> listedAs(list, colleagues)) : answer;
        });

        assertThat(broken(judged)).contains("KEY-1", "KEY-4");
        assertOthersUntouched();
        assertThat(ours()).isNotEmpty();
        ours().values()
                .forEach(name -> assertThat(judged.result().leftBehind())
                        .anyMatch(left -> left.contains("named " + name + ":")));
        assertThat(judged.result().leftBehind()).noneMatch(left -> left.startsWith(colleagues));
        assertThat(asked).noneMatch(path -> path.endsWith(colleagues));
    }

    private static ObjectNode listedAs(ObjectNode list, String id) {
        list.path("items").forEach(item -> {
            if (item.path("name").asText().startsWith("dceconformance")) {
                ((ObjectNode) item).put("id", id);
            }
        });
        return list;
    }

    private String laptop() {
        return before.entrySet().stream()
                .filter(key -> key.getValue().equals("laptop"))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private JudgedRuns judge(ProxyBetween.Change change) throws IOException {
        try (ProxyBetween hostile = ProxyBetween.kitAnd(stub.url(), (path, answer) -> {
            asked.add(path);
            return change.of(path, answer);
        })) {
            Map<String, String> settings = new TreeMap<>(Map.of(
                    "dce.tags", RULES, "dce.timeout.consistency", "1s", "dce.rate", "10000", "dce.parallelism", "8"));
            return JudgedRuns.at(
                    hostile.url(),
                    Map.of("DCE_TOKEN", stub.adminKey(), "DCE_LIMITED_TOKEN", stub.limitedKey()),
                    folder,
                    settings);
        }
    }

    private static ProxyBetween.Change creating(UnaryOperator<ObjectNode> change) {
        return (path, answer) -> creates(path) && answer.status() == 200 ? changed(answer, change) : answer;
    }

    private static Reply changed(Reply answer, UnaryOperator<ObjectNode> change) {
        try {
            if (!(JSON.readTree(answer.body()) instanceof ObjectNode body)) {
                return answer;
            }
            return new Reply(answer.status(), "", change.apply(body).toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean creates(String path) {
        return path.endsWith("/accesstoken");
    }

    private static Reply error() {
        return new Reply(500, "", "{\"code\":13,\"message\":\"boom\",\"details\":[]}");
    }

    private static List<String> broken(JudgedRuns judged) {
        assertThat(judged.result().conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
        return judged.result().broken().stream()
                .map(RuleResult::rule)
                .map(rule -> rule.id())
                .toList();
    }

    private void assertOthersUntouched() throws Exception {
        assertThat(keys()).containsAllEntriesOf(before);
    }

    private void assertGoneOrNamed(JudgedRuns judged) throws Exception {
        List<String> left = judged.result().leftBehind();
        ours().forEach((id, name) ->
                assertThat(left).as(id + " " + name).anyMatch(l -> l.contains(name) || l.contains(prefix(name))));
    }

    private static String prefix(String name) {
        return "keys whose names begin with " + name.substring(0, "dceconformance".length() + 8);
    }

    private Map<String, String> ours() throws Exception {
        Map<String, String> ours = new TreeMap<>(keys());
        ours.values().removeIf(name -> !name.startsWith("dceconformance"));
        return ours;
    }

    /** The stub itself is asked, for both users. */
    private Map<String, String> keys() throws Exception {
        Map<String, String> keys = new TreeMap<>();
        for (String key : List.of(stub.adminKey(), stub.limitedKey())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(stub.url() + KEYS))
                    .header("Authorization", "Bearer " + key)
                    .build();
            JsonNode list = JSON.readTree(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
            list.path("items")
                    .forEach(item ->
                            keys.put(item.path("id").asText(), item.path("name").asText()));
        }
        return keys;
    }

    private static String idOf(String key) throws IOException {
        return JSON.readTree(java.util.Base64.getUrlDecoder().decode(key.split("\\.")[1]))
                .path("id")
                .asText();
    }
}
