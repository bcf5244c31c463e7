package io.dce.conformance.evidence;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.rule.Rule;
import java.time.Duration;

/**
 * What came of one scenario.
 *
 * @param rule what it tests
 * @param scenario which one
 * @param verdict what was found; its texts hold no secret
 * @param message the whole explanation, as the reports show it; empty for a pass
 * @param answers how many real answers stand behind it
 * @param repeated how many attempts were repeated, for a 429, a 503 or a stale connection
 * @param took how long it took
 */
public record ScenarioResult(
        Rule rule, Rule.Scenario scenario, Verdict verdict, String message, int answers, int repeated, Duration took) {}
