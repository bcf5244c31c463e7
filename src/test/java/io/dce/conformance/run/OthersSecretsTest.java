package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Platforms that show secrets which nobody has told the kit of: no file of the run has them. */
@Tag("proof")
@WithStub(users = 3)
class OthersSecretsTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** A colleague's key, which is good for something. */
    private static final String COLLEAGUES = base64Url("{\"alg\":\"RS256\",\"kid\":\"a-kid\",\"typ\":\"JWT\"}") + "."
            + base64Url("{\"iss\":\"ghippo.io\",\"sub\":\"0b7e9c1e\",\"preferred_username\":\"colleague\"}") + "."
            + base64Url(
                    "what nobody but the platform can have signed, at the length of RSA: %-187s|".formatted("bytes"));

    private static final String OPAQUE = "dcekey_9fQ2xVb7LmTz40RkWp8sYc3H";
    private static final Map<String, String> SETTINGS = Map.of(
            "dce.tags", "@req-KEY-2 or @req-AUTH-1 or @req-AUTH-5 or @req-USER-1", "dce.timeout.consistency", "200ms");

    private final Stub stub;

    OthersSecretsTest(Stub stub) {
        this.stub = stub;
    }

    enum Shown {
        IN_THE_LIST(reply -> listed(reply, COLLEAGUES)),
        WITH_ESCAPES(reply -> listed(reply, "ESCAPED")),
        IN_A_LINK(reply -> listed(reply, URLEncoder.encode("https://x/?t=" + COLLEAGUES + "&a=%", UTF_8))),
        WITH_PERCENT_SIGNS(reply ->
                listed(reply, "https://x/?t=" + COLLEAGUES.replace(".", "%2E").replace("y", "%79"))),
        IN_BASE64(reply -> listed(reply, base64("user:" + COLLEAGUES))),
        IN_BASE64_BEHIND_A_WORD(reply -> listed(reply, "token" + base64("user:" + COLLEAGUES))),
        IN_BASE64_TWICE(reply -> listed(reply, base64(base64("user:" + COLLEAGUES)))),
        IN_A_HEADER(reply -> new ProxyBetween.Reply(reply.status(), "session=" + COLLEAGUES, reply.body())),
        IN_AN_ERROR(reply -> new ProxyBetween.Reply(
                reply.status(), "", reply.status() < 400 ? reply.body() : "refused, unlike " + COLLEAGUES + ".")),
        IN_PARTS(reply ->
                changed(reply, body -> List.of(COLLEAGUES.split("\\.")).forEach(body.withArray("parts")::add))),
        IN_MEMBERS(reply -> changed(
                reply,
                body -> body.putObject("key")
                        .put("h", COLLEAGUES.split("\\.")[0])
                        .put("p", COLLEAGUES.split("\\.")[1])
                        .put("s", COLLEAGUES.split("\\.")[2]))),
        BY_ITS_SIGNATURE(reply -> listed(reply, COLLEAGUES.split("\\.")[2])),
        IN_A_TEXT(reply -> new ProxyBetween.Reply(reply.status(), "", reply.body() + "\n<!-- " + COLLEAGUES + " -->"));

        private final UnaryOperator<ProxyBetween.Reply> change;

        Shown(UnaryOperator<ProxyBetween.Reply> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aColleaguesKeyIsInNoFile(Shown shown, @TempDir Path folder) throws IOException {
        try (ProxyBetween between = ProxyBetween.kitAnd(stub.url(), (path, reply) -> shown.change.apply(reply))) {
            JudgedRuns judged = JudgedRuns.at(between.url(), stub.adminKey(), folder, SETTINGS);

            assertThat(judged.result().totals().answers()).isPositive();
            assertThat(judged.result().leaks()).isEmpty();
            assertNowhere(COLLEAGUES, folder, judged);
            assertThat(folder.resolve("reports/ledger.ndjson")).content().contains("<signed token>");
        }
    }

    /** Its secret is shown all the same, by a platform that says that there is no key, and in a list later. */
    @Test
    void theSecretOfACreationThatFailedIsInNoFile(@TempDir Path folder) throws IOException {
        List<String> shown = new ArrayList<>();
        try (ProxyBetween between = ProxyBetween.kitAnd(stub.url(), (path, reply) -> failed(path, reply, shown))) {
            JudgedRuns judged = JudgedRuns.at(between.url(), stub.adminKey(), folder, SETTINGS);

            assertThat(shown).isNotEmpty();
            assertThat(judged.result().leaks()).isEmpty();
            for (String secret : shown) {
                assertNowhere(secret, folder, judged);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSecretOfACreationIsInNoFileWhateverItsMemberIsCalled(Named named, @TempDir Path folder) throws IOException {
        try (ProxyBetween between = ProxyBetween.kitAnd(
                stub.url(),
                (path, reply) -> path.endsWith("/accesstoken")
                        ? new ProxyBetween.Reply(reply.status(), "", named.body.formatted(OPAQUE))
                        : reply)) {
            JudgedRuns judged = JudgedRuns.at(between.url(), stub.adminKey(), folder, SETTINGS);

            assertThat(judged.result().leaks()).isEmpty();
            assertNowhere(OPAQUE, folder, judged);
        }
    }

    enum Named {
        ACCESS_TOKEN("{\"id\":\"4711\",\"accessToken\":\"%s\"}"),
        NESTED("{\"data\":{\"key\":\"%s\",\"id\":\"4711\"}}"),
        SOMETHING("{\"id\":\"4711\",\"something\":\"%s\"}"),
        IN_A_SENTENCE("{\"message\":\"your key is %s, keep it\"}"),
        BROKEN_OFF("{\"id\":\"4711\",\"token\":\"%s"),
        NO_JSON("created: %s\n");

        private final String body;

        Named(String body) {
            this.body = body;
        }
    }

    /** The verdict is what the rules say, with the leak beside it, and the file is rid of it. */
    @Test
    void whatSlippedThroughIsTakenOutAndTheVerdictStays(@TempDir Path folder) throws IOException {
        try (ProxyBetween between = ProxyBetween.kitAnd(stub.url(), (path, reply) -> overtaken(path, reply))) {
            JudgedRuns judged = JudgedRuns.at(between.url(), stub.adminKey(), folder, SETTINGS);

            assertThat(judged.result().conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
            assertThat(judged.result().leaks()).contains("ledger.ndjson");
            assertThat(judged.console())
                    .contains("a secret stood in ledger.ndjson")
                    .contains("\nNOT CONFORMANT: ");
            assertNowhere(OPAQUE, folder, judged);
        }
    }

    /** A secret that a list shows before anybody could know that it is one. */
    private static ProxyBetween.Reply overtaken(String path, ProxyBetween.Reply reply) {
        if (path.endsWith("/accesstoken") && reply.status() == 200) {
            return new ProxyBetween.Reply(200, "", "{\"id\":\"4711\",\"token\":\"" + OPAQUE + "\"}");
        }
        return listed(reply, OPAQUE);
    }

    private static ProxyBetween.Reply failed(String path, ProxyBetween.Reply reply, List<String> shown) {
        if (!path.endsWith("/accesstoken") || reply.status() != 200) {
            return reply;
        }
        synchronized (shown) {
            shown.add(object(reply).path("token").asText());
        }
        return new ProxyBetween.Reply(500, "", reply.body());
    }

    private static ProxyBetween.Reply listed(ProxyBetween.Reply reply, String text) {
        return changed(reply, body -> body.put("note", text));
    }

    private static ProxyBetween.Reply changed(ProxyBetween.Reply reply, Consumer<ObjectNode> change) {
        if (!reply.body().startsWith("{")) {
            return reply;
        }
        ObjectNode body = object(reply);
        change.accept(body);
        String escaped =
                COLLEAGUES.replace(".", "\\u002e").replace("e", "\\u0065").replace("S", "\\u0053");
        return new ProxyBetween.Reply(reply.status(), "", body.toString().replace("ESCAPED", escaped));
    }

    private static ObjectNode object(ProxyBetween.Reply reply) {
        try {
            return (ObjectNode) JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertNowhere(String secret, Path folder, JudgedRuns judged) throws IOException {
        List<String> shapes = new ArrayList<>();
        for (String part :
                secret.contains(".") ? List.of(secret.split("\\.")[1], secret.split("\\.")[2]) : List.of(secret)) {
            shapes.add(part);
            shapes.add(part.replace("e", "\\u0065").replace("S", "\\u0053"));
            shapes.add(part.replace("e", "\\\\u0065").replace("S", "\\\\u0053"));
            shapes.add(part.replace("y", "%79"));
            for (String before : List.of("", "x", "xy")) {
                String whole = base64(before + part);
                shapes.add(whole.substring(4, whole.length() - 4));
                String twice = base64(before + whole);
                shapes.add(twice.substring(4, twice.length() - 8));
            }
        }
        assertThat(shapes).noneMatch(judged.console()::contains);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                String text = Files.readString(file, ISO_8859_1);
                assertThat(shapes).noneMatch(text::contains);
            });
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
