package io.dce.conformance.evidence.result;

import io.dce.conformance.config.RunMark;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Subject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The command that runs what failed once more. */
final class ReplayLine {
    /** What replay doesn't read. */
    private static final Set<String> OF_RUNS =
            Set.of("dce.tags", "dce.depth", "dce.strict", "dce.waivers", "dce.environment");

    private ReplayLine() {}

    /**
     * Of a failure.
     *
     * @param started the run that saw it
     * @return empty for a self-test: the bundled stub is gone
     */
    static String of(Event.Started started, Event.Judged failure) {
        Map<String, String> settings = new TreeMap<>(started.configuration());
        if (RunMark.of(settings).contains(RunMark.SELF_TEST)) {
            return "";
        }
        boolean operation = failure.subject().kind() == Subject.Kind.OPERATION;
        settings.keySet().removeAll(OF_RUNS);
        if (!operation) {
            settings.remove("dce.openapi");
        }
        settings.put("dce.url", started.target());
        return "java -jar " + SettingArguments.jar(settings) + " replay "
                + (operation ? SettingArguments.word(failure.subject().name()) : failure.rule())
                + " " + String.join(" ", SettingArguments.of(settings));
    }
}
