package io.dce.conformance.cli;

import io.dce.conformance.config.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The list of settings in the help of a command, from the only list of them that there is. */
final class SettingsHelp {
    private static final int NAMES = 30;

    private SettingsHelp() {}

    /** Puts it before what the help already ends with. */
    static void addTo(UsageMessageSpec help) {
        List<String> footer = new ArrayList<>(List.of("", "Settings:"));
        TextTable table = TextTable.forColumns(
                new ColorScheme.Builder(Ansi.OFF).build(),
                new Column(NAMES, 2, Overflow.SPAN),
                new Column(help.width() - NAMES, 1, Overflow.WRAP));
        Arrays.stream(Setting.values())
                .forEach(setting ->
                        table.addRowValues(setting.property().orElse(setting.environment()), setting.takes()));
        table.toString().lines().map(line -> line.replace("%", "%%")).forEach(footer::add);
        footer.add("");
        footer.addAll(Arrays.asList(help.footer()));
        help.footer(footer.toArray(String[]::new));
    }
}
