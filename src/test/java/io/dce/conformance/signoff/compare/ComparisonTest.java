package io.dce.conformance.signoff.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.signoff.compare.Comparison.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two sign-offs say differently, and whether that is worse. */
class ComparisonTest {
    @Test
    void theSameTwiceIsNoChange() {
        Comparison comparison = Comparison.of(signOff("CONFORMANT", "PASS"), signOff("CONFORMANT", "PASS"));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.regression()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, NEW_FAILURES, true",
        "WAIVED, FAIL, NEW_FAILURES, true",
        "INCONCLUSIVE, ERROR, NEW_FAILURES, true",
        "PASS, WAIVED, NEWLY_WAIVED, true",
        "PASS, INCONCLUSIVE, NEWLY_SKIPPED, true",
        "FAIL, DISABLED, NEWLY_SKIPPED, true",
        "PASS, NOT_APPLICABLE, NEWLY_SKIPPED, true",
        "PASS, UNTESTED, NEWLY_SKIPPED, true",
        "FAIL, PASS, FIXED, false",
        "WAIVED, PASS, FIXED, false",
        "INCONCLUSIVE, PASS, NEWLY_SEEN, false",
    })
    void aRuleThatCameOutOtherwise(String before, String after, Kind kind, boolean worse) {
        Comparison comparison = Comparison.of(signOff("NOT_PROVEN", before), signOff("NOT_PROVEN", after));

        assertThat(comparison.changes()).containsOnlyKeys(kind);
        assertThat(comparison.changes().get(kind))
                .singleElement()
                .asString()
                .startsWith("KEY-1 It is promised (MUST): ");
        assertThat(comparison.regression()).isEqualTo(worse);
    }

    @Test
    void aRuleThatIsGoneIsWorseAndOneThatIsNewIsNot() {
        ObjectNode none = signOff("NOT_PROVEN", "PASS");
        none.putArray("verdicts");

        assertThat(Comparison.of(signOff("NOT_PROVEN", "PASS"), none).changes()).containsOnlyKeys(Kind.DISAPPEARED);
        assertThat(Comparison.of(none, signOff("NOT_PROVEN", "PASS")).changes()).containsOnlyKeys(Kind.ADDED);
        assertThat(Comparison.of(none, signOff("NOT_PROVEN", "FAIL")).changes()).containsOnlyKeys(Kind.NEW_FAILURES);
    }

    @Test
    void anObservationThatChangedIsTold() {
        ObjectNode other = signOff("CONFORMANT", "PASS");
        other.putArray("observations")
                .addObject()
                .put("topic", "default pageSize")
                .put("seen", "20");

        assertThat(Comparison.of(signOff("CONFORMANT", "PASS"), other).changes())
                .containsOnlyKeys(Kind.OBSERVATIONS)
                .extractingByKey(Kind.OBSERVATIONS)
                .asList()
                .containsExactly("no longer: default pageSize: 10", "now: default pageSize: 20");
    }

    @Test
    void aWorseConclusionIsWorseThoughNoRuleIs() {
        Comparison comparison = Comparison.of(signOff("CONFORMANT", "PASS"), signOff("NOT_PROVEN", "PASS"));

        assertThat(comparison.changes()).containsOnlyKeys(Kind.WORSE);
        assertThat(comparison.regression()).isTrue();
    }

    private static ObjectNode signOff(String verdict, String outcome) {
        ObjectNode signOff = JsonNodeFactory.instance.objectNode();
        signOff.put("verdict", verdict);
        signOff.putArray("verdicts")
                .addObject()
                .put("rule", "KEY-1")
                .put("level", "MUST")
                .put("promise", "It is promised")
                .put("outcome", outcome);
        signOff.putArray("observations")
                .addObject()
                .put("topic", "default pageSize")
                .put("seen", "10");
        return signOff;
    }
}
