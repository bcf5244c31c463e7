package io.dce.conformance.evidence.result;

import io.dce.conformance.config.KitJar;
import io.dce.conformance.config.Limits;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.escape.ShellWord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of a run as arguments of a command, without those that everybody has. */
public final class SettingArguments {
    private static final Set<String> FLAGS = Set.of("dce.insecure", "dce.readonly", "dce.strict");

    private SettingArguments() {}

    /**
     * As {@code -Dname=value}, each one word of a command.
     *
     * @param configuration the settings by name
     */
    public static List<String> of(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("dce."))
                .filter(setting -> !preset(setting.getKey(), setting.getValue()))
                .map(setting -> "-D" + setting.getKey() + "=" + word(setting.getValue()))
                .toList();
    }

    /** The jar of the kit as a word. */
    public static String jar(Map<String, String> configuration) {
        return word(configuration.getOrDefault(TargetConfig.KIT_JAR, KitJar.NAME));
    }

    /** A text as a word, between quotes where it needs some. */
    public static String word(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : ShellWord.of(text);
    }

    /** Settings that are the same for everybody, unless somebody changed them. */
    private static boolean preset(String name, String value) {
        if (name.equals("dce.writes")) {
            return value.equals(TargetConfig.NO_WRITES);
        }
        return FLAGS.contains(name)
                ? value.equals("false")
                : value.equals(Limits.PRESET.settings().get(name));
    }
}
