package io.dce.conformance.signoff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.Origin;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.WaiverResult;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Level;
import io.dce.conformance.signoff.pages.OutcomeCounts;
import java.util.Map;
import java.util.TreeMap;

/** What the kit says in a statement besides what every test result has. */
final class StatementExtension {
    private StatementExtension() {}

    static void fill(ObjectNode node, RunResult result) {
        node.put("verdict", result.conclusion().name());
        if (result.origin().selfTest()) {
            node.put("selfTest", true);
        }
        ArrayNode marks = node.putArray("marks");
        result.origin().marks().forEach(mark -> marks.add(mark.name()));
        result.obstacle().ifPresent(why -> node.put("obstacle", why));
        node.put("strict", result.strict());
        node.put("kit", result.origin().kit());
        node.put("startedAt", result.origin().at().toString());
        node.put("tookMs", result.took().toMillis());
        target(node.putObject("target"), result);
        OutcomeCounts counts = OutcomeCounts.of(result);
        ObjectNode rules = node.putObject("rules");
        for (Level level : Level.values()) {
            counts(rules.putObject(level.name()), counts.rules(level));
        }
        rules.put("untested", counts.untested());
        counts(node.putObject("scenarios"), counts.scenarios());
        node.put("operations", result.totals().operations());
        node.put("answers", result.totals().answers());
        node.put("repeated", result.totals().repeated());
        ArrayNode verdicts = node.putArray("verdicts");
        result.rules().forEach(rule -> verdict(verdicts.addObject(), rule));
        ArrayNode waivers = node.putArray("waivers");
        result.waivers().forEach(waiver -> waiver(waivers.addObject(), waiver));
        ArrayNode observations = node.putArray("observations");
        result.observations()
                .forEach(o -> observations.addObject().put("topic", o.topic()).put("seen", o.seen()));
        ArrayNode leaks = node.putArray("leaks");
        result.leaks().forEach(leaks::add);
        ArrayNode left = node.putArray("leftBehind");
        result.leftBehind().forEach(left::add);
    }

    private static void target(ObjectNode node, RunResult result) {
        Origin origin = result.origin();
        node.put("url", result.target());
        if (!origin.certificate().isEmpty()) {
            node.put("certificateSha256", origin.certificate());
        }
        ArrayNode versions = node.putArray("versions");
        origin.versions().forEach(versions::add);
    }

    private static void verdict(ObjectNode node, RuleResult rule) {
        node.put("rule", rule.rule().id())
                .put("level", rule.rule().level().name())
                .put("capability", rule.rule().capability())
                .put("promise", rule.rule().promise())
                .put("outcome", rule.outcome().map(Outcome::name).orElse("UNTESTED"));
        if (!rule.reason().isEmpty()) {
            node.put("reason", rule.reason());
        }
        counts(node.putObject("subjects"), rule.counts());
    }

    private static void waiver(ObjectNode node, WaiverResult result) {
        Waiver waiver = result.waiver();
        node.put("rule", waiver.rule());
        if (!waiver.subject().isEmpty()) {
            node.put("subject", waiver.subject());
        }
        node.put("owner", waiver.owner());
        if (!waiver.approver().isEmpty()) {
            node.put("approver", waiver.approver());
        }
        node.put("reason", waiver.reason())
                .put("ticket", waiver.ticket())
                .put("expires", waiver.expires())
                .put("state", result.state().name())
                .put("failures", result.failures());
    }

    private static void counts(ObjectNode node, Map<Outcome, Integer> counts) {
        new TreeMap<>(counts).forEach((outcome, count) -> node.put(outcome.name(), count));
    }
}
