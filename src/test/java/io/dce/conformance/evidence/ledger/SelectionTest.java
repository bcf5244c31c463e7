package io.dce.conformance.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cucumber.tagexpressions.TagExpressionParser;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which scenarios a run selects. */
class SelectionTest {
    private static final Rule.Scenario READS = scenario("@req-KEY-2", "@must", "@readonly");
    private static final Rule.Scenario CHANGES = scenario("@req-KEY-1", "@should", "@mutating");

    @Test
    void withoutTagsEverythingIsSelected() {
        Selection all = new Selection(Optional.empty(), false);

        assertThat(all.includes(READS)).isTrue();
        assertThat(all.includes(CHANGES)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "@req-KEY-2, true, false",
        "@req-KEY-2 or @req-KEY-1, true, true",
        "not @must, false, true",
        "@mutating and @must, false, false",
        "@nosuch, false, false",
    })
    void tagsSelect(String tags, boolean reads, boolean changes) {
        Selection selection = new Selection(Optional.of(tags), false);

        assertThat(selection.includes(READS)).isEqualTo(reads);
        assertThat(selection.includes(CHANGES)).isEqualTo(changes);
    }

    @Test
    void readOnlyModeLeavesOutWhatChangesWhateverTheTagsSay() {
        assertThat(new Selection(Optional.empty(), true).includes(READS)).isTrue();
        assertThat(new Selection(Optional.of("@mutating or @readonly"), true).includes(CHANGES))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@a and", "(@a", "@a @b", "and", "@a or or @b", "not"})
    void whatIsNoTagExpressionIsTold(String tags) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new Selection(Optional.of(tags), false))
                .withMessageContaining("dce.tags: \"" + tags + "\" is not a tag expression")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@must", "@must or @should", "not @must or @readonly"})
    void theExpressionForCucumberSelectsTheSame(String tags) {
        for (boolean readonly : new boolean[] {true, false}) {
            Selection selection = new Selection(Optional.of(tags).filter(t -> !t.isEmpty()), readonly);
            var expression = TagExpressionParser.parse(selection.expression());

            for (Rule.Scenario scenario : List.of(READS, CHANGES)) {
                assertThat(expression.evaluate(scenario.tags())).isEqualTo(selection.includes(scenario));
            }
            assertThat(expression.evaluate(List.of("@must", "@readonly", "@untested")))
                    .isFalse();
        }
    }

    @Test
    void theExpressionIsKeptAsItWasGiven() {
        assertThat(new Selection(Optional.of("@must"), false).tags()).contains("@must");
        assertThat(new Selection(Optional.empty(), false).tags()).isEmpty();
    }

    @Test
    void rulesForOperationsAreSelectedByTheirTags() {
        Catalogue catalogue = new Catalogue(List.of(
                rule("KEY-1", Level.MUST, Optional.empty(), READS),
                rule("OPS-1", Level.MUST, Optional.empty()),
                rule("OPS-2", Level.SHOULD, Optional.empty()),
                rule("OPS-3", Level.MUST, Optional.of("out of reach"))));

        assertThat(byOperations(catalogue, "")).containsExactly("OPS-1", "OPS-2");
        assertThat(byOperations(catalogue, "@operations and @readonly")).containsExactly("OPS-1", "OPS-2");
        assertThat(byOperations(catalogue, "@should")).containsExactly("OPS-2");
        assertThat(byOperations(catalogue, "@req-OPS-1")).containsExactly("OPS-1");
        assertThat(byOperations(catalogue, "@req-KEY-1")).isEmpty();
    }

    @Test
    void whatIsToRunIsCounted() {
        Catalogue catalogue = new Catalogue(List.of(
                rule("KEY-1", Level.SHOULD, Optional.empty(), CHANGES, CHANGES),
                rule("KEY-2", Level.MUST, Optional.empty(), READS),
                rule("KEY-3", Level.MUST, Optional.of("out of reach"), READS)));

        assertThat(new Selection(Optional.empty(), false).count(catalogue)).isEqualTo(3);
        assertThat(new Selection(Optional.empty(), true).count(catalogue)).isEqualTo(1);
        assertThat(new Selection(Optional.of("@should"), false).count(catalogue))
                .isEqualTo(2);
    }

    private static List<String> byOperations(Catalogue catalogue, String tags) {
        return new Selection(Optional.of(tags), false)
                .byOperations(catalogue).stream().map(Rule::id).toList();
    }

    private static Rule rule(String id, Level level, Optional<String> untested, Rule.Scenario... scenarios) {
        return new Rule(id, level, "It is promised", "a page", "Keys", Concern.UNSAID, untested, List.of(scenarios));
    }

    private static Rule.Scenario scenario(String... tags) {
        return new Rule.Scenario("s", "classpath:features/f.feature", 1, List.of(tags));
    }
}
