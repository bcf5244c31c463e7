package io.dce.conformance.cli;

import io.dce.conformance.cleanup.EarlierKeys;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.run.GivenKeys;
import io.dce.conformance.secret.SecretRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Revokes what earlier runs have left. */
@Command(
        name = "cleanup",
        mixinStandardHelpOptions = true,
        description =
                "Revokes the access keys that earlier runs have left on a platform. They are known by their names, "
                        + "which begin with " + RunNames.KIT + ", and by their age.",
        footer = {
            "Settings are those of a run, and run --help lists them; dce.url is needed. With dce.readonly nothing is revoked.",
            "",
            "The key comes from the environment as for a run: DCE_TOKEN or DCE_TOKEN_FILE, DCE_LIMITED_TOKEN or "
                    + "DCE_LIMITED_TOKEN_FILE.",
            "",
            "Exit codes: 0 no key that was to be revoked is left, 1 some are (in a dry run: would be), "
                    + "2 a list can't be read, 64 unusable input."
        })
final class CleanupCommand implements Callable<Integer> {
    private final Function<Map<String, String>, TargetConfig> configuration;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Option(names = "--dry-run", description = "Only list them.")
    private boolean dryRun;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            defaultValue = "1h",
            converter = Age.class,
            description =
                    "Revoke keys of at least this age, e.g. 90s, 30m, 1h or 7d: a younger key may belong to a run that "
                            + "is still going on. 0 revokes all, also where the list doesn't show their age. "
                            + "Default: ${DEFAULT-VALUE}")
    private Duration olderThan = Duration.ofHours(1);

    @Option(
            names = "--run",
            paramLabel = "PREFIX",
            description =
                    "Revoke the keys of one run, whatever their age: the prefix of their names, as the run printed it.")
    private Optional<String> run = Optional.empty();

    CleanupCommand() {
        this(RunCommand::configuration);
    }

    /** With other keys than those of this process's environment. */
    CleanupCommand(Function<Map<String, String>, TargetConfig> configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        TargetConfig config = configuration.apply(options.all());
        if (config.url().isEmpty() || config.key().isEmpty()) {
            throw new ConfigException(List.of("cleanup needs a platform: give dce.url, and its key in DCE_TOKEN"));
        }
        run.filter(prefix -> !RunNames.isPrefix(prefix)).ifPresent(prefix -> {
            throw new ConfigException(List.of("--run: \"" + prefix + "\" is not how a run names its keys: "
                    + RunNames.KIT + " and eight letters"));
        });
        SecretRegistry secrets = new SecretRegistry();
        GivenKeys.register(config, secrets);
        Console console = Console.of(spec.commandLine()).without(secrets);
        return new EarlierKeys(config, console, new EarlierKeys.Wanted(olderThan, run, dryRun || config.readonly()))
                .revoke();
    }

    /** A whole number and a unit; 0 needs none. */
    static final class Age implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)|0");

        @Override
        public Duration convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("\"" + text + "\" is not an age, such as 90s, 30m, 1h, 7d or 0");
            }
            if (form.group(1) == null) {
                return Duration.ZERO;
            }
            long number = Long.parseLong(form.group(1));
            return switch (form.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }
}
