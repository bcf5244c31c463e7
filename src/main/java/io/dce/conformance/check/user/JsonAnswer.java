package io.dce.conformance.check.user;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** USER-4: the answer is one well-formed JSON document in UTF-8, declared as JSON, with nothing before or after it. */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** Every answer of a walk, to its bytes. */
    public static Verdict everywhere(Stream<Exchange> walk) {
        return Verdict.all(walk.map(JsonAnswer::in));
    }

    /** Those answers that are successes; whether all ought to be is for other rules to say. */
    public static Verdict successes(Stream<Exchange> answers) {
        List<Verdict> verdicts = answers.filter(answer -> answer.status() < 300)
                .map(JsonAnswer::in)
                .toList();
        return verdicts.isEmpty() ? Verdict.inconclusive("nothing was served") : Verdict.all(verdicts.stream());
    }

    /** The bytes of a success. */
    private static Verdict in(Exchange exchange) {
        Optional<Verdict> unseen = ServedChecks.unseen(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        return exchange.status() == 200
                ? document(exchange)
                : Verdict.inconclusive("not served: " + exchange.summary());
    }

    /** OPS-7: the body of any answer. */
    public static Verdict document(Exchange exchange) {
        return wellFormed(exchange).and(() -> declared(exchange));
    }

    /** OPS-7: the body of an answer whose type is known to be a JSON one. */
    public static Verdict wellFormed(Exchange exchange) {
        return JsonReader.problem(exchange)
                .map(problem -> JsonReader.exceedsLimits(exchange)
                        ? Verdict.inconclusive("the body has more levels or longer numbers than are read")
                        : Verdict.fail(exchange, "one well-formed JSON document in UTF-8", problem))
                .orElseGet(Verdict::pass);
    }

    private static Verdict declared(Exchange exchange) {
        List<String> types = exchange.answer().orElseThrow().headers().stream()
                .filter(header -> header.is("Content-Type"))
                .map(Header::value)
                .toList();
        return !types.isEmpty() && types.stream().allMatch(JsonAnswer::isJson)
                ? Verdict.pass()
                : Verdict.fail(
                                exchange,
                                "Content-Type: application/json",
                                types.isEmpty()
                                        ? "the answer declares no type"
                                        : "Content-Type: " + String.join(", ", types))
                        .at(AnswerPlace.header("Content-Type"));
    }

    /** RFC 8259 section 8.1 knows no other encoding than UTF-8, and no charset parameter; a redundant one does no harm. */
    private static boolean isJson(String type) {
        String plain = type.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return plain.matches("application/json(;(?!charset=).*)?|application/json;charset=\"?utf-?8\"?(;.*)?");
    }
}
