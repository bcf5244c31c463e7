package io.dce.conformance.signoff;

import io.dce.conformance.evidence.RunResult;
import java.util.List;
import java.util.Map;

/** The commands that repeat a run. */
final class Reproduction {
    /** Settings that are the same for everybody, unless somebody changed them. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "dce.insecure", "false",
            "dce.readonly", "false",
            "dce.strict", "false",
            "dce.timeout.connect", "5000ms",
            "dce.timeout.answer", "10000ms",
            "dce.timeout.consistency", "10000ms",
            "dce.parallelism", "32",
            "dce.rate", "500");

    private static final List<String> KEYS = List.of("DCE_TOKEN", "DCE_LIMITED_TOKEN", "DCE_EXPIRED_TOKEN");

    private Reproduction() {}

    static String of(RunResult result) {
        Map<String, String> configuration = result.origin().configuration();
        StringBuilder commands = new StringBuilder();
        for (String key : KEYS) {
            if ("given".equals(configuration.get(key))) {
                commands.append("export ").append(key).append("_FILE=…\n");
            }
        }
        commands.append("java -jar dce-conformance.jar run");
        configuration.forEach((name, value) -> {
            if (name.startsWith("dce.") && !value.equals(DEFAULTS.get(name))) {
                commands.append(" \\\n  -D").append(name).append('=').append(quoted(value));
            }
        });
        return commands.toString();
    }

    private static String quoted(String value) {
        return value.matches("[\\w@%+=:,./-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
