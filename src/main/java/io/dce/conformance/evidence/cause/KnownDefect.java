package io.dce.conformance.evidence.cause;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A defect that the proof of the kit has tried, and what failed.
 *
 * @param name its name in the catalogue of defects
 * @param rules the ids of the rules that it breaks directly, the most direct first
 * @param sentence what is wrong, in a sentence
 * @param failed what failed
 * @param unseen what was not judged: it may fail or not
 * @param said what the most direct rule said, by what it was told by
 */
public record KnownDefect(
        String name,
        List<String> rules,
        String sentence,
        Set<Symptom> failed,
        Set<Symptom> unseen,
        Map<Symptom, String> said) {
    public KnownDefect {
        rules = List.copyOf(rules);
        failed = Set.copyOf(failed);
        unseen = Set.copyOf(unseen);
        said = Map.copyOf(said);
    }

    /** The rule that must name it. */
    public String directRule() {
        return rules.get(0);
    }
}
