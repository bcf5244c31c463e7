package io.dce.conformance.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The settings of a run on the command line: by their names, and the most used ones in short. */
final class SettingOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "-D",
            paramLabel = "SETTING=VALUE",
            description = "A setting, e.g. -Ddce.timeout.answer=20s. The environment has the same in capitals, e.g. "
                    + "DCE_TIMEOUT_ANSWER.")
    private Map<String, String> settings = Map.of();

    @Option(names = "--url", paramLabel = "URL", description = "The platform: dce.url.")
    private String url;

    @Option(
            names = {"-k", "--insecure"},
            description = "Don't verify TLS: dce.insecure.")
    private Boolean insecure;

    @Option(names = "--language", paramLabel = "en|zh", description = "What people read: dce.language.")
    private String language;

    /**
     * All of them, by their names.
     *
     * @throws ParameterException if one is given twice
     */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(settings);
        put(all, "dce.url", "--url", url);
        put(all, "dce.language", "--language", language);
        put(all, "dce.insecure", "--insecure", insecure);
        return all;
    }

    /**
     * Adds one that has a short form of its own in a command.
     *
     * @param value what was given; null for nothing
     * @throws ParameterException if it is given twice
     */
    void put(Map<String, String> all, String name, String option, Object value) {
        if (value != null && all.put(name, value.toString()) != null) {
            throw new ParameterException(
                    command.commandLine(), option + " and -D" + name + " are both given; give one of the two");
        }
    }
}
