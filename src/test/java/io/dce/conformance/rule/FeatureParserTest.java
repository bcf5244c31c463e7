package io.dce.conformance.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a feature becomes rules, and what is told about one that doesn't. */
class FeatureParserTest {
    private static final String GOOD = """
            Feature: Access keys
              Automation signs in with them.

              @req-KEY-2 @must
              Rule: KEY-2 The secret is shown once
                Source: the page, "displayed only once"
                Impact: others have the key
                Acts: platform

                @mutating
                Scenario: It cannot be looked up
                  Given a key
                  Then it is nowhere

                @readonly
                Scenario Outline: It is on no page
                  Then page <page> does not have it

                  Examples:
                    | page |
                    | 1    |
                    | 2    |

              @req-KEY-13 @should @untested
              Rule: KEY-13 The secret is forgotten
                Source: nobody
                Impact: nobody knows
                Acts: whoever gave the key
                Untested: nobody can look into its memory
            """;

    @Test
    void aRuleHasWhatItsFeatureSays() {
        assertThat(parsed(GOOD).rules())
                .containsExactly(
                        new Rule(
                                "KEY-2",
                                Level.MUST,
                                "The secret is shown once",
                                "the page, \"displayed only once\"",
                                "Access keys",
                                new Concern("others have the key", Actor.PLATFORM),
                                Optional.empty(),
                                List.of(
                                        scenario("It cannot be looked up", 11, "@mutating"),
                                        scenario("It is on no page", 21, "@readonly"),
                                        scenario("It is on no page", 22, "@readonly"))),
                        new Rule(
                                "KEY-13",
                                Level.SHOULD,
                                "The secret is forgotten",
                                "nobody",
                                "Access keys",
                                new Concern("nobody knows", Actor.KEY_GIVER),
                                Optional.of("nobody can look into its memory"),
                                List.of()));
    }

    @Test
    void aRuleIsFoundByItsIdAndByTheTagsOfItsScenarios() {
        Catalogue catalogue = parsed(GOOD);

        assertThat(catalogue.find("KEY-13").orElseThrow().title()).isEqualTo("KEY-13 The secret is forgotten");
        assertThat(catalogue.find("KEY-1")).isEmpty();
        assertThat(catalogue.byTags(List.of("@mutating", "@req-KEY-2", "@must")))
                .isEqualTo(catalogue.find("KEY-2"));
        assertThat(catalogue.byTags(List.of("@req-KEY-1", "KEY-2"))).isEmpty();
    }

    @Test
    void aScenarioIsFoundByItsLineAndNoneByAnotherTag() {
        Rule rule = parsed(GOOD).rules().get(0);

        assertThat(rule.scenarioAt(21)).contains(rule.scenarios().get(1));
        assertThat(rule.scenarioAt(20)).isEmpty();
        assertThat(parsed(GOOD).byTags(List.of("@may-KEY-2"))).isEmpty();
    }

    @Test
    void aTitleWithoutAnIdIsTold() {
        assertRefused(5, GOOD.replace("KEY-2 The", "The"), "its id and its promise", "The secret is shown once");
        assertRefused(5, GOOD.replace("KEY-2 The secret is shown once", "KEY-2"), "its id and its promise");
    }

    @Test
    void aRuleWithoutItsTagIsTold() {
        assertRefused(5, GOOD.replace("@req-KEY-2 @must", "@must"), "KEY-2 lacks its tag @req-KEY-2");
        assertRefused(5, GOOD.replace("@req-KEY-2 ", "@req-KEY-20 "), "KEY-2 lacks its tag @req-KEY-2");
    }

    @Test
    void aRuleOfNoLevelOrOfBothIsTold() {
        assertRefused(5, GOOD.replace(" @must", ""), "KEY-2 needs one of the tags @must and @should");
        assertRefused(5, GOOD.replace("@must", "@must @should"), "KEY-2 needs one of the tags @must and @should");
    }

    @Test
    void aRuleSaysWhyItMattersAndWhoActs() {
        assertRefused(5, GOOD.replace("Impact: others", "others"), "KEY-2 lacks a line \"Impact: …\"");
        assertRefused(
                5,
                GOOD.replace("Acts: platform", "Acts: the platform"),
                "KEY-2 lacks a line \"Acts: …\" with one of: gateway, platform, whoever gave the key");
    }

    @Test
    void aRuleWithoutASourceIsTold() {
        assertRefused(5, GOOD.replace("Source: the page", "the page"), "KEY-2 lacks a line \"Source: …\"");
        assertRefused(5, GOOD.replace("Source: the page, \"displayed only once\"", "Source:"), "KEY-2 lacks a line");
    }

    @Test
    void anUntestedRuleGivesItsReasonAndOnlyIt() {
        assertRefused(25, GOOD.replace("Untested: nobody can", "nobody can"), "KEY-13", "@untested", "go together");
        assertRefused(25, GOOD.replace(" @untested", ""), "KEY-13", "@untested", "go together");
    }

    @Test
    void aRuleThatNothingTestsIsTold() {
        assertRefused(
                25,
                GOOD.replace(" @untested", "").replace("    Untested: nobody can look into its memory\n", ""),
                "KEY-13 has no scenario",
                "@untested");
    }

    @Test
    void aScenarioOutsideARuleIsTold() {
        assertRefused(4, """
                Feature: Access keys

                  @readonly
                  Scenario: It stands alone
                    Given a key
                """, "belongs to a Rule");
    }

    @Test
    void aBackgroundOutsideARuleIsTold() {
        assertRefused(3, """
                Feature: Access keys

                  Background:
                    Given a key
                """, "belongs to a Rule");
    }

    @Test
    void anIdThatIsTakenIsToldWithBothPlaces() {
        assertRefused(
                25, GOOD.replace("KEY-13", "KEY-2"), "the id KEY-2 is taken already", "classpath:features/0.feature:5");
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> parsed(GOOD, GOOD))
                .withMessageStartingWith("classpath:features/1.feature:5: ")
                .withMessageContaining("classpath:features/0.feature:5");
    }

    @Test
    void aSyntaxErrorIsTold() {
        assertRefused(13, GOOD.replace("Then it is nowhere", "Thus it is nowhere"), "Thus it is nowhere");
        assertRefused(1, "This is no feature\n", "expected");
    }

    @Test
    void aCatalogueNeverHasTwoRulesOfOneId() {
        Rule rule = parsed(GOOD).rules().get(0);

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> new Catalogue(List.of(rule, rule)))
                .withMessageContaining("KEY-2");
    }

    private static void assertRefused(int line, String feature, String... told) {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> parsed(feature))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("classpath:features/0.feature:" + line + ": ")
                        .contains(told));
    }

    private static Catalogue parsed(String... features) {
        int[] number = {0};
        return Catalogue.of(Arrays.stream(features)
                .map(f -> new Features.Feature("classpath:features/" + number[0]++ + ".feature", f.getBytes(UTF_8)))
                .toList());
    }

    private static Rule.Scenario scenario(String name, long line, String mode) {
        return new Rule.Scenario(name, "classpath:features/0.feature", line, List.of("@req-KEY-2", "@must", mode));
    }
}
