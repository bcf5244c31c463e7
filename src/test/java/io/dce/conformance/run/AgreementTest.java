package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.cli.Main;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.rule.Level;
import io.dce.conformance.signoff.CtrfSchema;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import picocli.CommandLine;

/** One rule fails, one is waived, one is inconclusive: whoever tells of it says the same, to the count. */
@Tag("proof")
class AgreementTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static final List<Outcome> SHOWN = List.of(
            Outcome.PASS,
            Outcome.FAIL,
            Outcome.WAIVED,
            Outcome.INCONCLUSIVE,
            Outcome.ERROR,
            Outcome.NOT_APPLICABLE,
            Outcome.DISABLED);

    private static JudgedRuns judged;
    private static Map<Outcome, Integer> scenarios;

    @BeforeAll
    static void judge() throws IOException {
        Files.writeString(folder.resolve("waivers.yaml"), """
            waivers:
              - rule: AUTH-7
                owner: alice@example.com
                approver: bob@example.com
                reason: the gateway is replaced next month
                ticket: DCE-17
                expires: 2999-12-31
            """);
        try (Stub stub = Stub.start(
                        StubOptions.defaults().withUsers(3),
                        DefectCatalogue.named("signature-unchecked").orElseThrow());
                ProxyBetween between = ProxyBetween.kitAnd(stub.url(), AgreementTest::withoutNobody)) {
            judged = JudgedRuns.at(
                    between.url(),
                    stub.adminKey(),
                    folder,
                    Map.of("dce.tags", "@req-AUTH-1 or @req-AUTH-5 or @req-AUTH-7 or @req-AUTH-13 or @req-USER-5"));
        }
        scenarios = new EnumMap<>(Outcome.class);
        judged.result().rules().forEach(rule -> rule.counts().forEach((o, n) -> scenarios.merge(o, n, Integer::sum)));
    }

    /** Instead of saying that there is no such user, nothing is said. */
    private static ProxyBetween.Reply withoutNobody(String path, ProxyBetween.Reply answer) {
        return answer.status() == 404 ? new ProxyBetween.Reply(403, "", "RBAC: access denied") : answer;
    }

    @Test
    void theRunItself() {
        RunResult result = judged.result();

        assertThat(rules(Outcome.FAIL)).containsExactly("AUTH-5");
        assertThat(rules(Outcome.WAIVED)).containsExactly("AUTH-7");
        assertThat(rules(Outcome.INCONCLUSIVE)).containsExactly("USER-5");
        assertThat(rules(Outcome.NOT_APPLICABLE)).containsExactly("AUTH-13");
        assertThat(rules(Outcome.PASS)).containsExactly("AUTH-1");
        assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
        assertThat(ResultTally.of(reports("ledger.ndjson"))).isEqualTo(result);
    }

    @Test
    void theConsole() {
        String header = "rules +"
                + SHOWN.stream()
                        .map(o -> o.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" +"));
        assertThat(judged.console())
                .containsPattern(header)
                .containsPattern(row(Level.MUST))
                .containsPattern(row(Level.SHOULD))
                .contains("failed: AUTH-5 ", "waived: AUTH-7", "inconclusive: ", "NOT CONFORMANT: AUTH-5");
    }

    @Test
    void theJunitXml() throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(reports("junit/TEST-conformance.xml").toFile())
                .getDocumentElement();

        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(all());
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(scenarios(Outcome.FAIL));
        assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(skipped());
    }

    @Test
    void theAllureResults() throws IOException {
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Integer> categories = new TreeMap<>();
        JsonNode defined =
                JSON.readTree(reports("allure-results/categories.json").toFile());
        try (Stream<Path> files = Files.list(reports("allure-results"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("-result.json")).toList()) {
                JsonNode result = JSON.readTree(file.toFile());
                String status = result.path("status").asText();
                statuses.merge(status, 1, Integer::sum);
                for (JsonNode category : defined) {
                    String message =
                            result.path("statusDetails").path("message").asText();
                    boolean fits = category.path("matchedStatuses").toString().contains(status)
                            && message.matches(category.path("messageRegex").asText("(?s).*"));
                    if (fits) {
                        categories.merge(category.path("name").asText().replaceAll(":.*", ""), 1, Integer::sum);
                    }
                }
            }
        }

        assertThat(statuses)
                .containsEntry("passed", scenarios(Outcome.PASS))
                .containsEntry("failed", scenarios(Outcome.FAIL))
                .containsEntry("skipped", skipped());
        assertThat(categories)
                .containsEntry("Broken promises", scenarios(Outcome.FAIL))
                .containsEntry("Waived", scenarios(Outcome.WAIVED))
                .containsEntry("Inconclusive", scenarios(Outcome.INCONCLUSIVE))
                .containsEntry("Not applicable", scenarios(Outcome.NOT_APPLICABLE));
        assertThat(reports("allure-results/environment.properties")).content().contains("conclusion=NOT CONFORMANT");
    }

    @Test
    void theStatement() throws IOException {
        JsonNode predicate =
                JSON.readTree(reports("sign-off/sign-off.json").toFile()).path("predicate");

        assertThat(predicate.path("result").asText()).isEqualTo("FAILED");
        assertThat(predicate.path("passedTests")).extracting(JsonNode::asText).containsExactly("AUTH-1");
        assertThat(predicate.path("failedTests")).extracting(JsonNode::asText).containsExactly("AUTH-5");
        assertThat(predicate.path("warnedTests")).extracting(JsonNode::asText).containsExactly("AUTH-7");
        JsonNode ours = predicate.path("dceConformance");
        assertThat(ours.path("verdict").asText()).isEqualTo("NOT_CONFORMANT");
        for (Outcome outcome : Outcome.values()) {
            for (Level level : Level.values()) {
                assertThat(ours.path("rules")
                                .path(level.name())
                                .path(outcome.name())
                                .asInt())
                        .isEqualTo(rules(level, outcome));
            }
            assertThat(ours.path("scenarios").path(outcome.name()).asInt()).isEqualTo(scenarios(outcome));
        }
        assertThat(ours.path("waivers").get(0).path("state").asText()).isEqualTo("APPLIES");
        assertThat(ours.path("target").path("versions").get(0).asText()).startsWith("ghippo ");
    }

    @Test
    void thePages() throws IOException {
        String html = Files.readString(reports("sign-off/sign-off.html"));
        String markdown = Files.readString(reports("sign-off/sign-off.md"));

        List<String> cells = new ArrayList<>();
        Matcher cell = Pattern.compile("data-outcome=\"(\\w+)\">(\\d+)<").matcher(html);
        while (cell.find()) {
            cells.add(cell.group(1) + " " + cell.group(2));
        }
        List<String> expected = new ArrayList<>();
        SHOWN.forEach(o -> expected.add(o + " " + rules(Level.MUST, o)));
        SHOWN.forEach(o -> expected.add(o + " " + rules(Level.SHOULD, o)));
        SHOWN.forEach(o -> expected.add(o + " " + scenarios(o)));
        assertThat(cells).isEqualTo(expected);
        assertThat(html).contains("NOT CONFORMANT", "不符合规范", "DCE-17", ">expected<", "curl -i");
        assertThat(markdown)
                .contains(
                        "NOT CONFORMANT",
                        line("MUST", o -> rules(Level.MUST, o)),
                        line("SHOULD", o -> rules(Level.SHOULD, o)),
                        line("scenarios", AgreementTest::scenarios),
                        "DCE-17");
    }

    @Test
    void theCommonTestReport() throws IOException {
        JsonNode summary = JSON.readTree(reports("sign-off/ctrf-report.json").toFile())
                .path("results")
                .path("summary");

        assertThat(CtrfSchema.faults(reports("sign-off/ctrf-report.json"))).isEmpty();
        assertThat(summary.path("tests").asInt()).isEqualTo(all());
        assertThat(summary.path("passed").asInt()).isEqualTo(scenarios(Outcome.PASS));
        assertThat(summary.path("failed").asInt()).isEqualTo(scenarios(Outcome.FAIL));
        assertThat(summary.path("skipped").asInt()).isEqualTo(skipped());
    }

    @Test
    void theCommandsThatReadIt() {
        String statement = reports("sign-off/sign-off.json").toString();
        StringWriter out = new StringWriter();
        CommandLine commands = Main.commandLine().setOut(new PrintWriter(out, true));

        assertThat(commands.execute("verify", statement)).isEqualTo(2);
        assertThat(out.toString())
                .contains("the ledger says what the statement says: NOT CONFORMANT", "there is no signature")
                .doesNotContain("BROKEN");
        assertThat(commands.execute("compare", "--markdown", statement, statement))
                .isZero();
        assertThat(out.toString()).contains("was NOT CONFORMANT, is NOT CONFORMANT", "Nothing changed.");
    }

    private static String row(Level level) {
        return level + " +"
                + SHOWN.stream().map(o -> String.valueOf(rules(level, o))).collect(Collectors.joining(" +"));
    }

    private static String line(String name, ToIntFunction<Outcome> count) {
        return "| " + name + " | "
                + SHOWN.stream().map(o -> String.valueOf(count.applyAsInt(o))).collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static int rules(Level level, Outcome outcome) {
        return judged.result().rules(level, outcome).size();
    }

    private static int scenarios(Outcome outcome) {
        return scenarios.getOrDefault(outcome, 0);
    }

    private static int skipped() {
        return scenarios(Outcome.WAIVED) + scenarios(Outcome.INCONCLUSIVE) + scenarios(Outcome.NOT_APPLICABLE);
    }

    private static int all() {
        return scenarios.values().stream().mapToInt(n -> n).sum();
    }

    private static List<String> rules(Outcome outcome) {
        return judged.result().rules().stream()
                .filter(r -> r.is(outcome))
                .map(r -> r.rule().id())
                .sorted()
                .toList();
    }

    private static Path reports(String name) {
        return folder.resolve("reports").resolve(name);
    }
}
