package io.dce.conformance.run;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/**
 * Cucumber's engine, which begins with the scenarios that wait for time to pass, and goes on with those that are tagged as
 * long. Cucumber takes them as the files have them, and one that begins last is waited for when nothing else is left to do.
 */
final class LongestFirst implements TestEngine {
    private static final TestTag WAITING = TestTag.create("waiting");
    private static final TestTag LONG = TestTag.create("long");

    private final TestEngine cucumber = new CucumberTestEngine();

    @Override
    public String getId() {
        return cucumber.getId();
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        TestDescriptor engine = cucumber.discover(request, id);
        List<TestDescriptor> features = List.copyOf(engine.getChildren());
        if (!features.isEmpty()) {
            queue(engine, features);
        }
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        cucumber.execute(request);
    }

    /**
     * One feature within the other, and all scenarios in the last: features only tell that they begin, while scenarios of
     * several parents would each be taken in their parent's turn.
     */
    private static void queue(TestDescriptor engine, List<TestDescriptor> features) {
        List<TestDescriptor> scenarios = new ArrayList<>();
        engine.accept(descriptor -> {
            if (descriptor.isTest()) {
                scenarios.add(descriptor);
            }
        });
        scenarios.sort(Comparator.<TestDescriptor, Boolean>comparing(
                        scenario -> !scenario.getTags().contains(WAITING))
                .thenComparing(scenario -> !scenario.getTags().contains(LONG)));
        scenarios.forEach(TestDescriptor::removeFromHierarchy);
        TestDescriptor parent = engine;
        for (TestDescriptor feature : features) {
            List.copyOf(feature.getChildren()).forEach(feature::removeChild);
            engine.removeChild(feature);
            parent.addChild(feature);
            parent = feature;
        }
        scenarios.forEach(parent::addChild);
    }
}
