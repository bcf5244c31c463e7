package io.dce.conformance.evidence.ledger;

/**
 * Something that is not judged but worth knowing.
 *
 * @param topic what was looked at, e.g. "pageSize=0"
 * @param seen what was seen
 */
public record Observation(String topic, String seen) implements Comparable<Observation> {
    @Override
    public int compareTo(Observation other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : seen.compareTo(other.seen);
    }
}
