package io.dce.conformance.evidence.cause;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What most likely lies behind some failures of a run. It is no verdict: the pattern of the failures is that of a defect
 * which the proof of the kit has tried.
 *
 * @param defect the name of that defect
 * @param sentence what is wrong, in a sentence
 * @param direct the ids of the rules that failed and that it breaks directly, the most direct first
 * @param following the ids of other rules that failed and that fail with it
 * @param alternatives what else would show the same, in sentences; at most three
 */
public record LikelyCause(
        String defect, String sentence, List<String> direct, List<String> following, List<String> alternatives) {
    public LikelyCause {
        direct = List.copyOf(direct);
        following = List.copyOf(following);
        alternatives = List.copyOf(alternatives);
    }

    /** All rules that it explains, the most direct first. */
    public List<String> rules() {
        return Stream.concat(direct.stream(), following.stream()).toList();
    }

    /** E.g. {@code Nobody looks at signatures: AUTH-5, AUTH-7; 9 more rules follow from it}. */
    public String words() {
        return sentence.replaceFirst("\\.$", "") + ": " + direct.stream().collect(Collectors.joining(", "))
                + switch (following.size()) {
                    case 0 -> "";
                    case 1 -> "; 1 more rule follows from it";
                    default -> "; " + following.size() + " more rules follow from it";
                };
    }
}
