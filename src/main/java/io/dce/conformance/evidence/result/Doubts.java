package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Why a run proves nothing, and which settings left rules out of it. */
public final class Doubts {
    private static final String TAGS = "dce.tags";
    private static final String READONLY = "dce.readonly";

    private Doubts() {}

    /** The reasons, the weightiest first; none for another conclusion. */
    public static List<Doubt> of(RunResult result) {
        if (result.conclusion() != Conclusion.NOT_PROVEN) {
            return List.of();
        }
        if (result.obstacle().isPresent()) {
            boolean something = result.totals().scenarios() + result.totals().operations() > 0;
            return List.of(about(something ? Doubt.Kind.BROKEN_OFF : Doubt.Kind.NOTHING_JUDGED, List.of()));
        }
        List<Doubt> doubts = new ArrayList<>();
        if (result.rules(Level.MUST, Outcome.PASS).isEmpty()) {
            doubts.add(about(Doubt.Kind.NOTHING_KEPT, List.of()));
        }
        List<String> unseen = ids(result.rules(Level.MUST, Outcome.INCONCLUSIVE).stream());
        if (!unseen.isEmpty()) {
            doubts.add(about(Doubt.Kind.INCONCLUSIVE, unseen));
        }
        List<String> disabled = ids(result.rules(Level.MUST, Outcome.DISABLED).stream());
        if (!disabled.isEmpty()) {
            doubts.add(new Doubt(Doubt.Kind.DISABLED, disabled, leavingOut(result)));
        }
        List<String> errors = ids(result.rules().stream().filter(rule -> rule.is(Outcome.ERROR)));
        if (!errors.isEmpty()) {
            doubts.add(about(Doubt.Kind.KIT_ERROR, errors));
        }
        List<String> faulty = result.waivers().stream()
                .filter(WaiverResult::faulty)
                .map(waiver -> waiver.waiver().about())
                .toList();
        if (!faulty.isEmpty()) {
            doubts.add(about(Doubt.Kind.WAIVER, faulty));
        }
        return doubts;
    }

    /** The settings of a run that leave rules or scenarios out. */
    static List<String> leavingOut(RunResult result) {
        return Stream.of(TAGS, READONLY)
                .filter(name -> !result.origin()
                        .configuration()
                        .getOrDefault(name, "false")
                        .equals("false"))
                .toList();
    }

    private static Doubt about(Doubt.Kind kind, List<String> about) {
        return new Doubt(kind, about, List.of());
    }

    private static List<String> ids(Stream<RuleResult> rules) {
        return rules.map(rule -> rule.rule().id()).toList();
    }
}
