package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;

/** USER-7: errors of the API itself are {code, message, details} with a numeric code. */
public final class ApiError {
    private ApiError() {}

    /** Those answers that are errors; whether they ought to be is for other rules to say. */
    public static Verdict envelopes(List<Exchange> answers, Schemas schemas) {
        List<Verdict> errors = answers.stream()
                .filter(answer -> answer.status() == 0 || answer.status() >= 400)
                .map(answer -> envelope(answer, schemas))
                .toList();
        return errors.isEmpty() ? Verdict.inconclusive("the API made no error") : Verdict.all(errors.stream());
    }

    /** An error that the API itself made. */
    private static Verdict envelope(Exchange error, Schemas schemas) {
        Optional<Verdict> unseen = Unreadable.status(error);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Optional<String> problem = Json.problem(error);
        List<String> wrong = problem.map(List::of).orElseGet(() -> schemas.violations("Status", Json.of(error)));
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(error, "an error with a numeric code, a message and details", String.join("; ", wrong));
    }

    /** An error that a gateway may have made instead, in plain text. */
    public static Verdict envelopeIfJson(Exchange exchange, Schemas schemas) {
        return isJson(exchange)
                ? envelope(exchange, schemas)
                : Unreadable.status(exchange).orElseGet(Verdict::pass);
    }

    /** Whether the answer is a JSON document. */
    public static boolean isJson(Exchange exchange) {
        return Json.of(exchange).isObject();
    }
}
