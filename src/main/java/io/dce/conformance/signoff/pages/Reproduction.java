package io.dce.conformance.signoff.pages;

import io.dce.conformance.config.TargetConfig.Limits;
import io.dce.conformance.escape.ShellWord;
import io.dce.conformance.evidence.result.RunResult;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands that repeat a run. */
final class Reproduction {
    private static final Set<String> FLAGS = Set.of("dce.insecure", "dce.readonly", "dce.strict");

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
            if (name.startsWith("dce.") && !preset(name, value)) {
                commands.append(" \\\n  -D").append(name).append('=').append(quoted(value));
            }
        });
        return commands.toString();
    }

    /** Settings that are the same for everybody, unless somebody changed them. */
    private static boolean preset(String name, String value) {
        return FLAGS.contains(name)
                ? value.equals("false")
                : value.equals(Limits.PRESET.settings().get(name));
    }

    private static String quoted(String value) {
        return value.matches("[\\w@%+=:,./-]+") ? value : ShellWord.of(value);
    }
}
