package io.dce.conformance.steps;

import io.cucumber.picocontainer.CucumberPicoProvider;
import org.picocontainer.injectors.Provider;

/** Gives the run to whatever asks for it in its constructor. */
@CucumberPicoProvider
public final class RunContextProvider implements Provider {
    /** Called by the container, by this name. */
    public RunContext provide() {
        return RunContext.current();
    }
}
