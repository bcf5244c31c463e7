package io.dce.conformance.check.user;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ContractSchemas;
import io.dce.conformance.check.reading.ContractSchemas.Violation;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** USER-7: errors of the API itself are {code, message, details} with a numeric code. */
public final class ErrorBody {
    private static final String ENVELOPE = "an error with a numeric code, a message and details";

    private ErrorBody() {}

    /** Those answers that are errors; whether they ought to be is for other rules to say. */
    public static Verdict envelopes(List<Exchange> answers, ContractSchemas schemas) {
        List<Verdict> errors = answers.stream()
                .filter(answer -> answer.status() == 0 || answer.status() >= 400)
                .map(answer -> envelope(answer, schemas))
                .toList();
        return errors.isEmpty() ? Verdict.inconclusive("the API made no error") : Verdict.all(errors.stream());
    }

    /** An error that the API itself made. */
    private static Verdict envelope(Exchange error, ContractSchemas schemas) {
        Optional<Verdict> unseen = UnreadableAnswer.status(error);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Optional<String> problem = JsonReader.problem(error);
        if (problem.isPresent()) {
            return Verdict.fail(error, ENVELOPE, problem.get());
        }
        List<Violation> wrong = schemas.violations("Status", JsonReader.of(error));
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                                error,
                                ENVELOPE,
                                wrong.stream().map(Violation::words).collect(Collectors.joining("; ")))
                        .at(wrong.stream().map(w -> AnswerPlace.body(w.place())).toList());
    }

    /** An error that a gateway may have made instead, in plain text. */
    public static Verdict envelopeIfJson(Exchange exchange, ContractSchemas schemas) {
        return isJson(exchange)
                ? envelope(exchange, schemas)
                : UnreadableAnswer.status(exchange).orElseGet(Verdict::pass);
    }

    /** Whether the answer is a JSON document. */
    public static boolean isJson(Exchange exchange) {
        return JsonReader.of(exchange).isObject();
    }
}
