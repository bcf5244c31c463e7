package io.dce.conformance.run.operations;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.OperationRule;
import io.dce.conformance.check.ops.OperationRule.Group;
import io.dce.conformance.evidence.result.BreachWaivedException;
import io.dce.conformance.evidence.result.KitErrorException;
import io.dce.conformance.evidence.result.NotAssessedException;
import io.dce.conformance.evidence.result.RuleBrokenError;
import io.dce.conformance.evidence.shown.ExchangePage;
import io.dce.conformance.language.Language;
import io.dce.conformance.report.junit.OperationXml;
import io.dce.conformance.sweep.OperationResult;
import io.dce.conformance.sweep.OperationResult.Said;
import io.dce.conformance.sweep.PlannedOperation;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** The tests of a sweep: by module, tag and operation, one for each group of rules. Each waits for its result. */
final class OperationNodes {
    private static final Set<String> REPLACED = Set.of(
            "epic", "feature", "story", "parentSuite", "suite", "subSuite", "package", "testClass", "testMethod");

    private final AllureLifecycle allure;
    private final OperationXml xml;
    private final Language language;

    OperationNodes(AllureLifecycle allure, OperationXml xml, Language language) {
        this.language = language;
        this.allure = allure;
        this.xml = xml;
    }

    Stream<DynamicNode> of(List<PlannedOperation> plan) {
        return by(plan, planned -> planned.document().module()).entrySet().stream()
                .map(module -> dynamicContainer(
                        module.getKey(), Stream.of(module.getValue()).flatMap(this::module)));
    }

    /** A module that is not there is one test. */
    private Stream<DynamicNode> module(List<PlannedOperation> operations) {
        PlannedOperation first = operations.get(0);
        OperationResult result = first.result().join();
        if (!result.operation().title().equals(first.operation().title())) {
            return Stream.of(dynamicTest(result.operation().path(), () -> assess(result, Group.ANSWER)));
        }
        return by(operations, planned -> planned.operation().tag()).entrySet().stream()
                .map(tag ->
                        dynamicContainer(tag.getKey(), tag.getValue().stream().map(this::operation)));
    }

    private DynamicNode operation(PlannedOperation planned) {
        return dynamicContainer(
                planned.operation().title(),
                Stream.of(Group.values())
                        .filter(group -> group.concerns(planned.operation()))
                        .map(group -> dynamicTest(
                                group.title(), () -> assess(planned.result().join(), group))));
    }

    private void assess(OperationResult result, Group group) {
        Map<String, Said> said = new LinkedHashMap<>(result.verdicts());
        said.keySet()
                .removeIf(id -> OperationRule.of(id).map(OperationRule::group).orElseThrow() != group);
        label(result, group, said);
        Verdict verdict = said.isEmpty()
                ? Verdict.notApplicable("none of its rules is selected")
                : Verdict.all(said.values().stream().map(Said::verdict));
        String message = said.values().stream()
                .filter(s -> s.verdict().outcome() == verdict.outcome())
                .map(Said::message)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        xml.add(result, group.title(), verdict.outcome(), message);
        said.values().stream()
                .flatMap(s -> s.shown().stream())
                .forEach(shown -> allure.addAttachment(
                        language.say(ExchangePage.TITLE),
                        "text/html",
                        ".html",
                        ExchangePage.of(shown, language).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        if (verdict.outcome() == Outcome.FAIL) {
            throw bare(new RuleBrokenError(verdict, message));
        }
        if (verdict.outcome() == Outcome.WAIVED) {
            throw bare(new BreachWaivedException(verdict, message));
        }
        if (verdict.outcome() == Outcome.ERROR) {
            throw bare(new KitErrorException(verdict, message));
        }
        if (verdict.outcome() != Outcome.PASS) {
            throw bare(new NotAssessedException(verdict, verdict.outcome() + ": " + verdict.reason()));
        }
    }

    private void label(OperationResult result, Group group, Map<String, Said> said) {
        String module = result.document().module();
        String tag = result.operation().tag();
        String title = result.operation().title();
        allure.updateTestCase(test -> {
            List<Label> labels = new ArrayList<>(test.getLabels());
            labels.removeIf(label -> REPLACED.contains(label.getName()));
            List.of("epic", "parentSuite").forEach(name -> labels.add(label(name, module)));
            List.of("feature", "suite").forEach(name -> labels.add(label(name, tag)));
            List.of("story", "subSuite").forEach(name -> labels.add(label(name, title)));
            test.setLabels(labels);
            test.setName(title + ": " + group.title());
            test.setFullName(module + " " + title + " " + group.title());
            test.setDescription(said.entrySet().stream()
                    .map(s -> "- " + s.getKey() + " "
                            + s.getValue().verdict().outcome().words()
                            + (s.getValue().verdict().reason().isEmpty()
                                    ? ""
                                    : ": " + s.getValue().verdict().reason()))
                    .collect(Collectors.joining("\n")));
        });
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }

    /** Where in the kit it was thrown says nothing. */
    private static <T extends Throwable> T bare(T throwable) {
        throwable.setStackTrace(new StackTraceElement[0]);
        return throwable;
    }

    private static Map<String, List<PlannedOperation>> by(
            List<PlannedOperation> plan, java.util.function.Function<PlannedOperation, String> key) {
        return plan.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
