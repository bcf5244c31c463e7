package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.RunMark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run whose settings narrow it has shown of the rest. A rule counts by those of its scenarios that ran.
 *
 * @param settings the settings that left rules or scenarios out, e.g. {@code dce.tags}
 * @param rules how many rules were judged; those that do not apply are not in it
 * @param passed how many of them passed
 * @param notApplicable how many ran and do not apply
 */
public record SelectedVerdicts(List<String> settings, int rules, int passed, int notApplicable) {
    public SelectedVerdicts {
        settings = List.copyOf(settings);
    }

    /** Of a run; empty where no setting left anything out, or nothing ran. */
    public static Optional<SelectedVerdicts> of(RunResult result) {
        List<String> settings = Stream.concat(
                        Doubts.leavingOut(result).stream(),
                        result.origin().marks().stream()
                                .filter(mark -> mark != RunMark.SELF_TEST)
                                .map(RunMark::setting))
                .toList();
        List<Outcome> ran = result.rules().stream()
                .flatMap(rule -> rule.counts().keySet().stream()
                        .filter(outcome -> outcome != Outcome.DISABLED)
                        .max(Comparator.naturalOrder())
                        .stream())
                .toList();
        if (settings.isEmpty() || ran.isEmpty()) {
            return Optional.empty();
        }
        int notApplicable = count(ran, Outcome.NOT_APPLICABLE);
        return Optional.of(
                new SelectedVerdicts(settings, ran.size() - notApplicable, count(ran, Outcome.PASS), notApplicable));
    }

    /** E.g. {@code selected (dce.tags): 1 of 1 passed}. */
    public String words() {
        return "selected (" + String.join(", ", settings) + "): " + passed + " of " + rules + " passed"
                + (notApplicable == 0 ? "" : ", " + notApplicable + " not applicable");
    }

    private static int count(List<Outcome> ran, Outcome wanted) {
        return (int) ran.stream().filter(wanted::equals).count();
    }
}
