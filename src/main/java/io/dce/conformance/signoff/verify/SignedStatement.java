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
     * @param keys of all who should have signed it
     * @param folder of the sign-off, among the reports
     * @throws SignOffException if it is neither
     */
    static SignedStatement of(
            Path file, byte[] given, List<VerifyingKey> keys, Path folder, VerificationFindings findings) {
        if (!DsseEnvelope.is(UnambiguousJson.object(given))) {
            unsigned(file, keys, findings);
            same(folder.resolve(SignOff.STATEMENT), given, findings);
            return new SignedStatement(given, envelopeBeside(folder.resolve(SignOff.ENVELOPE), given, keys, findings));
        }
        DsseEnvelope envelope = DsseEnvelope.read(given);
        signatures(envelope, keys, findings);
        same(folder.resolve(SignOff.ENVELOPE), given, findings);
        same(folder.resolve(SignOff.STATEMENT), envelope.payload(), findings);
        return new SignedStatement(envelope.payload(), signers(envelope, keys));
    }

    /**
     * Each key has signed, and each signature is by one of them. DSSE leaves it to the application what to make of a
     * signature by a key that it doesn't know: here it may be a second signer's, or planted, and neither is proven.
     */
    private static void signatures(DsseEnvelope envelope, List<VerifyingKey> keys, VerificationFindings findings) {
        for (VerifyingKey key : keys) {
            String id = "the key sha256:" + key.id();
            if (envelope.isSignedBy(key)) {
                findings.holds("signed by " + id);
            } else {
                findings.broken("not signed by " + id + ": another key signed it, or it was changed since");
            }
        }
        for (DsseEnvelope.Signature signature : envelope.signatures()) {
            if (keys.stream().noneMatch(key -> envelope.isBy(key, signature))) {
                other(signature.keyId(), keys, findings);
            }
        }
    }

    private static void other(String keyId, List<VerifyingKey> keys, VerificationFindings findings) {
        if (keys.stream().anyMatch(key -> key.id().equals(keyId))) {
            findings.broken("a signature says that it is by the key sha256:" + keyId + ", and is not");
        } else {
            findings.unknown("a signature "
                    + (keyId.isEmpty() ? "that names no key" : "by the key \"" + keyId + "\"")
                    + " was not checked: give the public key of everybody who signed with --key");
        }
    }

    private static void unsigned(Path file, List<VerifyingKey> keys, VerificationFindings findings) {
        String words = "there is no signature in " + file.getFileName() + ": who made it can't be told";
        if (keys.isEmpty()) {
            findings.unknown(words);
        } else {
            findings.broken(words + ", though a key was given");
        }
    }

    /** Whoever signed it signed that statement. */
    private static List<String> envelopeBeside(
            Path file, byte[] statement, List<VerifyingKey> keys, VerificationFindings findings) {
        if (!Files.exists(file)) {
            return List.of("");
        }
        DsseEnvelope envelope = DsseEnvelope.read(bytes(file));
        if (!Arrays.equals(envelope.payload(), statement)) {
            findings.broken(file.getFileName() + " signs another statement");
        }
        return signers(envelope, keys);
    }

    private static List<String> signers(DsseEnvelope envelope, List<VerifyingKey> keys) {
        return Stream.concat(
                        Stream.concat(Stream.of(""), keys.stream().map(VerifyingKey::id)),
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
