package io.dce.conformance.run;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.cli.RunCommand;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.report.console.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** A run as JUnit tests: one for each rule, and one for the conclusion. */
public final class ConformanceTests {
    private ConformanceTests() {}

    /** What Maven makes: what was written there meanwhile may be of the run. */
    private static final Path BUILD = Path.of("target");

    /** Runs it, with the configuration of this process, and gives its tests. */
    public static Stream<DynamicNode> run() {
        RunResult result =
                new Conformance(RunCommand.configuration(Map.of()), Console.standard(), List.of(BUILD)).run();
        return Stream.of(
                dynamicContainer("rules", result.rules().stream().map(rule -> test(result, rule))),
                dynamicTest("conclusion", () -> conclude(result)));
    }

    private static DynamicNode test(RunResult result, RuleResult rule) {
        return dynamicTest(rule.rule().title(), () -> {
            if (result.breaks(rule)) {
                fail(rule.reason());
            }
            assumeTrue(rule.is(Outcome.PASS), rule.reason());
        });
    }

    private static void conclude(RunResult result) {
        if (result.conclusion().exitCode() != Conclusion.CONFORMANT.exitCode()) {
            fail(result.words() + ": " + result.target());
        }
    }
}
