package io.dce.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.Hindrance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kit proves itself: every defect is named by the rule that it breaks, no benign difference is, and what can't be seen
 * is called neither kept nor broken.
 */
@Tag("proof")
class ProofTest {
    private static final Set<Outcome> FINE = Set.of(Outcome.PASS, Outcome.NOT_APPLICABLE);

    @TestFactory
    Stream<DynamicNode> proof(@TempDir Path folder) throws Exception {
        IntendedMessages meant = IntendedMessages.bundled();
        Proof proof = Proof.make(folder);
        // A part of it is no proof to sign with the reports.
        new ProofPage(proof).write(Path.of(proof.complete() ? "reports" : "target", "proof"));
        return Stream.of(
                dynamicContainer(
                        "every rule has a defect",
                        proof.rules().stream()
                                .filter(rule -> !rule.scenarios().isEmpty()
                                        && rule.untested().isEmpty())
                                .map(rule -> dynamicTest(rule.title(), () -> hasDefect(rule)))),
                dynamicContainer(
                        "every defect is named by its rule",
                        proof.defects().entrySet().stream()
                                .map(e ->
                                        dynamicTest(name(e.getKey()), () -> caught(e.getKey(), e.getValue(), meant)))),
                dynamicContainer(
                        "whatever a rule is meant to say is said of a defect",
                        meant.promises().entrySet().stream()
                                .filter(e -> proof.tried(e.getKey()))
                                .flatMap(e -> e.getValue().stream()
                                        .map(promise -> dynamicTest(
                                                e.getKey() + " " + promise,
                                                () -> isSaid(e.getKey(), promise, proof))))),
                dynamicContainer(
                        "what reading shows is named by reading alone",
                        proof.readonly().entrySet().stream()
                                .map(e ->
                                        dynamicTest(name(e.getKey()), () -> caught(e.getKey(), e.getValue(), meant)))),
                dynamicContainer(
                        "rules that a defect has nothing to do with pass",
                        proof.whole().entrySet().stream()
                                .map(e -> dynamicTest(name(e.getKey()), () -> alone(e.getKey(), e.getValue())))),
                dynamicContainer(
                        "the matrix of causes has what every defect makes fail",
                        proof.defects().entrySet().stream()
                                .map(e -> dynamicTest(
                                        name(e.getKey()), () -> MatrixHeld.direct(e.getKey(), e.getValue())))),
                dynamicContainer(
                        "the matrix of causes has all that a defect makes fail",
                        proof.whole().entrySet().stream()
                                .map(e -> dynamicTest(
                                        name(e.getKey()), () -> MatrixHeld.whole(e.getKey(), e.getValue())))),
                dynamicContainer(
                        "of all defects",
                        proof.complete()
                                ? Stream.of(dynamicTest(
                                        "the cause that is named is the defect, or does the same",
                                        () -> MatrixHeld.named(proof)))
                                : Stream.empty()),
                dynamicContainer(
                        "what can't be seen is neither kept nor broken",
                        proof.hindered().entrySet().stream()
                                .map(e -> dynamicTest(e.getKey().name(), () -> unseen(e.getKey(), e.getValue())))),
                dynamicContainer(
                        "no benign difference is minded",
                        proof.benign().entrySet().stream()
                                .map(e -> dynamicTest(e.getKey().name(), () -> fine(e.getKey(), e.getValue())))));
    }

    private static String name(Defect defect) {
        return defect.rules().get(0) + " " + defect.name();
    }

    private static void hasDefect(Rule rule) {
        assertThat(DefectCatalogue.all())
                .anyMatch(defect -> defect.rules().get(0).equals(rule.id()), "breaks " + rule.id());
    }

    private static void caught(Defect defect, TrialResult seen, IntendedMessages meant) {
        String rule = defect.rules().get(0);
        assertThat(seen.outcomes().get(rule)).as(seen.reason(rule)).isEqualTo(Outcome.FAIL);
        assertThat(seen.reason(rule)).matches(reason -> meant.says(rule, reason), "says what " + rule + " is meant to");
        assertThat(seen.conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
    }

    private static void isSaid(String rule, String promise, Proof proof) {
        assertThat(proof.defects().values().stream()
                        .flatMap(seen -> seen.broken().getOrDefault(rule, List.of()).stream()))
                .anyMatch(reason -> IntendedMessages.isSaid(promise, reason));
    }

    private static void alone(Defect defect, TrialResult seen) {
        List<String> groups = defect.rules().stream().map(ProofTest::group).toList();
        assertThat(seen.fails(defect.rules().get(0))).isTrue();
        assertThat(notFine(seen).keySet()).allMatch(rule -> groups.contains(group(rule)), "in the groups " + groups);
    }

    private static void unseen(Hindrance hindrance, TrialResult seen) {
        for (String rule : hindrance.rules()) {
            assertThat(seen.outcomes().get(rule))
                    .as("%s: %s", rule, seen.reason(rule))
                    .isEqualTo(hindrance.outcome());
            assertThat(seen.reason(rule)).as(rule).contains(hindrance.words());
        }
        assertThat(seen.conclusion()).isNotEqualTo(Conclusion.CONFORMANT);
    }

    private static void fine(BenignVariation benign, TrialResult seen) {
        Map<String, String> minded = notFine(seen);
        minded.keySet().removeAll(benign.waived());
        assertThat(minded).isEmpty();
    }

    private static Map<String, String> notFine(TrialResult seen) {
        Map<String, String> rules = new TreeMap<>(seen.reasons());
        rules.keySet().removeIf(rule -> FINE.contains(seen.outcomes().get(rule)));
        return rules;
    }

    private static String group(String rule) {
        return rule.substring(0, rule.indexOf('-'));
    }
}
