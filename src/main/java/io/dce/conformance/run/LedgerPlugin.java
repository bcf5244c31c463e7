package io.dce.conformance.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.dce.conformance.steps.RunContext;

/** Cucumber makes its plugins itself, by name: this one listens for the run that launches it. */
public final class LedgerPlugin implements ConcurrentEventListener {
    private final ScenarioListener listener;

    public LedgerPlugin() {
        RunContext run = RunContext.current();
        this.listener = new ScenarioListener(run.ledger(), run.catalogue());
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        listener.setEventPublisher(publisher);
    }
}
