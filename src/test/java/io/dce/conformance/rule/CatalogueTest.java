package io.dce.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue that the kit brings. */
class CatalogueTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void itHasTheRulesOfAuthentication() {
        assertThat(catalogue.find("AUTH-1")).hasValueSatisfying(rule -> {
            assertThat(rule.level()).isEqualTo(Level.MUST);
            assertThat(rule.source()).contains("Authorization:Bearer");
            assertThat(rule.scenarios()).isNotEmpty();
        });
        assertThat(catalogue.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyScenarioIsFoundByItsTagsInItsOwnRule() {
        for (Rule rule : catalogue.rules()) {
            assertThat(rule.scenarios())
                    .allSatisfy(s -> assertThat(catalogue.byTags(s.tags())).contains(rule));
        }
    }

    @Test
    void everyScenarioSaysWhetherItChangesAnything() {
        for (Rule rule : catalogue.rules()) {
            assertThat(rule.scenarios())
                    .allSatisfy(s -> assertThat(s.tags().stream().filter(List.of("@readonly", "@mutating")::contains))
                            .as("%s:%d %s", s.uri(), s.line(), s.name())
                            .hasSize(1));
        }
    }

    @Test
    void noTwoScenariosShareAPlace() {
        assertThat(catalogue.rules().stream()
                        .flatMap(r -> r.scenarios().stream())
                        .map(s -> s.uri() + ":" + s.line()))
                .doesNotHaveDuplicates();
    }
}
