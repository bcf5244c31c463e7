package io.dce.conformance.cli;

import io.dce.conformance.error.ErrorCause;
import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;
import io.dce.conformance.report.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command ends that has nothing to conclude: with a line on the error output, and the code of its cause. */
final class ErrorEnding {
    private static final String STYLE = "bold,red";

    private ErrorEnding() {}

    /** Has every command of a command line end so. */
    static CommandLine of(CommandLine commandLine) {
        commandLine.setExitCodeExceptionMapper(
                e -> (e instanceof ParameterException ? ExitStatus.USAGE : ExitStatus.INTERNAL).exitCode());
        commandLine.setParameterExceptionHandler((e, arguments) -> usage(e));
        return commandLine.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof ParameterException usage) {
                return usage(usage);
            }
            return tell(e, Console.ofErrors(command));
        });
    }

    /** As picocli does, but for what an argument may hold: it stands in the message. */
    private static int usage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        Console.ofErrors(command).say(STYLE, e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.usage(command.getErr(), command.getColorScheme());
        }
        return ExitStatus.USAGE.exitCode();
    }

    /**
     * Tells why a command ended.
     *
     * @return the exit code
     */
    static int tell(Throwable error, Console err) {
        KitException trouble = ErrorCause.of(error, ErrorEnding::keep);
        trouble.lines().forEach(line -> err.say(STYLE, line));
        return trouble.ending().exitCode();
    }

    private static Optional<Path> keep(String trace) {
        try {
            return Optional.of(Files.writeString(Files.createTempFile("dce-conformance-error-", ".txt"), trace));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
