package io.dce.conformance.evidence;

import io.cucumber.plugin.event.EventHandler;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStep;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells a listener what it has registered for. */
public final class FakeCucumber implements EventPublisher {
    private final Map<Class<?>, EventHandler<?>> handlers = new HashMap<>();

    @Override
    public <T> void registerHandlerFor(Class<T> type, EventHandler<T> handler) {
        handlers.put(type, handler);
    }

    @Override
    public <T> void removeHandlerFor(Class<T> type, EventHandler<T> handler) {
        handlers.remove(type, handler);
    }

    @SuppressWarnings("unchecked")
    public void tell(TestCase scenario, Result result) {
        ((EventHandler<TestCaseFinished>) handlers.get(TestCaseFinished.class))
                .receive(new TestCaseFinished(Instant.EPOCH, scenario, result));
    }

    /** A scenario at a line of a feature. */
    public static TestCase scenario(String feature, int line, String... tags) {
        return new Finished(feature, line, tags);
    }

    /** A scenario that is over. */
    private static final class Finished implements TestCase {
        private final UUID id = UUID.randomUUID();
        private final String feature;
        private final int line;
        private final List<String> tags;

        Finished(String feature, int line, String... tags) {
            this.feature = feature;
            this.line = line;
            this.tags = List.of(tags);
        }

        @Override
        public Integer getLine() {
            return line;
        }

        @Override
        public Location getLocation() {
            return new Location(line, 5);
        }

        @Override
        public String getKeyword() {
            return "Scenario";
        }

        @Override
        public String getName() {
            return "One";
        }

        @Override
        public String getScenarioDesignation() {
            return feature + ":" + line;
        }

        @Override
        public List<String> getTags() {
            return tags;
        }

        @Override
        public List<TestStep> getTestSteps() {
            return List.of();
        }

        @Override
        public URI getUri() {
            return URI.create(feature);
        }

        @Override
        public UUID getId() {
            return id;
        }
    }
}
