package io.dce.conformance.rule;

import java.util.List;
import java.util.Optional;

/**
 * One requirement, as its {@code Rule:} in a feature states it.
 *
 * @param id e.g. {@code KEY-2}; never renumbered, never reused
 * @param level how binding it is
 * @param promise the platform's promise in one sentence
 * @param source where it is stated: the seed page, a vendor document, an RFC
 * @param capability the name of its feature
 * @param concern why it matters, and to whom
 * @param untested why it can't be tested; empty when it is
 * @param scenarios what tests it, in the order of the feature; none for a rule that published operations are judged by
 */
public record Rule(
        String id,
        Level level,
        String promise,
        String source,
        String capability,
        Concern concern,
        Optional<String> untested,
        List<Scenario> scenarios) {
    public Rule {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A scenario, or one row of its examples.
     *
     * @param name its name
     * @param uri the feature's resource, e.g. {@code classpath:features/user-fields.feature}
     * @param line the line of the scenario, or of the row
     * @param tags its tags, inherited ones included
     */
    public record Scenario(String name, String uri, long line, List<String> tags) {
        public Scenario {
            tags = List.copyOf(tags);
        }
    }

    /** The scenario that stands at a line of the rule's feature, if one does. */
    public Optional<Scenario> scenarioAt(long line) {
        return scenarios.stream().filter(s -> s.line() == line).findFirst();
    }

    /** Whether it is judged by each operation of published documents ({@code @operations}), not by scenarios. */
    public boolean byOperations() {
        return untested.isEmpty() && scenarios.isEmpty();
    }

    /** The places where it is stated, each with a link where there is one. */
    public List<SourcePart> sources() {
        return SourcePart.of(source);
    }

    /** The id and the promise, as the feature's title has them. */
    public String title() {
        return id + " " + promise;
    }
}
