package io.dce.conformance.signoff.verify;

import io.dce.conformance.error.OutputException;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.signoff.Statement;
import io.dce.conformance.signoff.dsse.SignOffException;
import io.dce.conformance.signoff.dsse.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one sign-off, finding by finding. */
public final class Verifier {
    private final Path reports;
    private final String kit;
    private final Manifests manifests;
    private final VerificationFindings findings = new VerificationFindings();

    private Verifier(Path reports, String kit, Manifests manifests) {
        this.reports = real(reports.toAbsolutePath().normalize());
        this.kit = kit;
        this.manifests = manifests;
    }

    /** Reads the list of a run's files. */
    @FunctionalInterface
    public interface Manifests {
        /**
         * What is wrong with the list in a folder of reports; empty for nothing.
         *
         * @throws IOException if it can't be read
         */
        Optional<String> problem(Path reports) throws IOException;
    }

    /**
     * Checks it.
     *
     * @param file the envelope, or the statement without one
     * @param keys PEM files with the public keys of all who should have signed it; none to leave that open
     * @param reports the folder that the statement's files are in
     * @param kit the digest of this kit: pages that it made itself it can make again
     * @throws SignOffException if the file or a key can't be read
     */
    public static Verification verify(Path file, List<Path> keys, Path reports, String kit, Manifests manifests) {
        return new Verifier(reports, kit, manifests)
                .verify(file, keys.stream().map(VerifyingKey::of).toList());
    }

    private Verification verify(Path file, List<VerifyingKey> keys) {
        Optional<RunResult> result = Optional.empty();
        byte[] given = SignedStatement.bytes(file);
        try {
            SignedStatement signed = SignedStatement.of(file, given, keys, reports.resolve(SignOff.FOLDER), findings);
            Statement statement = Statement.read(signed.bytes());
            statement.subjects().forEach(this::subject);
            strangers(statement);
            manifest();
            result = new LedgerCheck(kit, findings).result(reports.resolve(SignOff.LEDGER), statement, signed);
        } catch (SignOffException e) {
            findings.broken(file + ": " + e.getMessage());
        }
        return new Verification(findings.all(), result);
    }

    private void subject(String name, String digest) {
        Path file = reports.resolve(name);
        boolean folder = name.equals(SignOff.RESULTS);
        try {
            if (folder
                    ? !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                    : !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                findings.broken(name + " is missing from " + reports);
            } else if (Sha256.of(file).equals(digest)) {
                findings.holds(name + " is unchanged");
            } else {
                findings.broken(name + " was changed: its digest is another than the statement's"
                        + (folder ? "; a file in it was added, changed or removed" : ""));
            }
        } catch (OutputException e) {
            findings.unknown(name + " cannot be read");
        }
    }

    private void strangers(Statement statement) {
        Set<String> named = new HashSet<>(statement.subjects().keySet());
        named.add(SignOff.FOLDER + "/" + SignOff.STATEMENT);
        named.add(SignOff.FOLDER + "/" + SignOff.ENVELOPE);
        named.add(SignOff.MANIFEST);
        UnsignedFiles.among(reports, named, findings);
    }

    /** It names all files, and so can't be named by one of them; but what it must say follows from them. */
    private void manifest() {
        try {
            manifests.problem(reports).ifPresent(problem -> findings.broken(SignOff.MANIFEST + " " + problem));
        } catch (IOException e) {
            findings.unknown(SignOff.MANIFEST + " cannot be read");
        }
    }

    /** The folder itself may be reached by a link; nothing in it may be one. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
