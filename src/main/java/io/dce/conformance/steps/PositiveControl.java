package io.dce.conformance.steps;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Alice, who is served where others are refused: the positive control. Without her a refusal proves nothing, so a
 * scenario whose control fails is not assessed.
 */
public final class PositiveControl {
    private final Callers callers;
    private final VerdictJudge judge;
    private final RunLedger ledger;
    private Optional<Exchange> self = Optional.empty();
    private Optional<ProtectedReads> reads = Optional.empty();
    private final List<String> known = new ArrayList<>();
    private final List<Exchange> refusedOnce = new ArrayList<>();

    public PositiveControl(Callers callers, VerdictJudge judge, RunContext run) {
        this.callers = callers;
        this.judge = judge;
        this.ledger = run.ledger();
    }

    /** She reads everything that her key opens; asked once a scenario. */
    public ProtectedReads reads() {
        if (reads.isEmpty()) {
            known.add(id());
            reads = Optional.of(new ProtectedReads(id())
                    .servedTo(
                            callers.alice(),
                            (of, read) -> know(of == ProtectedReads.Of.CURRENT_USER ? self() : served(read)),
                            this::isServed));
        }
        return reads.get();
    }

    /** Her id; asked once a scenario. */
    public String id() {
        return AnswerIds.currentUserId(self());
    }

    private Exchange self() {
        if (self.isEmpty()) {
            self = Optional.of(served(() -> callers.alice().currentUser()));
        }
        return self.get();
    }

    /** Ids that she was shown: what a refusal must not show. */
    public List<String> knownIds() {
        return List.copyOf(known);
    }

    /** Refusals of what she was served when she asked again. */
    public List<Exchange> refusedOnce() {
        return List.copyOf(refusedOnce);
    }

    /** Her answer is good, or the scenario ends. */
    public void control(Exchange exchange) {
        if (!ServedChecks.served(exchange).passed()) {
            judge.that(Verdict.inconclusive(
                    "the positive control failed, so that a refusal proves nothing: " + exchange.summary()));
        }
    }

    /** Tells, once a run, of an operation that the key isn't served. */
    public void notServed(Exchange answer) {
        ledger.observe(new Observation(
                "operations that the key is not served",
                answer.request().method() + " "
                        + answer.request().uri().getPath().replaceFirst("/users/[^/]+", "/users/{id}") + ": "
                        + answer.status() + "; what it would show others is not judged"));
    }

    private void know(Exchange shown) {
        known.addAll(AnswerIds.itemIds(shown));
    }

    /** What she isn't served shows nothing, and says nothing about the rest: it is left out, and told. */
    private boolean isServed(Supplier<Exchange> read) {
        Exchange answer = read.get();
        if (answer.answer().filter(Answer::refused).isPresent()) {
            Exchange again = read.get();
            if (!UnreadableAnswer.notOffered(again)) {
                refusedOnce.add(answer);
            }
            answer = again;
        }
        if (UnreadableAnswer.notOffered(answer)) {
            notServed(answer);
            return false;
        }
        control(answer);
        know(answer);
        return true;
    }

    /** A refusal may be meant for others who ask meanwhile: who is served when she asks again has a good key. */
    private Exchange served(Supplier<Exchange> read) {
        Exchange first = read.get();
        if (first.answer().filter(Answer::refused).isEmpty()) {
            control(first);
            return first;
        }
        Exchange again = read.get();
        control(again);
        refusedOnce.add(first);
        return again;
    }
}
