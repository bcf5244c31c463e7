package io.dce.conformance.signoff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.RunMark;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.Explanation;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import java.util.List;
import java.util.TreeMap;

/** A run's result in the Common Test Report Format, https://ctrf.io: a test for each scenario, and one for each rule of a sweep. */
final class CtrfReport {
    private CtrfReport() {}

    static ObjectNode of(RunResult result) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("reportFormat", "CTRF").put("specVersion", "1.0.0");
        report.put("timestamp", result.origin().at().plus(result.took()).toString());
        report.put("generatedBy", "dce-conformance " + result.origin().kit());
        ObjectNode results = report.putObject("results");
        results.putObject("tool")
                .put("name", "dce-conformance")
                .put("version", result.origin().kit());
        ObjectNode summary = results.putObject("summary");
        ArrayNode tests = results.putArray("tests");
        result.rules().forEach(rule -> tests(tests, rule));
        summarise(summary, tests, result);
        results.putObject("environment")
                .put(
                        "appName",
                        (result.origin().selfTest() ? "SELF-TEST of the bundled stub" : "DCE") + " at "
                                + result.target())
                .putObject("extra")
                .put("verdict", result.conclusion().name())
                .put("marks", RunMark.words(result.origin().marks()))
                .put("selfTest", result.origin().selfTest());
        return report;
    }

    private static void tests(ArrayNode tests, RuleResult rule) {
        List<SubjectResult> scenarios = rule.results().stream()
                .filter(r -> r.subject().kind() == Subject.Kind.SCENARIO)
                .toList();
        scenarios.forEach(scenario -> {
            ObjectNode test = test(tests.addObject(), rule, scenario.subject().name(), scenario.outcome());
            test.put("duration", scenario.took().toMillis());
            test.put("filePath", scenario.subject().place());
            explain(test, scenario.explanation());
        });
        int operations = rule.counts().values().stream().mapToInt(n -> n).sum() - scenarios.size();
        if (operations > 0) {
            ObjectNode test = test(
                    tests.addObject(),
                    rule,
                    operations + " operations",
                    rule.outcome().orElseThrow());
            test.put("duration", 0);
            ObjectNode counts = test.putObject("extra").putObject("operations");
            new TreeMap<>(rule.counts()).forEach((outcome, count) -> counts.put(outcome.name(), count));
            explain(test, rule.explanation());
        }
    }

    private static void explain(ObjectNode test, Explanation explanation) {
        if (!explanation.facts().isEmpty()) {
            test.put("message", explanation.text());
        }
    }

    private static ObjectNode test(ObjectNode test, RuleResult rule, String name, Outcome outcome) {
        test.put("name", rule.rule().id() + " " + name);
        test.put("status", status(outcome)).put("rawStatus", outcome.name());
        test.putArray("suite").add(rule.rule().capability()).add(rule.rule().title());
        test.putArray("tags")
                .add("@req-" + rule.rule().id())
                .add(rule.rule().level().name());
        return test;
    }

    private static void summarise(ObjectNode summary, ArrayNode tests, RunResult result) {
        summary.put("tests", tests.size());
        for (String status : List.of("passed", "failed", "skipped", "pending", "other")) {
            int count = 0;
            for (var test : tests) {
                count += test.path("status").asText().equals(status) ? 1 : 0;
            }
            summary.put(status, count);
        }
        long start = result.origin().at().toEpochMilli();
        summary.put("start", start).put("stop", start + result.took().toMillis());
        summary.put("duration", result.took().toMillis());
    }

    /** As in the JUnit XML: an error of the kit is no pass, and what was not judged was skipped. */
    private static String status(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "passed";
            case FAIL, ERROR -> "failed";
            case WAIVED, INCONCLUSIVE, NOT_APPLICABLE, DISABLED -> "skipped";
        };
    }
}
