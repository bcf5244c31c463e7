package io.dce.conformance.cli;

import io.dce.conformance.report.console.Console;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.run.EarlyStart;
import io.dce.conformance.run.KitVersion;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line, and the only place that ends the process. */
@Command(
        name = "dce-conformance",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Tests whether a DaoCloud Enterprise 5.0 keeps the promises of its access-key API.",
        subcommands = {
            RunCommand.class,
            ReplayCommand.class,
            CleanupCommand.class,
            StubCommand.class,
            DefectsCommand.class,
            RulesCommand.class,
            VerifyCommand.class,
            CompareCommand.class,
            DriftCommand.class,
            CommandLine.HelpCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        // To load the command line takes half a second, as picocli looks for Groovy: the rules are read meanwhile.
        EarlyStart.of(Catalogue::bundled);
        System.exit(Boolean.getBoolean(LauncherExit.LAUNCHED) ? LauncherExit.told(execute(args)) : execute(args));
    }

    private static int execute(String[] args) {
        // Made before there may be no memory for it.
        Console errors = Console.ofErrors();
        try {
            return commandLine().execute(args);
        } catch (Error e) {
            return ErrorEnding.tell(e, errors);
        }
    }

    /** All commands. */
    public static CommandLine commandLine() {
        CommandLine all = new CommandLine(new Main());
        for (String command : List.of("run", "replay")) {
            SettingsHelp.addTo(
                    all.getSubcommands().get(command).getCommandSpec().usageMessage());
        }
        return ErrorEnding.of(all);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dce-conformance " + KitVersion.get()};
        }
    }
}
