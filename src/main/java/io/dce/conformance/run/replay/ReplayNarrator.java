package io.dce.conformance.run.replay;

import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.ledger.Transcript;
import io.dce.conformance.evidence.result.Explanation;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.secret.SecretRegistry;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells a person what a replay asks, what is answered, and where the promise breaks. */
final class ReplayNarrator {
    private final Console console;
    private final Transcript transcript;
    private volatile Predicate<Exchange> told = exchange -> false;

    ReplayNarrator(Console console, SecretRegistry secrets) {
        this.console = console;
        this.transcript = new Transcript(secrets);
    }

    /** What is replayed next, and which of the exchanges from now on belong to it. */
    void begin(String title, Predicate<Exchange> belongs) {
        console.say("");
        console.say("bold", title);
        told = belongs;
    }

    /** A step of a scenario, before it is taken. */
    void step(String words) {
        console.say("  " + words);
    }

    void exchange(Exchange exchange) {
        if (told.test(exchange)) {
            console.say("    #" + exchange.number() + " " + exchange.summary() + ", "
                    + exchange.took().toMillis() + " ms");
        }
    }

    /** What came of it: the exchange that shows a failure, and what it means. */
    void end(SubjectResult result, Optional<Verdict> verdict) {
        told = exchange -> false;
        verdict.flatMap(Verdict::finding).flatMap(Finding::exchange).ifPresent(exchange -> {
            console.say("  this answer shows it:");
            transcript.of(exchange).lines().forEach(line -> console.say("    " + line));
        });
        Explanation explanation = result.explanation();
        explanation.lines().forEach(line -> console.say("  " + line));
    }
}
