package io.dce.conformance.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dce.conformance.exchange.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for the run's secrets in everything that it has written, in every shape that they can have; base64 too, in which
 * the single HTML file holds its data.
 */
public final class LeakScan {
    private LeakScan() {}

    /** The files below a folder that hold a secret, sorted. */
    public static List<Path> of(Path folder, Secrets secrets) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> leaks = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (secrets.foundIn(new String(Files.readAllBytes(file), ISO_8859_1))) {
                    leaks.add(file);
                }
            }
            return leaks;
        } catch (IOException e) {
            throw new UncheckedIOException("the reports in " + folder + " cannot be searched for secrets", e);
        }
    }
}
