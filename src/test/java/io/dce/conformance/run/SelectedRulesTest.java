package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.ops.OperationRule;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** What a rule says of an operation never depends on which other rules are selected. */
@Tag("proof")
class SelectedRulesTest {
    private static final List<String> RULES =
            Arrays.stream(OperationRule.values()).map(OperationRule::id).toList();

    /** Several that more than one rule looks at, and that show on a page or an error that another rule asks for. */
    private static final List<String> DEFECTS = List.of(
            "operation-page-500",
            "operation-500-without-a-page",
            "operation-page-2-404",
            "operation-unknown-500",
            "operation-not-implemented",
            "operation-refuses-the-key",
            "error-refuses-the-key",
            "error-with-200",
            "error-is-the-user-interface",
            "error-of-another-family",
            "error-as-plain-text",
            "last-item-of-another-type",
            "operation-coding-is-none",
            "operation-item-unknown",
            "operation-list-open",
            "operation-takes-expired-keys");

    private static final StubOptions SERVED = StubOptions.defaults()
            .withUsers(3)
            .withDocuments(DocumentSet.read(SweepTrial.DOCUMENTS).readable());

    private static final Map<String, Map<String, String>> BY_ALL = new ConcurrentHashMap<>();

    @Property(tries = 24, shrinking = ShrinkingMode.OFF)
    void aSelectionSaysWhatAllRulesSay(@ForAll("selections") Set<String> rules, @ForAll("defects") String defect) {
        Map<String, String> expected = new TreeMap<>(BY_ALL.computeIfAbsent(defect, d -> said(d, Set.copyOf(RULES))));
        expected.keySet().removeIf(line -> !rules.contains(line.split(" ")[0]));

        assertThat(said(defect, rules)).isEqualTo(expected).isNotEmpty();
    }

    @Property(tries = 8, generation = net.jqwik.api.GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void aRuleAloneSaysWhatAllRulesSay(@ForAll("single") String rule) {
        aSelectionSaysWhatAllRulesSay(Set.of(rule), "operation-page-500");
    }

    @Provide
    static Arbitrary<Set<String>> selections() {
        return Arbitraries.subsetOf(RULES).filter(rules -> !rules.isEmpty());
    }

    @Provide
    static Arbitrary<String> single() {
        return Arbitraries.of(RULES);
    }

    @Provide
    static Arbitrary<String> defects() {
        return Arbitraries.of(DEFECTS);
    }

    /** By rule and operation, what was said and why. */
    private static Map<String, String> said(String defect, Set<String> rules) {
        String tags = rules.stream().sorted().map(rule -> "@req-" + rule).collect(Collectors.joining(" or "));
        Map<String, String> said = new TreeMap<>();
        RunResult result;
        try (Stub stub = Stub.start(SERVED, DefectCatalogue.named(defect).orElseThrow())) {
            result = SweepTrial.of(SweepTrial.DOCUMENTS, stub, Path.of("target"), Map.of("dce.tags", tags));
        }
        result.rules().stream()
                .filter(rule -> rules.contains(rule.rule().id()))
                .forEach(rule -> rule.results()
                        .forEach(one -> said.put(
                                rule.rule().id() + " " + one.subject().name(), one.outcome() + " " + one.reason())));
        return said;
    }
}
