package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that repeats the key in every field of its answers, in every encoding: no file of the run has it. */
@Tag("proof")
class PlantedSecretTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void noFileOfTheRunHasIt() throws IOException {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(3))) {
            String key = stub.adminKey();
            try (ProxyBetween between = ProxyBetween.kitAnd(stub.url(), (path, answer) -> planted(answer, key))) {
                JudgedRuns judged = JudgedRuns.at(
                        between.url(),
                        key,
                        folder,
                        Map.of(
                                "dce.tags",
                                "@req-AUTH-1 or @req-AUTH-4 or @req-KEY-1 or @req-KEY-2 or @req-USER-1 or "
                                        + "@req-PAGE-1 or @req-USER-7"));

                List<String> shapes = shapes(key);
                assertThat(judged.result().leaks()).isEmpty();
                assertThat(judged.result().broken()).isNotEmpty();
                assertThat(judged.result().totals().answers()).isPositive();
                assertThat(shapes).noneMatch(judged.console()::contains);
                try (Stream<Path> files = Files.walk(folder)) {
                    assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                        String text = Files.readString(file, ISO_8859_1);
                        assertThat(shapes).noneMatch(text::contains);
                    });
                }
                assertThat(folder.resolve("reports/ledger.ndjson")).content().contains("<access key>");
            }
        }
    }

    /** Allure makes its page of files that were searched before; should it know more, the page is searched all the same. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAlluresPageShowsIsTakenOutAndNamed(boolean encoded) throws IOException {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(3))) {
            String key = stub.adminKey();
            String shown = encoded
                    ? Base64.getEncoder().encodeToString(("{\"message\":\"" + key + "\"}").getBytes(UTF_8))
                    : key;

            JudgedRuns judged = JudgedRuns.at(
                    stub.url(),
                    Map.of("DCE_TOKEN", key),
                    folder,
                    Map.of("dce.tags", "@req-AUTH-1"),
                    List.of(),
                    reports -> () -> {
                        try {
                            Files.createDirectories(reports.allure());
                            Files.writeString(
                                    reports.allureReport(), "<script>d('data/a.json','" + shown + "')</script>");
                            return Optional.empty();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });

            assertThat(judged.result().leaks()).containsExactly("allure/index.html");
            assertThat(judged.result().rules()).anyMatch(rule -> rule.is(Outcome.PASS));
            assertThat(judged.console()).contains("allure/index.html");
            Path page = folder.resolve("reports/allure/index.html");
            if (Files.exists(page)) {
                String text = Files.readString(page);
                assertThat(shapes(key)).noneMatch(text::contains);
                assertThat(text).doesNotContain(shown);
            }
        }
    }

    /** What Mallory shows is made of the key: nobody may get it back from what she has shown. */
    @Test
    void theKeyCannotBeRestoredFromWhatIsLikeIt() throws IOException {
        try (Stub stub = Stub.start(
                StubOptions.defaults().withUsers(3),
                DefectCatalogue.named("signature-unchecked").orElseThrow())) {
            String key = stub.adminKey();
            JudgedRuns judged = JudgedRuns.at(
                    stub.url(), key, folder, Map.of("dce.tags", "@req-AUTH-1 or @req-AUTH-4 or @req-AUTH-5"));

            assertThat(judged.result().broken()).isNotEmpty();
            List<String> pieces = new ArrayList<>();
            String signature = key.split("\\.")[2].toLowerCase(Locale.ROOT);
            for (String text :
                    List.of(signature, new StringBuilder(signature).reverse().toString())) {
                for (int at = 0; at + 24 <= text.length(); at += 12) {
                    pieces.add(text.substring(at, at + 24));
                }
            }
            try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
                assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                    String text = Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT);
                    assertThat(pieces).noneMatch(text::contains);
                });
            }
            assertThat(folder.resolve("reports/ledger.ndjson")).content().contains("<access key, changed>");
        }
    }

    private static ProxyBetween.Reply planted(ProxyBetween.Reply answer, String key) {
        String encoded = key + " " + URLEncoder.encode(key, UTF_8) + " " + base64(key) + " " + base64("x" + key) + " "
                + base64("xy" + key);
        try {
            String body = answer.body().startsWith("{")
                    ? JSON.writeValueAsString(planted(JSON.readTree(answer.body()), encoded))
                    : answer.body() + encoded;
            return new ProxyBetween.Reply(answer.status(), key, body);
        } catch (IOException e) {
            return new ProxyBetween.Reply(answer.status(), key, answer.body() + encoded);
        }
    }

    /** The same document with the text after every text of it but ids, and in a field of its own. */
    private static JsonNode planted(JsonNode node, String text) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .toList()
                    .forEach(field -> object.set(
                            field.getKey(),
                            List.of("id", "token", "uid").contains(field.getKey())
                                    ? field.getValue()
                                    : planted(field.getValue(), text)));
            return object.put("planted", text);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, planted(array.get(i), text));
            }
            return array;
        }
        return node.isTextual() ? JSON.getNodeFactory().textNode(node.asText() + " " + text) : node;
    }

    /** What must be nowhere: payload and signature of the key, as they are and inside base64 at each alignment. */
    private static List<String> shapes(String key) {
        List<String> shapes = new ArrayList<>();
        for (String part : List.of(key, key.split("\\.")[1], key.split("\\.")[2])) {
            shapes.add(part);
            for (String before : List.of("", "x", "xy")) {
                String whole = base64(before + part);
                shapes.add(whole.substring(4, whole.length() - 4));
            }
        }
        return shapes;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
