package io.dce.conformance.check.ops.writes;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Refusals;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** OPS-9 to OPS-11: a writing operation refuses callers without a valid key, and the refusal is nothing but one. */
final class WriteRefusal {
    /** What says that there is no such method here. */
    private static final Set<Integer> NO_METHOD = Set.of(405, 501);

    /** What differs from answer to answer: numbers, times, and the ids of requests. */
    private static final Pattern VARYING = Pattern.compile("(?i)[0-9a-f-]*[0-9][0-9a-f-]*");

    private WriteRefusal() {}

    /** OPS-9: who shows nothing is refused, however it is asked. */
    static Verdict withoutKey(WriteExchanges seen) {
        return Verdict.all(seen.withoutKey().stream().map(WriteRefusal::refused));
    }

    /** OPS-10: who shows what is no key is refused. */
    static Verdict withBadKeys(WriteExchanges seen) {
        return Verdict.all(seen.badKeys().stream().map(WriteRefusal::refused));
    }

    /** OPS-11: a refusal shows no data and no credential, and what was refused is not done all the same. */
    static Verdict nothingButARefusal(WriteExchanges seen) {
        List<WriteAttempt> refused =
                seen.attempts().filter(WriteAttempt::refused).toList();
        if (refused.isEmpty()) {
            return Verdict.notApplicable("nobody was refused");
        }
        Stream<Verdict> shown = refused.stream()
                .map(attempt -> Refusals.showsNoData(attempt.exchange(), seen.known())
                        .and(() -> Refusals.repeatsNothing(attempt.exchange(), attempt.key())));
        boolean everybody = seen.attempts().allMatch(WriteAttempt::refused);
        Verdict done = everybody ? changedNothing(seen) : Verdict.pass();
        return Verdict.all(Stream.concat(shown, Stream.of(done)));
    }

    private static Verdict changedNothing(WriteExchanges seen) {
        boolean there = seen.lookedUp().filter(WriteRefusal::served).isPresent();
        boolean anything = seen.neverNamed().filter(WriteRefusal::served).isPresent();
        return there && !anything
                ? Verdict.fail(
                        seen.lookedUp().get(),
                        "nothing where only refused requests have named something",
                        "it is there: " + seen.lookedUp().get().summary())
                : Verdict.pass();
    }

    private static Verdict refused(WriteAttempt attempt) {
        Optional<Exchange> silent =
                attempt.control().filter(control -> control.answer().isEmpty() || UnreadableAnswer.busy(control));
        if (silent.isPresent()) {
            return Verdict.inconclusive("the key gets no answer, so that a refusal proves nothing: "
                    + silent.get().summary());
        }
        Verdict plain = Refusals.refusedUnlessUnreached(attempt.exchange());
        if (plain.outcome() == Outcome.FAIL) {
            return notRefused(attempt);
        }
        return plain.and(() -> provesSomething(attempt.control()));
    }

    private static Verdict provesSomething(Optional<Exchange> control) {
        if (control.isEmpty()) {
            return Verdict.notApplicable(
                    "the key was not asked, so that a refusal proves nothing: no operation of its module"
                            + " that names a thing has said that such a body is none");
        }
        return control.get().answer().filter(Answer::refused).isPresent()
                ? Verdict.notApplicable(
                        "the key is refused as well: " + control.get().status())
                : Verdict.pass();
    }

    private static Verdict notRefused(WriteAttempt attempt) {
        int status = attempt.exchange().status();
        Optional<Integer> toTheKey = attempt.control().map(Exchange::status);
        if (NO_METHOD.contains(status) && toTheKey.orElse(status) == status) {
            return Verdict.notApplicable("the platform doesn't have it: everybody gets " + status);
        }
        boolean redirects = status >= 300 && status < 400;
        if (!redirects
                && attempt.elsewhere()
                        .filter(other -> same(other, attempt.exchange()))
                        .isPresent()) {
            return Verdict.notApplicable(
                    "it gets the same where there is no operation, which shows no door: " + status);
        }
        if (status >= 500 && toTheKey.filter(other -> other >= 500).isPresent()) {
            return Verdict.notApplicable("the key gets an error of the server as well: " + toTheKey.get());
        }
        return Verdict.fail(
                attempt.exchange(),
                "401 or 403 for " + attempt.exchange().request().caller(),
                "the answer is " + status + what(status));
    }

    private static String what(int status) {
        if (status >= 500) {
            return ": it fails before it has asked who calls";
        }
        return status >= 400 ? ": nobody asked who calls" : "";
    }

    private static boolean served(Exchange exchange) {
        return exchange.status() >= 200 && exchange.status() < 300;
    }

    private static boolean same(Exchange one, Exchange other) {
        return one.answer().isPresent()
                && one.status() == other.status()
                && plain(one).equals(plain(other));
    }

    /** Without what differs from request to request. */
    private static String plain(Exchange exchange) {
        String path = exchange.request().uri().getRawPath();
        String text = exchange.answer().map(answer -> answer.text()).orElse("");
        return VARYING.matcher(text.replace(path, "")).replaceAll("");
    }
}
