package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.error.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Takes secrets out of files that were written before anybody knew of them. */
public final class SecretScrubber {
    private SecretScrubber() {}

    /**
     * Writes a file anew without secrets; where they are packed so that they can't be taken out, removes it.
     *
     * @param file has been found to hold a secret
     * @return whether the file is still there
     */
    public static boolean of(Path file, SecretRegistry secrets) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] clean = JsonTexts.changed(bytes, secrets::redact)
                    .or(() -> file.toString().endsWith(".xml")
                            ? XmlTexts.changed(new String(bytes, UTF_8), secrets::redact)
                                    .map(text -> text.getBytes(UTF_8))
                            : Optional.empty())
                    .orElseGet(() -> secrets.redact(new String(bytes, UTF_8)).getBytes(UTF_8));
            if (SecretScan.isIn(clean, secrets)) {
                Files.delete(file);
                return false;
            }
            Files.write(file, clean);
            return true;
        } catch (IOException e) {
            throw new OutputException("a secret cannot be taken out of this file, delete it: " + file, e);
        }
    }
}
