package io.dce.conformance.check.ops;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Refusals;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ServedData;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** OPS-1, OPS-2: an operation that serves the key refuses callers without a valid one. */
public final class OperationRefusal {
    /** What a browser asks for before anybody has signed in, a client to verify keys, and a probe to see it alive. */
    private static final Pattern BEFORE_SIGNING_IN = Pattern.compile(
            ".*/(certs|\\.well-known/.*|login|login-page/.*|login_page.*|themes?/.*|register|oauth2|oidc/logout|idp"
                    + "|idp/[^/]+/redirect-url|healthz|readyz|livez)");

    private OperationRefusal() {}

    /** OPS-1: who shows nothing is refused, however it is asked. */
    static Verdict withoutKey(OperationExchanges seen) {
        ServedData served = new ServedData(seen.control());
        return all(
                seen,
                seen.withoutKey().stream()
                        .map(attempt -> refused(seen.operation(), seen.control(), served, attempt, "")));
    }

    /** OPS-2: who shows what is no key is refused. */
    static Verdict withBadKeys(OperationExchanges seen) {
        ServedData served = new ServedData(seen.control());
        return all(
                seen,
                seen.badKeys().stream()
                        .map(bad -> refused(seen.operation(), seen.control(), served, bad.exchange(), bad.key())));
    }

    private static Verdict all(OperationExchanges seen, Stream<Verdict> verdicts) {
        return seen.control().answer().isEmpty() ? nothingToRefuse(seen.control()) : Verdict.all(verdicts);
    }

    private static Verdict nothingToRefuse(Exchange control) {
        return Verdict.inconclusive("the key gets no answer, so that a refusal proves nothing: " + control.summary());
    }

    /**
     * Whoever it is that asks is refused.
     *
     * @param control the same request with the key, which shows that there is something to refuse
     * @param data what that shows
     * @param attempt the one that is to be refused
     * @param key what was shown as a key; empty for none
     */
    static Verdict refused(ApiOperation operation, Exchange control, ServedData data, Exchange attempt, String key) {
        boolean served = attempt.status() >= 200 && attempt.status() < 300;
        if (served) {
            return isPublic(operation)
                    ? secrets(operation, attempt)
                    : Verdict.failByStatus(
                            attempt, "401 or 403 for " + attempt.request().caller());
        }
        if (control.answer().isEmpty()) {
            return nothingToRefuse(control);
        }
        int status = control.status();
        if (status == 401 || status == 403) {
            return Verdict.notApplicable("the key is refused as well: " + status);
        }
        if (UnreadableAnswer.busy(control)) {
            return Verdict.inconclusive(
                    "the key is not served, so that a refusal proves nothing: " + control.summary());
        }
        if (status >= 500) {
            return Verdict.notApplicable("the key gets an error of the server, of which OPS-3 speaks: " + status);
        }
        if (attempt.status() == status) {
            return Verdict.notApplicable("everybody gets the same answer: " + status);
        }
        return Refusals.refusedUnlessUnreached(attempt)
                .and(() -> Refusals.showsNoData(attempt, data.values()))
                .and(() -> showsNothingOf(control, data, attempt))
                .and(() -> Refusals.repeatsNothing(attempt, key));
    }

    private static Verdict showsNothingOf(Exchange control, ServedData data, Exchange attempt) {
        String served = control.answer().orElseThrow().text();
        if (control.status() < 300
                && !served.isBlank()
                && served.equals(attempt.answer().orElseThrow().text())) {
            return Verdict.fail(attempt, "a refusal without data", "its body is what the key is served");
        }
        return data.member(attempt)
                .map(member -> Verdict.fail(
                        attempt,
                        "a refusal without data",
                        "its body has a member " + member + ", as the answer to the key has"))
                .orElseGet(Verdict::pass);
    }

    /** What anybody may ask for holds no client's secret (RFC 6749 section 2.3.1), which such operations have to hide. */
    private static Verdict secrets(ApiOperation operation, Exchange open) {
        return JsonReader.of(open).findParents("clientSecret").stream()
                .map(holder -> holder.path("clientSecret").asText())
                .filter(secret -> !secret.isBlank() && !secret.matches("\\*+"))
                .findFirst()
                .map(secret ->
                        Verdict.fail(open, "no secret for " + open.request().caller(), "it shows a clientSecret"))
                .orElseGet(() -> Verdict.notApplicable(
                        operation.open()
                                ? "it is public: its document lets everybody in"
                                : "it is public: it is asked before anybody has signed in"));
    }

    /** Whether it is meant for callers without a key: by its document, or by what it is for. */
    public static boolean isPublic(ApiOperation operation) {
        return operation.open() || BEFORE_SIGNING_IN.matcher(operation.path()).matches();
    }
}
