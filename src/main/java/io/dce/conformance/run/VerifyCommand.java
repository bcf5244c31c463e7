package io.dce.conformance.run;

import io.dce.conformance.signoff.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a sign-off. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a sign-off, offline: its signature, the digests of the ledger and the reports, and that its "
                        + "verdict follows from the ledger.",
        footer = {
            "",
            "Exit codes: 0 everything holds, 1 something does not, 2 something could not be checked, 64 unusable "
                    + "input."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The signed sign-off, e.g. reports/sign-off/sign-off.dsse.json, or one without a signature.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            description = "The public key of who should have signed it: PEM, Ed25519 or RSA.")
    private Path key;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description = "The folder with the ledger and the reports; the one above FILE's by default.")
    private Path reports;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path above = file.toAbsolutePath().normalize().getParent().resolve("..").normalize();
        Verification verification = Verification.of(
                file, Optional.ofNullable(key), Optional.ofNullable(reports).orElse(above));
        verification.findings().forEach(finding -> out.println(sign(finding.holds()) + finding.words()));
        out.println(
                switch (verification.exitCode()) {
                    case 0 -> "It holds.";
                    case 1 -> "It does not hold.";
                    default -> "It is not proven: not everything could be checked.";
                });
        return verification.exitCode();
    }

    private static String sign(Verification.Holds holds) {
        return switch (holds) {
            case YES -> "holds:   ";
            case NO -> "BROKEN:  ";
            case UNKNOWN -> "unknown: ";
        };
    }
}
