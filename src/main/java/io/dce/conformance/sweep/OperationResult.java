package io.dce.conformance.sweep;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.shown.ShownExchange;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.sweep.path.ParameterValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one operation. It holds no exchange: of those that failed, their transcripts.
 *
 * @param document where it is declared
 * @param operation which one
 * @param reach how far the sweep got with it
 * @param notServed why it was not served
 * @param fillings what its path was filled with
 * @param verdicts by rule id, in the order of the rules
 * @param answers how many real answers stand behind them
 * @param repeated how many attempts were repeated
 * @param took how long it took
 */
public record OperationResult(
        ApiDocument document,
        ApiOperation operation,
        Reach reach,
        NotServed notServed,
        List<ParameterValue> fillings,
        Map<String, Said> verdicts,
        int answers,
        int repeated,
        Duration took) {

    /** How far the sweep got with an operation. */
    public enum Reach {
        /** The key was served. */
        SERVED,
        /** The key was answered, but not served. */
        ANSWERED,
        /** It was asked, and no answer came. */
        UNANSWERED,
        /** It was not asked: a path parameter could not be filled, or its module is not there. */
        NOT_ASKED;

        /** In English words. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** By the answer that the key got. */
        static Reach of(Exchange control) {
            return control.answer()
                    .map(answer -> answer.succeeded() ? SERVED : ANSWERED)
                    .orElse(UNANSWERED);
        }
    }

    /**
     * What a rule says of it.
     *
     * @param verdict its texts hold no secret, and it no exchange
     * @param message the whole explanation; empty for a pass
     * @param shown the exchange that shows a failure
     */
    public record Said(Verdict verdict, String message, Optional<ShownExchange> shown) {}

    /** Where an operation is declared, as results name it: a source and a JSON pointer. */
    public static String place(ApiDocument document, ApiOperation operation) {
        return document.source() + "#" + operation.pointer();
    }

    /** Whether the key was answered. */
    public boolean exercised() {
        return reach == Reach.SERVED || reach == Reach.ANSWERED;
    }

    /** Whether any rule passed or failed. */
    public boolean judged() {
        return verdicts.values().stream()
                .map(said -> said.verdict().outcome())
                .anyMatch(outcome -> outcome == Outcome.PASS || outcome == Outcome.FAIL);
    }
}
