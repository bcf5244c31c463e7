package io.dce.conformance.run.glue;

import io.cucumber.core.backend.CucumberInvocationTargetException;
import io.cucumber.core.backend.ParameterInfo;
import io.cucumber.core.backend.SourceReference;
import io.cucumber.core.backend.StepDefinition;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.steps.RunContext;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/**
 * A step that ends with the run, whatever the platform has answered: it asks or judges, and a judgement may take for ever.
 * Its scenario is inconclusive then.
 */
public final class TimedStep implements StepDefinition {
    private final StepDefinition step;

    TimedStep(StepDefinition step) {
        this.step = step;
    }

    @Override
    public void execute(Object[] arguments) {
        try {
            RunContext.current().dce().inTime(() -> {
                step.execute(arguments);
                return true;
            });
        } catch (RunOverException e) {
            // Cucumber takes only this for the outcome of a step.
            throw new CucumberInvocationTargetException(this, new InvocationTargetException(e));
        }
    }

    @Override
    public List<ParameterInfo> parameterInfos() {
        return step.parameterInfos();
    }

    @Override
    public String getPattern() {
        return step.getPattern();
    }

    @Override
    public boolean isDefinedAt(StackTraceElement frame) {
        return step.isDefinedAt(frame);
    }

    @Override
    public String getLocation() {
        return step.getLocation();
    }

    @Override
    public Optional<SourceReference> getSourceReference() {
        return step.getSourceReference();
    }
}
