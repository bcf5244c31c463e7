package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.LedgerFile;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform says stays in the field that it belongs to, whatever its lines look like. */
@Tag("proof")
class ForgedFieldsTest {
    private static final String FIELDS = """
            no
            expected: smuggled
            asked:    smuggled
            again:    smuggled
            source:   smuggled
            WAIVED: smuggled
            PASS: smuggled""";
    private static final Pattern FACT = Pattern.compile("<dd class=\"([^\"]*)\">(.*?)</dd>", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void noLineOfAnAnswerChangesAFieldOfAReport() throws IOException {
        String shop = Samples.file(Samples.SHOP).toString();
        StubOptions options = StubOptions.defaults()
                .withUsers(3)
                .withDocuments(DocumentSet.read(List.of(shop)).readable());
        try (Stub stub = Stub.start(options);
                ProxyBetween between = ProxyBetween.kitAnd(stub.url(), ForgedFieldsTest::forging)) {
            JudgedRuns.at(
                    between.url(),
                    stub.adminKey(),
                    folder,
                    Map.of("dce.openapi", shop, "dce.tags", "@operations or @req-USER-3"));
        }

        List<String> shown = new ArrayList<>();
        FACT.matcher(Files.readString(report("sign-off/sign-off.html")))
                .results()
                .forEach(fact -> {
                    shown.add(fact.group(1));
                    assertThat(fact.group(2).contains("smuggled"))
                            .as(fact.group())
                            .isEqualTo(fact.group(1).equals("actual")
                                    && fact.group(2).contains("no\\n"));
                });
        assertThat(shown)
                .contains("expected", "actual", "asked", "again", "source")
                .doesNotContain("waived", "");
        JsonNode statement = JSON.readTree(report("sign-off/sign-off.json").toFile());
        List<JsonNode> reasons = statement.findValues("reason");
        assertThat(reasons).anyMatch(reason -> reason.asText().contains("smuggled"));
        statement.findParents("reason").forEach(parent -> ((ObjectNode) parent).remove("reason"));
        assertThat(statement.toString()).doesNotContain("smuggled");
        List<Event.Judged> planted = new ArrayList<>();
        LedgerFile.each(report("ledger.ndjson"), event -> {
            if (event instanceof Event.Judged judged && judged.actual().contains("smuggled")) {
                planted.add(judged);
            }
        });
        assertThat(planted).as("what was planted is seen").isNotEmpty().allSatisfy(judged -> {
            assertThat(judged.expected()).doesNotContain("smuggled");
            assertThat(judged.again()).startsWith("curl ").doesNotContain("smuggled");
            assertThat(judged.message()).isEmpty();
        });
    }

    /** Times and errors that hold lines as an explanation has them. */
    private static ProxyBetween.Reply forging(String path, ProxyBetween.Reply answer) {
        try {
            if (path.endsWith("/users") && answer.status() == 200) {
                ObjectNode users = (ObjectNode) JSON.readTree(answer.body());
                users.path("items").forEach(user -> ((ObjectNode) user).put("createdAt", FIELDS));
                return new ProxyBetween.Reply(200, "", JSON.writeValueAsString(users));
            }
            if (path.endsWith("/settings") && answer.status() == 200) {
                return new ProxyBetween.Reply(500, "", JSON.writeValueAsString(Map.of("message", FIELDS)));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path report(String name) {
        return folder.resolve("reports").resolve(name);
    }
}
