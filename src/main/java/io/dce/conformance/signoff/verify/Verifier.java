package io.dce.conformance.signoff.verify;

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
import java.util.Optional;
import java.util.Set;

/** Checks one sign-off, finding by finding. */
public final class Verifier {
    private final Path reports;
    private final String kit;
    private final VerificationFindings findings = new VerificationFindings();

    private Verifier(Path reports, String kit) {
        this.reports = real(reports.toAbsolutePath().normalize());
        this.kit = kit;
    }

    /**
     * Checks it.
     *
     * @param file the envelope, or the statement without one
     * @param key a PEM file with the public key; empty if there is none
     * @param reports the folder that the statement's files are in
     * @param kit the digest of this kit: pages that it made itself it can make again
     * @throws SignOffException if file or key can't be read
     */
    public static Verification verify(Path file, Optional<Path> key, Path reports, String kit) {
        return new Verifier(reports, kit).verify(file, key.map(VerifyingKey::of));
    }

    private Verification verify(Path file, Optional<VerifyingKey> key) {
        Optional<RunResult> result = Optional.empty();
        byte[] given = SignedStatement.bytes(file);
        try {
            SignedStatement signed = SignedStatement.of(file, given, key, reports.resolve(SignOff.FOLDER), findings);
            Statement statement = Statement.read(signed.bytes());
            statement.subjects().forEach(this::subject);
            strangers(statement);
            result = new LedgerCheck(kit, findings).result(reports.resolve(SignOff.LEDGER), statement, signed);
        } catch (SignOffException e) {
            findings.broken(file + ": " + e.getMessage());
        }
        return new Verification(findings.all(), result);
    }

    private void subject(String name, String digest) {
        Path file = reports.resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                findings.broken(name + " is missing from " + reports);
            } else if (Sha256.of(Files.readAllBytes(file)).equals(digest)) {
                findings.holds(name + " is unchanged");
            } else {
                findings.broken(name + " was changed: its digest is another than the statement's");
            }
        } catch (IOException e) {
            findings.unknown(name + " cannot be read");
        }
    }

    private void strangers(Statement statement) {
        Set<String> named = new HashSet<>(statement.subjects().keySet());
        named.add(SignOff.FOLDER + "/" + SignOff.STATEMENT);
        named.add(SignOff.FOLDER + "/" + SignOff.ENVELOPE);
        UnsignedFiles.among(reports, named, findings);
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
