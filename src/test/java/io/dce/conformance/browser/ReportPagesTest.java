package io.dce.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.browser.Runs.Kind;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.language.Language;
import io.dce.conformance.rule.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** The reports as a reader opens them: from disk, in a browser. What they look like is kept in {@code target/browser}. */
@Tag("browser")
class ReportPagesTest {
    private static final String SIGN_OFF = "sign-off/sign-off.html";
    private static final String ALLURE = "allure/index.html";
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final Path PICTURES = Path.of("target", "browser");

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Runs runs;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.started();
        runs = Runs.below(PICTURES.resolve("runs"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void onAScreen() {
        chromium.show("screen", "light");
        chromium.read("en");
    }

    @Test
    void whatAPageFetchesAndWhatGoesWrongInItIsNoticed() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<script src='http://dce.example/x.js'></script><img src='x.png'><script>throw Error('oh')</script>");

        chromium.open(page, "", DESK);

        assertThat(chromium.logged())
                .contains(
                        "fetched: http://dce.example/x.js",
                        "fetched: " + page.resolveSibling("x.png").toUri())
                .anySatisfy(line -> assertThat(line).startsWith("console: ").contains("Error: oh"));
    }

    @ParameterizedTest
    @EnumSource
    void theSignOffShowsTheVerdictAndTheCountsOfTheLedger(Kind kind) throws IOException {
        RunResult result = runs.ledger(kind);
        assertThat(result.leaks()).isEmpty();

        chromium.open(runs.report(kind, SIGN_OFF), "", DESK);

        assertThat(chromium.shown("#verdict strong").getText())
                .isEqualTo(result.conclusion().words());
        List<String> counts = new ArrayList<>();
        for (Level level : Level.values()) {
            Outcome.inReadingOrder()
                    .forEach(o -> counts.add(o + " " + result.rules(level, o).size()));
        }
        Outcome.inReadingOrder().forEach(o -> counts.add(o + " " + runs.scenarios(kind, o)));
        assertThat(chromium.all("#counts td[data-outcome]"))
                .extracting(cell -> cell.getDomAttribute("data-outcome") + " " + cell.getText())
                .isEqualTo(counts);
        assertThat(chromium.overflow()).isZero();
        assertThat(chromium.logged()).isEmpty();
        chromium.picture(PICTURES.resolve(kind + "-1280.png"));
        chromium.show("screen", "dark");
        chromium.picture(PICTURES.resolve(kind + "-1280-dark.png"));
    }

    @ParameterizedTest
    @EnumSource
    void theSignOffFitsAPhone(Kind kind) throws IOException {
        chromium.open(runs.report(kind, SIGN_OFF), "", PHONE);
        assertThat(chromium.overflow()).isZero();
        chromium.picture(PICTURES.resolve(kind + "-390.png"));

        chromium.click(chromium.shown("label:has(#zh)"));
        assertThat(chromium.overflow()).isZero();
        chromium.picture(PICTURES.resolve(kind + "-390-zh.png"));
        assertThat(chromium.logged()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSignOffIsInEnglishAndInChinese(Kind kind) {
        String chinese = Language.CHINESE.say(runs.ledger(kind).conclusion().words());

        chromium.open(runs.report(kind, SIGN_OFF), "", DESK);
        assertThat(chromium.all("body [lang=zh]")).isNotEmpty().noneMatch(WebElement::isDisplayed);

        chromium.click(chromium.shown("label:has(#zh)"));
        assertThat(chromium.shown("#verdict strong").getText()).isEqualTo(chinese);
        assertThat(chromium.all("body [lang=en]")).isNotEmpty().noneMatch(WebElement::isDisplayed);
        assertThat(chromium.shown("html").getDomProperty("lang")).isEqualTo("zh");

        chromium.click(chromium.shown("label:has(#en)"));
        assertThat(chromium.all("body [lang=zh]")).noneMatch(WebElement::isDisplayed);

        chromium.read("zh-CN");
        chromium.open(runs.report(kind, SIGN_OFF), "", DESK);
        assertThat(chromium.shown("#verdict strong").getText()).isEqualTo(chinese);
        assertThat(chromium.logged()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSignOffPrints(Kind kind) throws IOException {
        chromium.open(runs.report(kind, SIGN_OFF), "", DESK);
        chromium.show("print", "light");

        assertThat(chromium.shown(".signature").isDisplayed()).isTrue();
        assertThat(chromium.all(".switch")).noneMatch(WebElement::isDisplayed);
        chromium.print(PICTURES.resolve(kind + ".pdf"));
        assertThat(PICTURES.resolve(kind + ".pdf"))
                .content(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
    }

    @Test
    void aFailureInTheSignOffExplainsItself() {
        chromium.open(runs.report(Kind.FAILING, SIGN_OFF), "", DESK);

        assertThat(chromium.all("#verdict a")).extracting(WebElement::getText).containsExactly("AUTH-5", "AUTH-7");
        chromium.click(chromium.shown("#verdict a"));
        String card = chromium.shown("article:target").getText();
        assertThat(card)
                .contains("AUTH-5 ", "expected", "401 or 403", "actual", "the answer is 200", "source", "RFC 7515")
                .contains("curl -i -X ");
    }

    @Test
    void whatWasWaivedAndWhatWasNotSeenIsToldInTheSignOff() {
        chromium.open(runs.report(Kind.WAIVED, SIGN_OFF), "", DESK);
        assertThat(chromium.shown("article.waived").getText())
                .contains("alice@example.com", "bob@example.com", "DCE-17", "2999-12-31", "the gateway is replaced");

        chromium.open(runs.report(Kind.INCONCLUSIVE, SIGN_OFF), "", DESK);
        assertThat(chromium.shown(".unseen").getText()).contains("inconclusive", "USER-5", "disabled", "KEY-1");
    }

    @ParameterizedTest
    @EnumSource(names = "SWEPT", mode = EnumSource.Mode.EXCLUDE)
    void allureShowsTheVerdictAndTheCountsOfTheLedger(Kind kind) throws IOException {
        int skipped = runs.scenarios(kind, Outcome.WAIVED)
                + runs.scenarios(kind, Outcome.INCONCLUSIVE)
                + runs.scenarios(kind, Outcome.NOT_APPLICABLE)
                + runs.scenarios(kind, Outcome.DISABLED);

        chromium.open(runs.report(kind, ALLURE), "", DESK);
        assertThat(chromium.shown(".widget[data-id=environment] .table").getText())
                .contains(runs.ledger(kind).conclusion().words());
        assertThat(chromium.shown(".splash__title").getText())
                .isEqualTo(String.valueOf(runs.ledger(kind).totals().scenarios()));
        chromium.picture(PICTURES.resolve(kind + "-allure.png"));
        assertThat(chromium.logged()).isEmpty();

        chromium.open(runs.report(kind, ALLURE), "#behaviors", DESK);
        chromium.shown(".y-label_status_passed");
        assertThat(chromium.all(".y-label"))
                .extracting(label -> label.getDomAttribute("data-status") + " " + label.getText())
                .containsExactly(
                        "failed " + runs.scenarios(kind, Outcome.FAIL),
                        "broken " + runs.scenarios(kind, Outcome.ERROR),
                        "passed " + runs.scenarios(kind, Outcome.PASS),
                        "skipped " + skipped,
                        "unknown 0");
        assertThat(chromium.logged()).isEmpty();
    }

    @Test
    void aFailureInAllureExplainsItself() throws IOException {
        chromium.open(runs.report(Kind.FAILING, ALLURE), "#behaviors", DESK);
        chromium.shown(".y-label_status_passed");
        String failed = chromium.all("a.node__leaf:has(.fa-times-circle)").stream()
                .map(leaf -> leaf.getDomAttribute("href"))
                .findFirst()
                .orElseThrow();

        chromium.open(runs.report(Kind.FAILING, ALLURE), failed, DESK);

        String card = chromium.shown(".test-result-overview").getText();
        chromium.picture(PICTURES.resolve("FAILING-allure-card.png"));
        assertThat(card)
                .contains("expected: ", "actual: ", "source: ", "curl -i -X ", "impact: ", "acts: ")
                .contains("replay: ", "dce-conformance.jar replay ")
                .contains("$DCE_TOKEN");
        assertThat(chromium.logged()).isEmpty();
    }

    @Test
    void allureShowsTheTrendOfRunsIntoTheSameFolder() throws IOException {
        chromium.open(runs.report(Kind.FAILING, ALLURE), "#graph", DESK);
        chromium.shown(".history-trend svg");
        chromium.picture(PICTURES.resolve("FAILING-allure-trend.png"));
        assertThat(chromium.all(".history-trend .slice")).hasSize(2);

        chromium.open(runs.report(Kind.WAIVED, ALLURE), "#graph", DESK);
        assertThat(chromium.shown(".history-trend").getText()).contains("nothing to show");
    }

    @Test
    void theCoverageShowsWhatFailedOnADeskAndOnAPhone() throws IOException {
        for (int width : List.of(DESK, PHONE)) {
            chromium.open(runs.report(Kind.SWEPT, "coverage/index.html"), "", width);

            assertThat(chromium.shown("table.failures").getText())
                    .contains("OPS-3", "GET /apis/shop.example/v1alpha1/settings");
            assertThat(chromium.all("td.fail")).isNotEmpty();
            assertThat(chromium.overflow()).isZero();
            assertThat(chromium.logged()).isEmpty();
            chromium.picture(PICTURES.resolve("coverage-" + width + ".png"));
        }
    }
}
