package io.dce.conformance.run;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/**
 * A Cucumber engine that starts with the scenarios that wait for time to pass, then the long ones, by their tags.
 * Cucumber's own order is that of the files, and a long scenario that starts last delays the end of the run.
 */
final class LongestFirst implements TestEngine {
    /** In this order; what has none of them comes last. */
    private static final List<TestTag> FIRST =
            Stream.of("waiting", "long", "dozen").map(TestTag::create).toList();

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

    private static int turn(TestDescriptor scenario) {
        return (int) FIRST.stream()
                .takeWhile(tag -> !scenario.getTags().contains(tag))
                .count();
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
        scenarios.sort(Comparator.comparingInt(LongestFirst::turn));
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
