package io.dce.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each place where a rule is stated has a link, if it can be read anywhere. */
class SourcePartTest {
    @Test
    void standardsAreLinkedToTheirSections() {
        assertThat(SourcePart.of("RFC 9110 sections 15.5.2 and 15.5.4; section 9.1; RFC 8725"))
                .extracting(part -> part.link().orElse(""))
                .containsExactly(
                        "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2",
                        "https://www.rfc-editor.org/rfc/rfc9110#section-9.1",
                        "https://www.rfc-editor.org/rfc/rfc8725");
    }

    @Test
    void aQuotationStaysWhole() {
        List<SourcePart> parts = SourcePart.of("seed, \"one; two\"; nobody");

        assertThat(parts).extracting(SourcePart::text).containsExactly("seed, \"one; two\"", "nobody");
        assertThat(parts.get(0).link())
                .hasValueSatisfying(link -> assertThat(link).endsWith("/accesstoken.html"));
        assertThat(parts.get(1).link()).isEmpty();
    }

    @Test
    void everyRuleHasALinkAndSaysWhyItMatters() {
        assertThat(Catalogue.bundled().rules()).allSatisfy(rule -> {
            assertThat(rule.sources())
                    .as(rule.id())
                    .anyMatch(part -> part.link().isPresent());
            assertThat(rule.concern().impact()).as(rule.id()).endsWith(".").hasSizeLessThan(140);
        });
    }
}
