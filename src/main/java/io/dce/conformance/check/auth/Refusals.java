package io.dce.conformance.check.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.KeyItem;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.secret.SecretEncodings;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a platform refuses: in plain text or JSON, but always with 401 or 403, without data, and without repeating the
 * credential.
 */
public final class Refusals {
    /** Members that only an answer with data has. */
    private static final Set<String> DATA =
            Set.of("items", "pagination", "token", "uid", "username", "preferred_username", "createdAt");

    private Refusals() {}

    /** Who is refused has changed nothing: no key bears a name that was asked for. */
    public static Verdict createdNothing(List<Exchange> refusals, Exchange keys) {
        if (UnreadableAnswer.notOffered(keys)) {
            return Verdict.pass();
        }
        return UnreadableAnswer.data(keys)
                .orElseGet(() -> KeyItem.of(keys).stream()
                        .filter(item -> refusals.stream()
                                .anyMatch(refusal -> refusal.request().body().contains('"' + item.name() + '"')))
                        .findFirst()
                        .map(item -> Verdict.fail(
                                        item.page(),
                                        "no new key, as the request was refused",
                                        item.pointer() + " is " + item.name())
                                .at(AnswerPlace.body(item.pointer())))
                        .orElseGet(Verdict::pass));
    }

    /** AUTH-11: the caller is refused, with 401 or 403 and nothing else. */
    public static Verdict refused(Exchange exchange) {
        Optional<Verdict> unseen = unseen(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Answer answer = exchange.answer().orElseThrow();
        return answer.refused()
                ? Verdict.pass()
                : Verdict.fail(exchange, "401 or 403 for " + exchange.request().caller(), is(answer))
                        .at(AnswerPlace.status());
    }

    /** KEY-6, KEY-7: a key that is no good any more is refused; where a gateway reached nobody, nobody was asked. */
    public static Verdict refusedUnlessUnreached(Exchange exchange) {
        return unreached(exchange).orElseGet(() -> refused(exchange));
    }

    /** Every one of them is refused. */
    public static Verdict allRefused(Collection<Exchange> exchanges) {
        return Verdict.all(exchanges.stream().map(Refusals::refused));
    }

    /** AUTH-18: what no operation serves need not be refused with 401 or 403, but is not served either. */
    public static Verdict notServed(Exchange exchange) {
        Optional<Verdict> unseen = unseen(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Answer answer = exchange.answer().orElseThrow();
        return answer.status() >= 300
                ? Verdict.pass()
                : Verdict.fail(exchange, "no success for " + exchange.request().caller(), is(answer))
                        .at(AnswerPlace.status());
    }

    /** AUTH-18: a success is no harm as long as it shows nothing, as a user interface that answers every path does. */
    public static Verdict noDataServed(Exchange exchange, Collection<String> known) {
        Optional<Verdict> unseen = unseen(exchange);
        return unseen.orElseGet(() -> showsNoData(exchange, known));
    }

    /** AUTH-13: a user without the permission gets 403, neither 401 nor anything else. */
    public static Verdict forbidden(Exchange exchange) {
        Optional<Verdict> unseen = unseen(exchange).or(() -> unreached(exchange));
        return unseen.orElseGet(() -> exchange.status() == 403
                ? Verdict.pass()
                : Verdict.fail(
                                exchange,
                                "403 for " + exchange.request().caller(),
                                is(exchange.answer().orElseThrow()))
                        .at(AnswerPlace.status()));
    }

    /**
     * AUTH-12: a refusal shows no data.
     *
     * @param known ids that only an answer with data can show; those that the caller named are no data
     */
    public static Verdict showsNoData(Exchange refusal, Collection<String> known) {
        String text = everything(refusal);
        String asked = refusal.request().line();
        Optional<String> shown = known.stream()
                .filter(id -> id.length() >= 8 && text.contains(id) && !asked.contains(id))
                .findFirst();
        if (shown.isPresent()) {
            return Verdict.fail(refusal, "a refusal without data", "it shows " + shown.get());
        }
        JsonNode body = JsonReader.of(refusal);
        return Stream.concat(Stream.of(body), body.findParents("items").stream())
                .flatMap(node -> DATA.stream().filter(node::has))
                .findFirst()
                .map(member -> Verdict.fail(refusal, "a refusal without data", "its body has a member " + member))
                .orElseGet(Verdict::pass);
    }

    /**
     * AUTH-12: a refusal does not repeat the credential that it was given.
     *
     * @param key what was shown as a key; too short a one is found in any text and says nothing
     */
    public static Verdict repeatsNothing(Exchange refusal, String key) {
        String text = everything(refusal);
        boolean repeated = key.length() >= 2 * SecretEncodings.SHORTEST
                && SecretEncodings.of(key).stream().anyMatch(text::contains);
        return repeated
                ? Verdict.fail(refusal, "a refusal that does not repeat the credential", "the credential stands in it")
                : Verdict.pass();
    }

    /** AUTH-14: a bad key gets 401 and is told the scheme. */
    public static Verdict challenged(Exchange exchange) {
        Optional<Verdict> unseen = unseen(exchange).or(() -> unreached(exchange));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Answer answer = exchange.answer().orElseThrow();
        List<String> challenges = answer.headers().stream()
                .filter(h -> h.is("WWW-Authenticate"))
                .map(h -> h.value().toLowerCase(Locale.ROOT))
                .toList();
        boolean bearer = challenges.stream().anyMatch(c -> c.matches("(.*,\\s*)?bearer([\\s,].*)?"));
        return answer.status() == 401 && bearer
                ? Verdict.pass()
                : Verdict.fail(
                                exchange,
                                "401 with WWW-Authenticate: Bearer",
                                is(answer) + " with " + (challenges.isEmpty() ? "no challenge" : challenges))
                        .at(answer.status() == 401 ? AnswerPlace.header("WWW-Authenticate") : AnswerPlace.status());
    }

    /** A gateway that reaches nobody neither refuses nor serves; AUTH-11 says so where that is all a bad key ever gets. */
    static Optional<Verdict> unreached(Exchange exchange) {
        return List.of(502, 503, 504).contains(exchange.status())
                ? Optional.of(Verdict.inconclusive(
                        exchange.summary() + ", as " + exchange.earlier().size() + " times before"))
                : Optional.empty();
    }

    static Optional<Verdict> unseen(Exchange exchange) {
        boolean answered = exchange.answer().isPresent() && exchange.fault().isEmpty();
        boolean busy = exchange.status() == 429
                || exchange.status() == 503
                        && exchange.answer().orElseThrow().header("Retry-After").isPresent();
        return answered && !busy ? Optional.empty() : Optional.of(Verdict.inconclusive(exchange.summary()));
    }

    static String is(Answer answer) {
        return "the answer is " + answer.status()
                + answer.header("Location").map(to -> " to " + to).orElse("");
    }

    private static String everything(Exchange exchange) {
        StringBuilder text = new StringBuilder();
        exchange.answer().ifPresent(answer -> {
            answer.headers()
                    .forEach(h ->
                            text.append(h.name()).append(": ").append(h.value()).append('\n'));
            text.append(answer.text());
        });
        return text.toString();
    }
}
