package io.dce.conformance.cli;

import io.dce.conformance.config.RunMark;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.report.folder.ReportManifest;
import io.dce.conformance.run.InputDigests;
import io.dce.conformance.signoff.verify.Verification;
import io.dce.conformance.signoff.verify.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a sign-off. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a sign-off offline: its signature, the digests of the ledger and the reports, that no other"
                        + " files are among them, and that its verdict follows from the ledger.",
        footer = {
            "",
            "Exit codes: 0 everything holds, 1 something does not, 2 something could not be checked, 3 it holds, but"
                    + " its conclusion is not the one that --require asks for,"
                    + " 64 unusable input."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int ANOTHER_CONCLUSION = 3;
    private static final Map<String, Requirement> REQUIREMENTS = new TreeMap<>(Map.of(
            "conformant",
            new Requirement(List.of(Conclusion.CONFORMANT), List.of()),
            "conformant-with-waivers",
            new Requirement(List.of(Conclusion.CONFORMANT, Conclusion.CONFORMANT_WITH_WAIVERS), List.of()),
            "conformant-as-read-only",
            new Requirement(List.of(Conclusion.CONFORMANT), List.of(RunMark.READ_ONLY))));

    /**
     * What is accepted.
     *
     * @param marks what may narrow the conclusion
     */
    private record Requirement(List<Conclusion> conclusions, List<RunMark> marks) {
        boolean isMetBy(RunResult result) {
            return conclusions.contains(result.conclusion())
                    && marks.containsAll(result.origin().marks());
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The signed sign-off, e.g. reports/sign-off/sign-off.dsse.json, or one without a signature.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            description = "The public key of the expected signer: PEM, Ed25519 or RSA. Once for each who signed.")
    private List<Path> keys = List.of();

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description = "The folder with the ledger and the reports; the one above FILE's by default.")
    private Path reports;

    @Option(
            names = "--require",
            paramLabel = "CONCLUSION",
            description = "The conclusion that it must have: conformant, conformant-with-waivers, or"
                    + " conformant-as-read-only; the last two accept conformant too.")
    private String require;

    @Override
    public Integer call() {
        if (require != null && !REQUIREMENTS.containsKey(require)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--require: \"" + require + "\" is not one of " + String.join(", ", REQUIREMENTS.keySet()));
        }
        Console console = Console.of(spec.commandLine());
        Path above = file.toAbsolutePath().normalize().getParent().resolve("..").normalize();
        Verification verification = Verifier.verify(
                file, keys, Optional.ofNullable(reports).orElse(above), InputDigests.kit(), ReportManifest::problem);
        verification.findings().forEach(finding -> console.say(sign(finding.holds()) + finding.words()));
        return switch (verification.exitCode()) {
            case 0 -> conclude(console, verification.result().orElseThrow());
            case 1 -> say(console, 1, "It does not hold.");
            default -> say(console, 2, "It is not proven: not everything could be checked.");
        };
    }

    private int conclude(Console console, RunResult result) {
        console.say("It holds: " + result.words());
        return require == null || REQUIREMENTS.get(require).isMetBy(result)
                ? 0
                : say(console, ANOTHER_CONCLUSION, "That is not what was required: " + require);
    }

    private static int say(Console console, int exitCode, String words) {
        console.say(words);
        return exitCode;
    }

    private static String sign(Verification.Holds holds) {
        return switch (holds) {
            case YES -> "holds:   ";
            case NO -> "BROKEN:  ";
            case UNKNOWN -> "unknown: ";
            case ASIDE -> "aside:   ";
        };
    }
}
