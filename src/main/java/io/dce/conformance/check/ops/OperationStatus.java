package io.dce.conformance.check.ops;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** OPS-3: with a key, an operation answers 200 or a status that it declares, never another 5xx. */
public final class OperationStatus {
    /** Operations that send a browser elsewhere say so in their names. */
    private static final Pattern SENDS_ELSEWHERE =
            Pattern.compile(".*(redirect|login|logout|register|oauth|callback).*");

    /** RFC 9110 section 15.5, the others of the registry, and 499 of gRPC's gateway for a call that was given up. */
    private static final Set<Integer> CLIENT_ERRORS = Set.of(
            400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423,
            424, 425, 426, 428, 429, 431, 451, 499);

    /** What isn't there, or not for everybody, may be so anywhere: documents need not cover all errors (OpenAPI 3.0.3). */
    private static final Set<Integer> NOT_FOR_THIS_KEY = Set.of(403, 404, 410);

    private static final int UNIMPLEMENTED = 501;

    private OperationStatus() {}

    /** The answers to all requests with the key. */
    static Verdict documented(OperationExchanges seen) {
        boolean good = seen.keyIsGood();
        Verdict control = seen.control().status() == UNIMPLEMENTED && seen.moduleServes()
                ? notImplemented(seen.operation(), seen.control())
                : documented(seen.operation(), seen.control(), good);
        return Verdict.all(Stream.concat(
                Stream.of(control),
                Stream.concat(seen.furtherPages(), seen.errors().stream())
                        .map(exchange -> nothingUndeclared(seen.operation(), exchange, good))));
    }

    /**
     * The answer to a request with the key.
     *
     * @param keyIsGood whether the same key is good for its own user: what is good there is good everywhere
     */
    public static Verdict documented(ApiOperation operation, Exchange exchange, boolean keyIsGood) {
        int status = exchange.status();
        if (exchange.answer().isEmpty() || UnreadableAnswer.busy(exchange)) {
            return Verdict.inconclusive(exchange.summary());
        }
        if (operation.declares(status) || status == 200) {
            return status < 400 ? Verdict.pass() : Verdict.notApplicable("not served: " + status + ", as is declared");
        }
        boolean errorsDeclared =
                operation.responses().isEmpty() || operation.responses().containsKey("default");
        if (status == 401 && errorsDeclared && keyIsGood) {
            return refusesAGoodKey(exchange);
        }
        if (CLIENT_ERRORS.contains(status) && (errorsDeclared || NOT_FOR_THIS_KEY.contains(status))) {
            return Verdict.notApplicable(
                    status == 401 || status == 403 ? "the key is refused: " + status : "not served: " + status);
        }
        if (status == UNIMPLEMENTED) {
            return Verdict.notApplicable("the platform says that it does not implement it: 501");
        }
        if (status >= 300 && status < 400 && sendsElsewhere(operation)) {
            return Verdict.notApplicable("it sends the caller elsewhere: " + status);
        }
        return Verdict.failByStatus(exchange, "200 or a status that the document declares");
    }

    /** A module that is not there, or an older one, may say so of everything; one that works has what it publishes. */
    private static Verdict notImplemented(ApiOperation operation, Exchange exchange) {
        return operation.declares(UNIMPLEMENTED)
                ? Verdict.notApplicable("not served: 501, as is declared")
                : Verdict.fail(
                                exchange,
                                "an operation that the document publishes, as others of its module are served",
                                "the answer is 501: it is not implemented")
                        .at(AnswerPlace.status());
    }

    private static Verdict refusesAGoodKey(Exchange exchange) {
        return Verdict.failByStatus(exchange, "403, or the answer to a key that works elsewhere");
    }

    /**
     * The answer to whatever else was asked with the key: another page, an item or a page that is none.
     *
     * @param keyIsGood whether the same key is good for its own user
     */
    public static Verdict nothingUndeclared(ApiOperation operation, Exchange exchange, boolean keyIsGood) {
        int status = exchange.status();
        if (status == 401 && !operation.declares(status) && keyIsGood) {
            return refusesAGoodKey(exchange);
        }
        boolean fine = status == 200
                || status >= 400 && status < 500
                || operation.declares(status)
                || status >= 300 && status < 400 && sendsElsewhere(operation)
                || exchange.answer().isEmpty()
                || UnreadableAnswer.busy(exchange);
        return fine
                ? Verdict.pass()
                : Verdict.failByStatus(exchange, "200, a client error or a status that the document declares");
    }

    private static boolean sendsElsewhere(ApiOperation operation) {
        String name = operation.operationId() + " " + operation.path() + " "
                + operation.body().map(schema -> schema.name()).orElse("");
        return SENDS_ELSEWHERE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
