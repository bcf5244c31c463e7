package io.dce.conformance.steps;

import io.cucumber.picocontainer.CucumberPicoProvider;
import org.picocontainer.injectors.Provider;

/** Injects the run into the constructors of steps. */
@CucumberPicoProvider
public final class RunContextProvider implements Provider {
    /** Called by the container, by this name. */
    public RunContext provide() {
        return RunContext.current();
    }
}
