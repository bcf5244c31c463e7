package io.dce.conformance.run;

import io.dce.conformance.drift.DriftException;
import io.dce.conformance.evidence.LedgerException;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.CatalogueException;
import io.dce.conformance.signoff.SignOffException;
import io.dce.conformance.stub.StubException;
import io.dce.conformance.target.ConfigException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line, and the only place that ends the process. */
@Command(
        name = "dce-conformance",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Proves that a DaoCloud Enterprise 5.0 keeps the promises of its access-key API.",
        subcommands = {
            RunCommand.class,
            StubCommand.class,
            DefectsCommand.class,
            RulesCommand.class,
            VerifyCommand.class,
            CompareCommand.class,
            DriftCommand.class
        })
public final class Main {
    private static final int UNUSABLE = 2;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        // To load the command line takes half a second, as picocli looks for Groovy: the rules are read meanwhile.
        Ahead.of(Catalogue::bundled);
        System.exit(commandLine().execute(args));
    }

    /** The version of the kit, as its jar has it. */
    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        return commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (e instanceof ConfigException
                    || e instanceof CatalogueException
                    || e instanceof DriftException
                    || e instanceof SignOffException
                    || e instanceof LedgerException
                    || e instanceof StubException
                    || e instanceof ParameterException
                    || e instanceof IllegalArgumentException
                    || e instanceof UncheckedIOException) {
                e.getMessage()
                        .lines()
                        .forEach(line -> err.println(command.getColorScheme().errorText(line)));
                return UNUSABLE;
            }
            throw e;
        });
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dce-conformance " + version()};
        }
    }
}
