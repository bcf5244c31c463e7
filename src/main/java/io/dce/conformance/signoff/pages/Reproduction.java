package io.dce.conformance.signoff.pages;

import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SettingArguments;
import java.util.List;
import java.util.Map;

/** The commands that repeat a run. */
final class Reproduction {
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
        commands.append("java -jar ")
                .append(SettingArguments.jar(configuration))
                .append(" run");
        SettingArguments.of(configuration)
                .forEach(setting -> commands.append(" \\\n  ").append(setting));
        return commands.toString();
    }
}
