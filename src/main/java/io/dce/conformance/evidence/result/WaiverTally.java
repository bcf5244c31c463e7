package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.PlannedScenario;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.WaiverResult.State;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.NameSuggestions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a waiver has covered so far. */
final class WaiverTally {
    private final Waiver waiver;
    private final Optional<Event.Planned> rule;
    private final List<String> rules;
    private final boolean expired;
    private int failures;
    private int passes;
    private int met;

    /**
     * Begins.
     *
     * @param rule the rule that it names, if there is one
     * @param rules the ids of all rules
     * @param day when the run began
     */
    WaiverTally(Waiver waiver, Optional<Event.Planned> rule, Collection<String> rules, LocalDate day) {
        this.rules = List.copyOf(rules);
        this.waiver = waiver;
        this.rule = rule;
        this.expired = LocalDate.parse(waiver.expires()).isBefore(day);
    }

    Waiver waiver() {
        return waiver;
    }

    /** Whether it excuses a failure of this rule by this subject. */
    boolean covers(String failed, Subject subject) {
        return !expired && isAbout(failed, subject);
    }

    void add(Event.Judged judged) {
        if (isAbout(judged.rule(), judged.subject())) {
            met++;
            failures += judged.outcome() == Outcome.FAIL ? 1 : 0;
            passes += judged.outcome() == Outcome.PASS ? 1 : 0;
        }
    }

    WaiverResult result() {
        return new WaiverResult(waiver, state(), expired ? 0 : failures, meant(state()));
    }

    private List<String> meant(State state) {
        return switch (state) {
            case UNKNOWN_RULE -> NameSuggestions.to(waiver.rule(), rules);
            case UNKNOWN_SUBJECT ->
                NameSuggestions.to(
                        waiver.subject(),
                        rule.orElseThrow().scenarios().stream()
                                .map(PlannedScenario::name)
                                .distinct()
                                .toList());
            default -> List.of();
        };
    }

    private State state() {
        if (rule.isEmpty()) {
            return State.UNKNOWN_RULE;
        }
        if (expired) {
            return State.EXPIRED;
        }
        if (failures > 0) {
            return State.APPLIES;
        }
        boolean planned = waiver.subject().isEmpty()
                || rule.get().scenarios().stream().anyMatch(s -> s.name().equals(waiver.subject()));
        if (met == 0 && !planned) {
            return State.UNKNOWN_SUBJECT;
        }
        return passes > 0 && passes == met ? State.OBSOLETE : State.UNUSED;
    }

    private boolean isAbout(String judged, Subject subject) {
        return waiver.rule().equals(judged)
                && (waiver.subject().isEmpty() || waiver.subject().equals(subject.name()));
    }
}
