package io.dce.conformance.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.evidence.result.Origin;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import java.util.Map;

/**
 * A run's result as the predicate of an in-toto statement, https://in-toto.io/attestation/test-result/v0.1; its tests are
 * the rules. What that has no place for stands in the field {@value #EXTENSION}. Made of the result alone, so that whoever
 * has the ledger can make it again.
 */
final class StatementPredicate {
    static final String TYPE = "https://in-toto.io/attestation/test-result/v0.1";
    static final String EXTENSION = "dceConformance";

    private StatementPredicate() {}

    static ObjectNode of(RunResult result) {
        ObjectNode predicate = JsonNodeFactory.instance.objectNode();
        predicate.put("result", summary(result));
        configuration(predicate.putArray("configuration"), result.origin());
        ArrayNode passed = predicate.putArray("passedTests");
        ArrayNode warned = predicate.putArray("warnedTests");
        ArrayNode failed = predicate.putArray("failedTests");
        for (RuleResult rule : result.rules()) {
            if (rule.is(Outcome.PASS)) {
                passed.add(rule.rule().id());
            } else if (result.breaks(rule) || rule.is(Outcome.ERROR)) {
                failed.add(rule.rule().id());
            } else if (rule.is(Outcome.FAIL) || rule.is(Outcome.WAIVED)) {
                warned.add(rule.rule().id());
            }
        }
        StatementExtension.fill(predicate.putObject(EXTENSION), result);
        return predicate;
    }

    /** What proves nothing has not passed. */
    private static String summary(RunResult result) {
        boolean warning = result.rules().stream().anyMatch(r -> r.is(Outcome.FAIL) || r.is(Outcome.WAIVED));
        return switch (result.conclusion()) {
            case CONFORMANT, CONFORMANT_WITH_WAIVERS -> warning ? "WARNED" : "PASSED";
            case NOT_CONFORMANT, NOT_PROVEN -> "FAILED";
        };
    }

    /** Resource descriptors: what the run went by, and its settings. */
    private static void configuration(ArrayNode configuration, Origin origin) {
        origin.materials().forEach((name, digest) -> descriptor(configuration.addObject(), name, digest));
        StringBuilder lines = new StringBuilder();
        origin.configuration()
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        ObjectNode settings = descriptor(
                configuration.addObject(),
                "settings",
                Sha256.of(lines.toString().getBytes(UTF_8)));
        ObjectNode annotations = settings.putObject("annotations");
        for (Map.Entry<String, String> setting : origin.configuration().entrySet()) {
            annotations.put(setting.getKey(), setting.getValue());
        }
    }

    private static ObjectNode descriptor(ObjectNode descriptor, String name, String digest) {
        descriptor.put("name", name).putObject("digest").put("sha256", digest);
        return descriptor;
    }
}
