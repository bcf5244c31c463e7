package io.dce.conformance.signoff.verify;

import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.signoff.dsse.DsseEnvelope;
import io.dce.conformance.signoff.dsse.SignOffException;
import io.dce.conformance.signoff.dsse.UnambiguousJson;
import io.dce.conformance.signoff.dsse.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statement in a file that was given, and who signed it.
 *
 * @param bytes of the statement
 * @param signers the ids of the keys that may have signed it; an empty one for nobody
 */
record SignedStatement(byte[] bytes, List<String> signers) {
    /**
     * Reads and checks it, and that the statement and the envelope among the reports are these.
     *
     * @param file the envelope, or the statement without one
     * @param key of who should have signed it
     * @param folder of the sign-off, among the reports
     * @throws SignOffException if it is neither
     */
    static SignedStatement of(
            Path file, byte[] given, Optional<VerifyingKey> key, Path folder, VerificationFindings findings) {
        if (!DsseEnvelope.is(UnambiguousJson.object(given))) {
            unsigned(file, key, findings);
            same(folder.resolve(SignOff.STATEMENT), given, findings);
            return new SignedStatement(given, envelopeBeside(folder.resolve(SignOff.ENVELOPE), given, key, findings));
        }
        DsseEnvelope envelope = DsseEnvelope.read(given);
        signature(envelope, key, findings);
        same(folder.resolve(SignOff.ENVELOPE), given, findings);
        same(folder.resolve(SignOff.STATEMENT), envelope.payload(), findings);
        return new SignedStatement(envelope.payload(), signers(envelope, key));
    }

    private static void signature(DsseEnvelope envelope, Optional<VerifyingKey> key, VerificationFindings findings) {
        if (key.isEmpty()) {
            findings.unknown("the signature was not checked: give the public key with --key");
            return;
        }
        String id = "the key sha256:" + key.get().id();
        if (envelope.isSignedBy(key.get())) {
            findings.holds("signed by " + id);
        } else {
            findings.broken("not signed by " + id + ": another key signed it, or it was changed since");
        }
        int others = envelope.signatures().size() - 1;
        if (others > 0) {
            findings.aside("signatures besides, which were not looked at: " + others);
        }
    }

    private static void unsigned(Path file, Optional<VerifyingKey> key, VerificationFindings findings) {
        String words = "there is no signature in " + file.getFileName() + ": who made it can't be told";
        if (key.isPresent()) {
            findings.broken(words + ", though a key was given");
        } else {
            findings.unknown(words);
        }
    }

    /** Whoever signed it signed that statement. */
    private static List<String> envelopeBeside(
            Path file, byte[] statement, Optional<VerifyingKey> key, VerificationFindings findings) {
        if (!Files.exists(file)) {
            return List.of("");
        }
        DsseEnvelope envelope = DsseEnvelope.read(bytes(file));
        if (!Arrays.equals(envelope.payload(), statement)) {
            findings.broken(file.getFileName() + " signs another statement");
        }
        return signers(envelope, key);
    }

    private static List<String> signers(DsseEnvelope envelope, Optional<VerifyingKey> key) {
        return Stream.concat(
                        Stream.of("", key.map(VerifyingKey::id).orElse("")),
                        envelope.signatures().stream().map(DsseEnvelope.Signature::keyId))
                .distinct()
                .toList();
    }

    /** What lies among the reports is what was given, wherever that lies. */
    private static void same(Path file, byte[] given, VerificationFindings findings) {
        String name = SignOff.FOLDER + "/" + file.getFileName();
        if (!Files.isRegularFile(file)) {
            findings.broken(name + " is missing from " + file.getParent());
        } else if (Arrays.equals(bytes(file), given)) {
            findings.holds(name + " is what was checked");
        } else {
            findings.broken(name + " is not what was checked, but another");
        }
    }

    /**
     * All of a file.
     *
     * @throws SignOffException if it can't be read
     */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SignOffException(file + ": cannot be read");
        }
    }
}
