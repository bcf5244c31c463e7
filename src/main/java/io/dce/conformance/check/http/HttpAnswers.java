package io.dce.conformance.check.http;

import static io.dce.conformance.exchange.Fault.Kind.CONNECT;
import static io.dce.conformance.exchange.Fault.Kind.TOO_LARGE;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** HTTP-1 to HTTP-4: status, framing, server errors and content coding of answers. */
public final class HttpAnswers {
    private HttpAnswers() {}

    /** HTTP-1: success is 200 and carries a body. What is no success, other rules speak of. */
    public static Verdict successIsOkWithBody(Exchange exchange) {
        Optional<Verdict> unseen = notServed(exchange).or(() -> ServedChecks.unseen(exchange));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Answer answer = exchange.answer().orElseThrow();
        if (answer.status() != 200) {
            return answer.status() < 400
                    ? Verdict.failByStatus(exchange, "200")
                    : Verdict.inconclusive(exchange.summary());
        }
        return answer.body().isEmpty()
                ? Verdict.fail(exchange, "200 with a body", "the body is empty")
                : Verdict.pass();
    }

    /** HTTP-2: length, chunks and content coding agree with what comes, and it comes in time. */
    public static Verdict whole(Exchange exchange) {
        if (exchange.fault().filter(f -> f.is(CONNECT, TOO_LARGE)).isPresent()) {
            return Verdict.inconclusive(exchange.summary());
        }
        if (exchange.answer().isEmpty() || exchange.fault().isPresent()) {
            return Verdict.fail(
                    exchange,
                    "a complete answer",
                    exchange.fault().map(Fault::message).orElse("none came"));
        }
        Answer answer = exchange.answer().orElseThrow();
        List<String> faults = answer.faults();
        if (!faults.isEmpty()) {
            return Verdict.fail(exchange, "framing and coding that agree with the body", String.join("; ", faults));
        }
        return contradiction(answer)
                .map(actual -> Verdict.fail(exchange, "one statement of the body's length", actual))
                .orElseGet(Verdict::pass);
    }

    /** HTTP-3: a valid request meets no server error; what may be asked again has been, and is the environment's. */
    public static Verdict noServerError(Exchange exchange) {
        if (exchange.answer().isEmpty()) {
            return Verdict.inconclusive(exchange.summary());
        }
        Answer answer = exchange.answer().get();
        boolean busy = answer.status() == 429
                || answer.status() == 503 && answer.header("Retry-After").isPresent();
        if (busy) {
            return Verdict.inconclusive(
                    exchange.summary() + ", after " + exchange.earlier().size() + " attempts before");
        }
        if (answer.status() == 501) {
            return Verdict.notApplicable("not implemented: " + exchange.summary());
        }
        return answer.status() >= 500 ? Verdict.failByStatus(exchange, "no server error") : Verdict.pass();
    }

    /** HTTP-4: nothing is compressed. */
    public static Verdict uncompressed(Exchange exchange) {
        return coded(exchange, List.of("identity"));
    }

    /** HTTP-4: nothing is compressed, but with gzip, which was offered. */
    public static Verdict gzipAtMost(Exchange exchange) {
        return coded(exchange, List.of("identity", "gzip", "x-gzip"));
    }

    private static Optional<Verdict> notServed(Exchange exchange) {
        return OfferedOperations.withheldAsSuch(exchange)
                ? Optional.of(Verdict.notApplicable("the key is not served this: " + exchange.summary()))
                : Optional.empty();
    }

    private static Verdict coded(Exchange exchange, List<String> accepted) {
        Optional<Verdict> unseen = notServed(exchange).or(() -> ServedChecks.unseen(exchange));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        String coding = exchange.answer()
                .flatMap(a -> a.header("Content-Encoding"))
                .orElse("identity")
                .toLowerCase(Locale.ROOT);
        return accepted.contains(coding)
                ? Verdict.pass()
                : Verdict.fail(exchange, "a body that is not compressed", "Content-Encoding is " + coding);
    }

    /** RFC 9112 6.2 and 6.3: a length and chunks exclude each other, and so do two lengths. */
    private static Optional<String> contradiction(Answer answer) {
        List<String> lengths = answer.headers().stream()
                .filter(h -> h.is("Content-Length"))
                .map(Header::value)
                .distinct()
                .toList();
        if (lengths.size() > 1) {
            return Optional.of("Content-Length says " + lengths);
        }
        if (lengths.stream().anyMatch(length -> !length.strip().matches("\\d+"))) {
            return Optional.of("Content-Length is " + lengths.get(0) + ", which is not a length");
        }
        return !lengths.isEmpty() && answer.header("Transfer-Encoding").isPresent()
                ? Optional.of("both Content-Length and Transfer-Encoding are there")
                : Optional.empty();
    }
}
