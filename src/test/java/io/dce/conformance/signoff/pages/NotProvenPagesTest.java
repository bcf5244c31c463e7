package io.dce.conformance.signoff.pages;

import static io.dce.conformance.check.Outcome.DISABLED;
import static io.dce.conformance.check.Outcome.INCONCLUSIVE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.rule.Level.MUST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.SampleFindings;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.signoff.SignOff;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The pages of a run that proves nothing say why, what to do, and what was shown all the same. */
class NotProvenPagesTest {
    private final RunResult result = new SampleFindings()
            .set(Map.of("dce.tags", "@req-RULE-1 or @req-RULE-2"))
            .rule(MUST, PASS)
            .rule(MUST, INCONCLUSIVE)
            .rule(MUST, DISABLED)
            .result();

    @Test
    void theMarkdownSaysSoFirst() {
        assertThat(page("sign-off.md").lines().limit(9))
                .contains(
                        "**selected (dce.tags): 1 of 2 passed**",
                        "- **disabled**: RULE-3. Run once more without dce.tags.")
                .anySatisfy(line -> assertThat(line).startsWith("- **inconclusive**: RULE-2. Under"));
    }

    @Test
    void theBoxOfThePageSaysSoInBothLanguages() {
        String page = page("sign-off.html");
        String box = page.substring(page.indexOf("<section class=\"verdict"), page.indexOf("</section>"));

        assertThat(box)
                .contains("selected (dce.tags): 1 of 2 passed", "Run once more without dce.tags.")
                .contains("2 条规则中 1 条通过", "请不带 dce.tags 再运行一次。");
    }

    private String page(String name) {
        return new String(
                SignOff.pages(SignOffPage.of(result, "0", "", Set.of())).get(name), UTF_8);
    }
}
