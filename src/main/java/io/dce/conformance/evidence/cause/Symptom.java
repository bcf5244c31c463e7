package io.dce.conformance.evidence.cause;

/**
 * What a failure is told by.
 *
 * @param rule the id of a rule
 * @param scenario the name of one of its scenarios; {@link #OPERATIONS} for a rule that published operations are judged by
 */
public record Symptom(String rule, String scenario) implements Comparable<Symptom> {
    /** Stands for all published operations: each platform has its own. */
    public static final String OPERATIONS = "*";

    @Override
    public int compareTo(Symptom other) {
        int byRule = rule.compareTo(other.rule);
        return byRule != 0 ? byRule : scenario.compareTo(other.scenario);
    }
}
