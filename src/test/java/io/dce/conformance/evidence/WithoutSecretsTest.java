package io.dce.conformance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.KitJar;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.ledger.Transcript;
import io.dce.conformance.evidence.result.Explanation;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.language.Language;
import io.dce.conformance.report.allure.AllureWriter;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.secret.SecretScan;
import io.qameta.allure.model.FixtureResult;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is written about an exchange explains it and holds no secret. */
class WithoutSecretsTest {
    private static final String KEY = "alices-opaque-access-key";
    private static final Rule RULE = new Rule(
            "KEY-2",
            Level.MUST,
            "It is shown once",
            "the page",
            "Access keys",
            Concern.UNSAID,
            Optional.empty(),
            List.of());

    private static final Rule.Scenario SCENARIO =
            new Rule.Scenario("One", "classpath:features/f.feature", 3, List.of("@req-KEY-2"));

    private final SecretRegistry secrets = new SecretRegistry();
    private final Transcript transcript = new Transcript(secrets);

    @TempDir
    private Path folder;

    @BeforeEach
    void register() {
        secrets.register(KEY, "access key");
    }

    @Test
    void anExplanationSaysTheRuleWhatWasExpectedWhatCameItsSourceAndHowToSeeItAgain() {
        Verdict verdict = Verdict.fail(exchange("{}"), "no secret", "/items/0/token is " + KEY);

        assertThat(explained(true, verdict).text().lines())
                .containsExactly(
                        "KEY-2 It is shown once (MUST)",
                        "expected: no secret",
                        "actual:   /items/0/token is <access key>",
                        "asked:    GET /users?access_token=<access key> by Alice: 200",
                        "again:    curl -i -k -X GET -H \"Authorization: Bearer $DCE_TOKEN\""
                                + " \"http://dce.example/users?access_token=$DCE_TOKEN\"",
                        "source:   the page",
                        "replay:   java -jar " + KitJar.inCommands() + " replay KEY-2 -Ddce.insecure=true"
                                + " -Ddce.url=http://dce.example");
    }

    @Test
    void anExplanationOfWhatWasNotJudgedSaysWhy() {
        assertThat(explained(false, Verdict.inconclusive("no answer to " + KEY))
                        .text()
                        .lines())
                .containsExactly(
                        "KEY-2 It is shown once (MUST)",
                        "INCONCLUSIVE: no answer to <access key>",
                        "source:   the page");
    }

    @Test
    void aLongExplanationIsCutWithoutLeavingHalfASecret() {
        for (int before = 1_970; before < 2_005; before++) {
            Verdict verdict = Verdict.fail("a", "x".repeat(before) + KEY + "y".repeat(50));

            assertThat(explained(false, verdict).text())
                    .doesNotContain("alices-o")
                    .contains("…");
        }
    }

    @Test
    void anExplanationOfAFailureThatIsWaivedSaysSoFirst() {
        Waiver waiver = new Waiver("KEY-2", "", "alice", "bob", "known, as is " + KEY, "DCE-17", "2027-01-31");

        assertThat(explained(false, Verdict.fail("no secret", "there is one"), waiver)
                        .text()
                        .lines())
                .containsExactly(
                        "KEY-2 It is shown once (MUST)",
                        "WAIVED: until 2027-01-31 by alice, approved by bob (DCE-17): known, as is <access key>",
                        "expected: no secret",
                        "actual:   there is one",
                        "source:   the page",
                        "replay:   java -jar " + KitJar.inCommands() + " replay KEY-2 -Ddce.url=http://dce.example");
    }

    @Test
    void onlyALineThatIsTooLongIsCut() {
        String longest = "x".repeat(2_000);

        assertThat(explained(false, Verdict.fail("a", longest)).lines()).contains("actual:   " + longest);
        assertThat(explained(false, Verdict.fail("a", longest + "y")).lines()).contains("actual:   " + longest + "…");
    }

    @Test
    void aTranscriptShowsBothSidesWithoutSecrets() {
        String text = transcript.of(exchange("{\"token\":\"" + KEY + "\"}"));

        assertThat(text)
                .contains(
                        "#7 by Alice, 12 ms, on a used connection\n",
                        "> GET /users?access_token=<access key>\n",
                        "> Authorization: Bearer <access key>\n",
                        "< 200\n",
                        "< X-Key: <access key>\n",
                        "{\"token\":\"<access key>\"}\n",
                        "! it broke off\n")
                .doesNotContain(KEY);
    }

    @Test
    void aLongBodyIsCutWithoutLeavingHalfASecret() {
        for (int before = 1_470; before < 1_505; before++) {
            Journal journal = new Journal();
            journal.accept(exchange("x".repeat(before) + KEY + "y".repeat(4_000)));

            assertThat(transcript.of(journal.exchanges()))
                    .doesNotContain("alices-o")
                    .contains("characters)");
        }
    }

    @Test
    void manySecretsBeforeTheCutUncoverNoneBehindIt() {
        for (int before = 0; before < KEY.length(); before++) {
            Journal journal = new Journal();
            journal.accept(exchange("x".repeat(before) + KEY.repeat(300)));

            assertThat(transcript.of(journal.exchanges()).replace("<access key>", ""))
                    .doesNotContain("alices-o");
        }
    }

    @Test
    void theAttemptsBeforeTheLastAreShownToo() {
        Exchange last = exchange("last").after(List.of(exchange("first " + KEY)));

        assertThat(transcript.of(last)).startsWith("(repeated)\n").contains("first <access key>", "last");
    }

    @Test
    void ofManyExchangesTheFirstAndTheLastAreShown() {
        String text = transcript.of(Collections.nCopies(100, exchange("{}")));

        assertThat(text).contains("… 40 exchanges more …");
        assertThat(text.lines().filter(l -> l.startsWith("#7"))).hasSize(60);
    }

    @Test
    void asManyExchangesAsFitAreShownAll() {
        String text = transcript.of(Collections.nCopies(60, exchange("{}")));

        assertThat(text).doesNotContain("…");
        assertThat(text.lines().filter(l -> l.startsWith("#7"))).hasSize(60);
    }

    @Test
    void onlyABodyThatIsTooLongIsCut() {
        String longest = "x".repeat(1_500);

        assertThat(transcript.of(exchange(longest)).lines()).contains(longest);
        assertThat(transcript.of(exchange(longest + "y")).lines()).contains(longest + "… (1501 characters)");
    }

    @Test
    void whatWasSentIsShownAndWhyNothingCameBack() {
        assertThat(transcript.of(SampleExchanges.unanswered(3)).lines())
                .containsExactly(
                        "#3 by Alice, 12 ms, on a used connection",
                        "> POST /users",
                        "> Accept: application/json",
                        "{\"name\":\"a key\"}",
                        "! it broke off");
    }

    @Test
    void allureResultsAreOrderedByRuleAndHoldNoSecret() throws IOException {
        AllureWriter writer = new AllureWriter(folder, new Catalogue(List.of(RULE)), secrets, false, Language.ENGLISH);
        StatusDetails details =
                new StatusDetails().setMessage("<b>message & " + KEY).setTrace("trace " + KEY);
        StepResult inner = new StepResult()
                .setStatusDetails(new StatusDetails().setMessage(KEY).setTrace(null));
        StepResult step = new StepResult()
                .setStatus(Status.FAILED)
                .setStatusDetails(new StatusDetails().setTrace(KEY))
                .setSteps(List.of(inner));
        writer.write(new TestResult()
                .setUuid("one")
                .setStatusDetails(details)
                .setSteps(List.of(step))
                .setLabels(List.of(
                        new Label().setName("tag").setValue("req-KEY-2"),
                        new Label().setName("suite").setValue("a feature"))));
        writer.write(new TestResultContainer()
                .setUuid("two")
                .setBefores(List.of(new FixtureResult().setSteps(List.of(step(KEY)))))
                .setAfters(List.of(new FixtureResult().setStatusDetails(new StatusDetails().setMessage(KEY)))));
        writer.write(
                "three-attachment.txt", new ByteArrayInputStream(("Zoë " + KEY + " " + base64(KEY)).getBytes(UTF_8)));

        String written = written();
        assertThat(written)
                .contains(
                        "&lt;b&gt;message &amp; &lt;access key&gt;",
                        "trace &lt;access key&gt;",
                        "KEY-2 It is shown once",
                        "Access keys")
                .contains("Zoë <access key> ")
                .doesNotContain("a feature")
                .doesNotContain(KEY);
        assertThat(secrets.foundIn(written)).isFalse();
        assertThat(SecretScan.of(folder, secrets)).isEmpty();
    }

    @Test
    void theFinalScanFindsWhatWasGivenAwayInAnyShape() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("clean.txt"), "nothing here");
        Files.writeString(folder.resolve("a/raw.txt"), "Grüße " + KEY);
        Files.writeString(folder.resolve("a/b/page.html"), "data:" + base64("{\"x\":\"" + KEY + "\"}"));

        assertThat(SecretScan.of(folder, secrets))
                .containsExactly(folder.resolve("a/b/page.html"), folder.resolve("a/raw.txt"));
    }

    private Explanation explained(boolean insecure, Verdict verdict, Waiver... waivers) {
        try (RunLedger ledger = RunLedger.unwritten(secrets)) {
            Map<String, String> settings =
                    Map.of("dce.url", "http://dce.example", "dce.insecure", String.valueOf(insecure));
            ledger.begin(
                    Instant.EPOCH,
                    "1.0",
                    ConfigLoader.load(settings, Map.of("DCE_TOKEN", KEY), folder),
                    new Catalogue(List.of(RULE)),
                    new Selection(Optional.empty(), false),
                    List.of(waivers),
                    Map.of());
            return ledger.wouldBe(RULE, SCENARIO, verdict).explanation();
        }
    }

    private static StepResult step(String message) {
        return new StepResult().setStatusDetails(new StatusDetails().setMessage(message));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private String written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Exchange exchange(String body) {
        return ExchangeBuilder.get("http://dce.example/users?access_token=" + KEY)
                .with(new Header("Authorization", "Bearer " + KEY))
                .number(7)
                .took(Duration.ofMillis(12))
                .reusing(":1")
                .answered(new Answer(
                        200, List.of(new Header("X-Key", KEY)), body.getBytes(UTF_8), List.of("it broke off")));
    }
}
