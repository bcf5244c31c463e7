package io.dce.conformance.signoff;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.evidence.LedgerException;
import io.dce.conformance.evidence.LedgerFile;
import io.dce.conformance.evidence.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks a sign-off, offline: who signed it, whether the files are those that it was made of, and whether it says what the
 * ledger says.
 *
 * @param findings what was looked at, in words
 */
public record Verification(List<Finding> findings) {
    private static final String LEDGER = "ledger.ndjson";

    /** Whether a claim holds. */
    public enum Holds {
        /** It was checked, and holds. */
        YES,
        /** It was checked, and does not hold. */
        NO,
        /** It could not be checked. */
        UNKNOWN
    }

    /**
     * A claim that was looked at.
     *
     * @param holds whether it does
     * @param words what it is, as it came out
     */
    public record Finding(Holds holds, String words) {}

    /**
     * Checks it.
     *
     * @param file the envelope, or the statement without one
     * @param key a PEM file with the public key; empty if there is none
     * @param reports the folder that the statement's files are in
     * @throws SignOffException if file or key are none
     */
    public static Verification of(Path file, Optional<Path> key, Path reports) {
        List<Finding> findings = new ArrayList<>();
        byte[] bytes = bytes(file);
        Statement statement;
        try {
            byte[] payload = bytes;
            if (Envelope.is(bytes)) {
                Envelope envelope = Envelope.read(bytes);
                payload = envelope.payload();
                signature(findings, envelope, key.map(VerifyingKey::of));
                twin(findings, file.resolveSibling("sign-off.json"), payload);
            } else {
                findings.add(new Finding(
                        Holds.UNKNOWN,
                        "there is no signature in " + file.getFileName() + ": who made it can't be told"));
            }
            statement = Statement.read(payload);
        } catch (SignOffException e) {
            throw new SignOffException(file + ": " + e.getMessage());
        }
        statement.subjects().forEach((name, digest) -> findings.add(subject(reports, name, digest)));
        Strangers.among(reports, statement)
                .forEach(name -> findings.add(
                        new Finding(Holds.NO, name + " is not of this run: the statement does not name it")));
        findings.add(verdict(reports.resolve(LEDGER), statement));
        return new Verification(findings);
    }

    /** 0 when everything holds, 1 when something doesn't, 2 when something could not be checked. */
    public int exitCode() {
        boolean broken = findings.stream().anyMatch(f -> f.holds() == Holds.NO);
        return broken ? 1 : findings.stream().allMatch(f -> f.holds() == Holds.YES) ? 0 : 2;
    }

    private static void signature(List<Finding> findings, Envelope envelope, Optional<VerifyingKey> key) {
        if (key.isEmpty()) {
            findings.add(new Finding(Holds.UNKNOWN, "the signature was not checked: give the public key with --key"));
            return;
        }
        String id = "the key sha256:" + key.get().id();
        findings.add(
                envelope.isSignedBy(key.get())
                        ? new Finding(Holds.YES, "signed by " + id)
                        : new Finding(
                                Holds.NO, "not signed by " + id + ": another key signed it, or it was changed since"));
    }

    private static void twin(List<Finding> findings, Path statement, byte[] payload) {
        if (Files.exists(statement)) {
            findings.add(
                    Arrays.equals(bytes(statement), payload)
                            ? new Finding(Holds.YES, statement.getFileName() + " is the statement that was signed")
                            : new Finding(Holds.NO, statement.getFileName() + " is not the statement that was signed"));
        }
    }

    private static Finding subject(Path reports, String name, String digest) {
        Path file = reports.resolve(name).normalize();
        if (!file.startsWith(reports.normalize())) {
            return new Finding(Holds.NO, name + " lies outside the folder of the reports");
        }
        if (!Files.isRegularFile(file)) {
            return new Finding(Holds.NO, name + " is missing from " + reports);
        }
        return Sha256.of(file).equals(digest)
                ? new Finding(Holds.YES, name + " is unchanged")
                : new Finding(Holds.NO, name + " was changed: its digest is another than the statement's");
    }

    private static Finding verdict(Path ledger, Statement statement) {
        if (!statement.subjects().containsKey(LEDGER)) {
            return new Finding(Holds.NO, "the statement names no " + LEDGER + ": nothing stands behind its verdict");
        }
        try {
            RunResult result = LedgerFile.result(ledger);
            JsonNode recomputed = Predicate.of(result);
            String claimed = statement.extension().path("verdict").asText();
            return Statement.same(recomputed, statement.predicate())
                    ? new Finding(Holds.YES, "the ledger says what the statement says: " + result.words())
                    : new Finding(
                            Holds.NO,
                            "the statement says " + claimed + ", and not all of it follows from the ledger, which says "
                                    + result.conclusion().name());
        } catch (LedgerException e) {
            return new Finding(Holds.NO, "the verdict can't be recomputed: " + e.getMessage());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SignOffException(file + ": cannot be read");
        }
    }
}
