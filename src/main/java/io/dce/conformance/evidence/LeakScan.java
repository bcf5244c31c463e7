package io.dce.conformance.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dce.conformance.exchange.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Looks for the run's secrets in everything that it has written, in every shape that they can have, and in what is packed
 * inside: base64, in which a single HTML file holds its data, and gzip.
 */
public final class LeakScan {
    /** Shorter runs of base64 hold no secret that isn't found without unpacking. */
    private static final int SHORTEST_RUN = 24;

    private static final int DEEPEST = 3;
    private static final int LARGEST_UNPACKED = 64 << 20;

    private LeakScan() {}

    /** The files below a folder that hold a secret, sorted. */
    public static List<Path> of(Path folder, Secrets secrets) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> leaks = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (found(Files.readAllBytes(file), secrets, 0)) {
                    leaks.add(file);
                }
            }
            return leaks;
        } catch (IOException e) {
            throw new UncheckedIOException("the reports in " + folder + " cannot be searched for secrets", e);
        }
    }

    private static boolean found(byte[] bytes, Secrets secrets, int depth) {
        String text = new String(bytes, ISO_8859_1);
        if (secrets.foundIn(text)) {
            return true;
        }
        if (depth == DEEPEST) {
            return false;
        }
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            return found(unzipped(bytes), secrets, depth + 1);
        }
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isBase64(text.charAt(at))) {
                boolean packed = at - start >= SHORTEST_RUN;
                if (packed && found(decoded(text.substring(start, at)), secrets, depth + 1)) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    private static boolean isBase64(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }

    /** Of either alphabet; a last character that stands for no byte is left out. */
    private static byte[] decoded(String run) {
        String whole = run.length() % 4 == 1 ? run.substring(0, run.length() - 1) : run;
        return Base64.getDecoder().decode(whole.replace('-', '+').replace('_', '/'));
    }

    /** As far as it can be unpacked: what isn't gzip after all has nothing inside. */
    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(LARGEST_UNPACKED);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
