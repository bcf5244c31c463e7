package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.language.EnglishLeft;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.variation.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** With {@code dce.language=zh} whatever people read is Chinese, whole; what machines read stays as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChineseViewsTest {
    private static final List<String> DEFECTS = List.of(
            "signature-unchecked",
            "secret-listed",
            "names-in-small-letters",
            "page-from-zero",
            "last-user-without-name",
            "operation-500",
            "write-open-delete");
    private static final String WAIVERS = """
        waivers:
          - {rule: AUTH-5, owner: 王芳, approver: 李雷, reason: 网关下月更换, ticket: DCE-17, expires: 2999-12-31}
          - {rule: HTTP-3, owner: 王芳, approver: 李雷, reason: 已修复, ticket: DCE-18, expires: 2020-12-31}
        """;

    private Path folder;
    private JudgedRuns judged;

    @BeforeAll
    void judge(@TempDir Path temporary) throws IOException {
        folder = temporary;
        List<String> documents = Stream.of(Samples.SHOP, Samples.DEPOT, Samples.WORKS)
                .map(name -> Samples.file(name).toString())
                .toList();
        Files.writeString(folder.resolve("waivers.yaml"), WAIVERS);
        Variation defects = DEFECTS.stream()
                .map(name -> DefectCatalogue.named(name).orElseThrow().variation())
                .reduce(Variation::and)
                .orElseThrow();
        try (Stub stub = Stub.start(
                StubOptions.defaults()
                        .withUsers(25)
                        .withDocuments(DocumentSet.read(documents).readable()),
                defects)) {
            judged = JudgedRuns.at(
                    stub.url(),
                    Map.of(
                            "DCE_TOKEN", stub.adminKey(),
                            "DCE_LIMITED_TOKEN", stub.limitedKey(),
                            "DCE_EXPIRED_TOKEN", stub.expiredKey()),
                    folder,
                    Map.of(
                            "dce.language", "zh",
                            "dce.openapi", String.join(",", documents),
                            "dce.writes", "refusals",
                            "dce.access.baseline", "new",
                            "dce.tags", "not @waiting"));
        }
    }

    @Test
    void theSignOff() throws IOException {
        String page = read("sign-off/sign-off.html");

        assertThat(EnglishLeft.inPage(page)).isEmpty();
        assertThat(page)
                .contains("<html lang=\"zh\">", "<title>DCE 一致性：不符合规范</title>")
                .contains("违反的规则", "按能力列出的规则", "运行记录", "失败项与复现方法", "豁免生效中");
        assertThat(EnglishLeft.inMarkdown(read("sign-off/sign-off.md"))).isEmpty();
    }

    @Test
    void whatTheSweepHasCovered() throws IOException {
        assertThat(EnglishLeft.inPage(read("coverage/index.html"))).isEmpty();
        assertThat(read("coverage/index.html")).contains("<html lang=\"zh\">", "<title>扫描覆盖情况</title>");
        assertThat(EnglishLeft.inMarkdown(read("coverage/coverage.md"))).isEmpty();
        assertThat(EnglishLeft.inMarkdown(read("coverage/writes.md"))).isEmpty();
        assertThat(EnglishLeft.inMarkdown(read("access/access.md"))).isEmpty();
    }

    @Test
    void theConsole() {
        assertThat(judged.console().lines())
                .filteredOn(line -> !line.contains("重现：") && !line.contains("重放："))
                .flatExtracting(EnglishLeft::in)
                .isEmpty();
        assertThat(judged.console()).contains("最可能的原因：", "不符合规范：");
    }

    @Test
    void whatAllureShows() throws IOException {
        List<String> read = new ArrayList<>();
        try (Stream<Path> results = Files.list(folder.resolve("reports/allure-results"))) {
            for (Path file : results.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode result = new JsonMapper().readTree(file.toFile());
                for (String member : List.of("name", "message", "description", "descriptionHtml")) {
                    result.findValuesAsText(member).forEach(read::add);
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(500);
        assertThat(read.stream()
                        .flatMap(String::lines)
                        .filter(line -> !line.matches("(重现|重放)：.*"))
                        .flatMap(line -> EnglishLeft.in(line).stream()))
                .isEmpty();
    }

    @Test
    void whatMachinesReadStaysEnglish() throws IOException {
        assertThat(read("ledger.ndjson")).doesNotContain("预期", "应答为");
        assertThat(read("sign-off/ctrf-report.json")).doesNotContain("预期");
        assertThat(read("junit/TEST-conformance.xml")).doesNotContain("预期");
    }

    private String read(String report) throws IOException {
        return Files.readString(folder.resolve("reports").resolve(report));
    }
}
