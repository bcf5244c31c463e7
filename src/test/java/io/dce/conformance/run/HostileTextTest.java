package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What a platform and a document say is shown, and does nothing where it is. */
@Tag("proof")
class HostileTextTest {
    private static final String CONTROL = """
        \r\u001b[2J\u001b]0;title\u0007\u009b31m\u202e\ud800
        ::error file=x::forged
        CONFORMANT
        ##[error]forged
        ##vso[task.complete result=Succeeded]
        """;
    private static final String MARKUP =
            "<img src=x onerror=alert(1)> ![i](https://img.example/i.png) @org/team #12 `tick` | bar ]]> forged";
    private static final String HOSTILE = CONTROL + MARKUP;

    /** Half a surrogate pair stands in JSON as an escape alone. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path folder;

    @Test
    void nothingThatAPlatformOrADocumentSaysActsWhereItIsShown() throws Exception {
        Path document = hostileDocument();
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"a\":\u001b[31m<img/>@org/team");
        try (Stub stub = serving();
                ProxyBetween between = ProxyBetween.kitAnd(stub.url(), HostileTextTest::hostile)) {
            Map<String, String> settings = new TreeMap<>();
            settings.put("dce.openapi", document + "," + broken);
            settings.put("dce.tags", "@operations or @req-USER-3");
            JudgedRuns judged = JudgedRuns.at(between.url(), stub.adminKey(), folder, settings);

            assertThat(judged.console())
                    .as("what was planted is shown")
                    .containsIgnoringCase("\\u001b[2J")
                    .contains("forged", "<img src=x")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{2028}&&[^\n]]")
                    .doesNotContain("##[", "##vso[");
            assertThat(judged.console().lines())
                    .noneMatch(line -> line.strip().startsWith("::"))
                    .noneMatch(line -> line.startsWith("CONFORMANT"));
        }
        for (String name : List.of("coverage/coverage.md", "sign-off/sign-off.md")) {
            assertThat(Files.readString(report(name))).as(name).contains("forged", "<img src=x");
            assertThat(withoutCode(Files.readString(report(name))))
                    .as(name)
                    .doesNotContainPattern("(?<!\\\\)<(?!/?(details|summary|code)>)")
                    .doesNotContainPattern("(?<![\\\\`])!?\\[i")
                    .doesNotContainPattern("@\\w")
                    .doesNotContainPattern("(?<!&)#\\d")
                    .doesNotContainPattern("(?m)^\\s*(CONFORMANT|::)")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]");
        }
        for (String name : List.of("coverage/index.html", "sign-off/sign-off.html")) {
            assertThat(Files.readString(report(name)))
                    .as(name)
                    .contains("forged")
                    .doesNotContain("<img")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]");
        }
        for (String name : List.of("junit/TEST-conformance.xml", "junit/TEST-operations.xml")) {
            String xml = Files.readString(report(name));
            assertThat(xml).as(name).contains("forged");
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(Files.newBufferedReader(report(name))));
        }
        try (Stream<Path> files = Files.walk(report("."))) {
            for (Path file : files.filter(f -> f.toString().endsWith("json")).toList()) {
                JSON.readTree(file.toFile());
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("[\\x00-\\x1f&&[^\n]]");
            }
        }
    }

    @Test
    void whatOpensADocumentsUrlStandsNowhere() throws IOException {
        try (Stub stub = serving()) {
            String url = "http://reader:pass-w0rd@127.0.0.1:1/shop.json?access_token=t0ken&sig=s1gnature";
            JudgedRuns judged = JudgedRuns.at(
                    stub.url(),
                    stub.adminKey(),
                    folder,
                    Map.of("dce.openapi", url + "," + Samples.file(Samples.SHOP), "dce.tags", "@operations"));

            assertThat(judged.console()).contains("http://…@127.0.0.1:1/shop.json?…: cannot be read");
            assertThat(judged.console()).doesNotContain("pass-w0rd", "t0ken", "s1gnature");
            try (Stream<Path> files = Files.walk(report("."))) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSizeGreaterThan(10)
                        .allSatisfy(
                                file -> assertThat(file).content().doesNotContain("pass-w0rd", "t0ken", "s1gnature"));
            }
        }
    }

    private Path report(String name) {
        return folder.resolve("reports").resolve(name).normalize();
    }

    private static Stub serving() {
        return Stub.start(StubOptions.defaults()
                .withUsers(3)
                .withDocuments(
                        DocumentSet.read(List.of(Samples.file(Samples.SHOP).toString()))
                                .readable()));
    }

    /** Times that are none, and an error where a list should be. */
    private static ProxyBetween.Reply hostile(String path, ProxyBetween.Reply answer) {
        try {
            if (path.endsWith("/users") && answer.status() == 200) {
                ObjectNode users = (ObjectNode) JSON.readTree(answer.body());
                users.path("items")
                        .forEach(user ->
                                ((ObjectNode) user).put("createdAt", MARKUP).put("updatedAt", CONTROL));
                return new ProxyBetween.Reply(200, "", JSON.writeValueAsString(users));
            }
            if (path.endsWith("/settings") && answer.status() == 200) {
                return new ProxyBetween.Reply(500, "", JSON.writeValueAsString(Map.of("message", HOSTILE)));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path hostileDocument() throws IOException {
        ObjectNode document =
                (ObjectNode) JSON.readTree(Samples.file(Samples.SHOP).toFile());
        ((ObjectNode) document.path("info")).put("title", HOSTILE);
        document.path("paths")
                .forEach(path -> path.forEach(
                        operation -> ((ObjectNode) operation).putArray("tags").add(HOSTILE)));
        ObjectNode settings = (ObjectNode) document.at("/paths/~1apis~1shop.example~1v1alpha1~1settings/get");
        settings.put("operationId", HOSTILE);
        ((ObjectNode) document.at("/paths/~1apis~1shop.example~1v1alpha1~1about/get")).put("operationId", HOSTILE);
        Path shop = Files.createDirectories(folder.resolve("shop"));
        return Files.writeString(shop.resolve("v1.2.0.json"), JSON.writeValueAsString(document));
    }

    /** Between backticks, nothing acts. */
    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?ms)^(`{3,})text\n.*?\n\\1$", "").replaceAll("`[^`|\n]*`", "");
    }
}
