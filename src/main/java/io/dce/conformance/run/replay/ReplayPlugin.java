package io.dce.conformance.run.replay;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepStarted;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.result.VerdictThrown;
import java.util.function.Consumer;

/** Tells each step of a scenario before it is taken, and the verdict that ended it. Cucumber makes it itself, by name. */
public final class ReplayPlugin implements ConcurrentEventListener {
    private static final InheritableThreadLocal<Listener> LISTENER = new InheritableThreadLocal<>();

    private final Listener listener = LISTENER.get();

    /**
     * Who listens.
     *
     * @param steps is told each step, e.g. {@code When Alice deletes the second one}
     * @param ends is told what ended a scenario early
     */
    record Listener(Consumer<String> steps, Consumer<Verdict> ends) {}

    /** Does something, e.g. launches Cucumber, while somebody listens. */
    static void during(Listener listener, Runnable launch) {
        LISTENER.set(listener);
        try {
            launch.run();
        } finally {
            LISTENER.remove();
        }
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepStarted.class, event -> {
            if (event.getTestStep() instanceof PickleStepTestStep step) {
                listener.steps()
                        .accept(step.getStep().getKeyword() + step.getStep().getText());
            }
        });
        publisher.registerHandlerFor(TestCaseFinished.class, event -> {
            if (event.getResult().getError() instanceof VerdictThrown thrown) {
                listener.ends().accept(thrown.verdict());
            }
        });
    }
}
