package io.dce.conformance.cli;

import io.dce.conformance.config.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The list of settings in the help of a command, from the only list of them that there is. */
final class SettingsHelp {
    private static final int NAMES = 30;

    private SettingsHelp() {}

    /** Puts it before what the help already ends with. */
    static void addTo(UsageMessageSpec help) {
        List<String> footer = new ArrayList<>(List.of("", "Settings:"));
        ListOptions.table(
                        NAMES,
                        Arrays.stream(Setting.values())
                                .map(setting ->
                                        List.of(setting.property().orElse(setting.environment()), setting.takes()))
                                .toList())
                .stream()
                .map(line -> line.replace("%", "%%"))
                .forEach(footer::add);
        footer.add("");
        footer.addAll(Arrays.asList(help.footer()));
        help.footer(footer.toArray(String[]::new));
    }
}
