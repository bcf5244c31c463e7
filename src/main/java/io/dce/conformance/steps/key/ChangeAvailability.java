package io.dce.conformance.steps.key;

import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RunContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether Alice may create and delete keys. She tries it once a scenario, and only where another caller was told that
 * there is no such operation: either it works for her, or there is nothing to refuse.
 */
public final class ChangeAvailability {
    private final Callers callers;
    private final PositiveControl alice;
    private final OwnResources own;
    private final Map<String, Boolean> offered = new ConcurrentHashMap<>();

    public ChangeAvailability(Callers callers, PositiveControl alice, RunContext run) {
        this.callers = callers;
        this.alice = alice;
        this.own = run.dce().own();
    }

    /** Whether she is served what was tried; true of reads, which are tried only where she is. */
    public boolean offered(Exchange attempt) {
        String method = attempt.request().method();
        boolean atUsers = attempt.request().uri().getPath().contains("/users/");
        return switch (method) {
            case "POST" -> offered.computeIfAbsent("POST" + atUsers, key -> served(create(atUsers)));
            case "DELETE" -> offered.computeIfAbsent("DELETE" + atUsers, key -> deletes(atUsers));
            default -> true;
        };
    }

    private boolean deletes(boolean atUsers) {
        Caller her = callers.alice();
        Optional<String> id = AnswerIds.createdId(create(false));
        return id.filter(key -> served(atUsers ? her.deleteKeyOf(alice.id(), key) : her.deleteKey(key)))
                .isPresent();
    }

    private Exchange create(boolean atUsers) {
        return atUsers
                ? callers.alice().createKeyOf(alice.id(), own.newName())
                : callers.alice().createKey(own.newName(), Optional.empty());
    }

    private static boolean served(Exchange change) {
        return change.answer().filter(Answer::succeeded).isPresent();
    }
}
