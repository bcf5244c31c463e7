package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.error.OutputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Looks for the run's secrets in everything that it has written, in every shape that they can have, and in what is packed
 * inside: base64, in which a single HTML file holds its data, and gzip. Of JSON the values are looked at.
 */
public final class SecretScan {
    /** Shorter runs of base64 hold no secret that isn't found without unpacking. */
    private static final int SHORTEST_RUN = 24;

    /** Whether a byte is a character of either alphabet. */
    private static final boolean[] BASE64 = new boolean[256];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
                .chars()
                .forEach(character -> BASE64[character] = true);
    }

    private static final List<byte[]> CODE = Stream.of("javascript", "css")
            .map(kind -> ("data:text/" + kind + ";base64,").getBytes(ISO_8859_1))
            .toList();

    private static final int DEEPEST = 3;
    private static final int LARGEST_UNPACKED = 64 << 20;

    private SecretScan() {}

    /** The files below a folder that hold a secret, sorted. */
    public static List<Path> of(Path folder, SecretRegistry secrets) {
        return of(folder, secrets, file -> true);
    }

    /** The same of those only that were written since then. */
    public static List<Path> since(Instant then, Path folder, SecretRegistry secrets) {
        // Some file systems know but whole seconds.
        FileTime first = FileTime.from(then.truncatedTo(ChronoUnit.SECONDS));
        return of(folder, secrets, file -> file.lastModifiedTime().compareTo(first) >= 0);
    }

    private static List<Path> of(Path folder, SecretRegistry secrets, Predicate<BasicFileAttributes> wanted) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder,
                Integer.MAX_VALUE,
                (file, attributes) -> attributes.isRegularFile() && wanted.test(attributes))) {
            return files.toList().parallelStream()
                    .filter(file -> found(contentOf(file), secrets, 0))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unsearched(folder, e);
        }
    }

    private static byte[] contentOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unsearched(file, e);
        }
    }

    private static OutputException unsearched(Path what, IOException why) {
        return new OutputException(what + " cannot be searched for secrets", why);
    }

    /** Whether a secret is in it, packed or not. */
    static boolean isIn(byte[] bytes, SecretRegistry secrets) {
        return found(bytes, secrets, 0);
    }

    private static boolean found(byte[] bytes, SecretRegistry secrets, int depth) {
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && depth < DEEPEST) {
            return found(unzipped(bytes), secrets, depth + 1);
        }
        Optional<List<String>> texts = JsonTexts.of(bytes);
        if (texts.isPresent()) {
            return texts.get().stream().anyMatch(text -> foundInText(text.getBytes(UTF_8), text, secrets, depth));
        }
        return foundInText(bytes, new String(bytes, ISO_8859_1), secrets, depth);
    }

    private static boolean foundInText(byte[] bytes, String text, SecretRegistry secrets, int depth) {
        if (secrets.foundIn(text)) {
            return true;
        }
        if (depth == DEEPEST) {
            return false;
        }
        int start = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || !BASE64[bytes[at] & 0xff]) {
                boolean packed = at - start >= SHORTEST_RUN && !isCode(bytes, start);
                if (packed && found(decoded(bytes, start, at), secrets, depth + 1)) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    /** Whether a run of base64 is a part of Allure's application: a page's code says nothing of a run. */
    private static boolean isCode(byte[] bytes, int start) {
        return CODE.stream()
                .anyMatch(before -> start >= before.length
                        && Arrays.equals(bytes, start - before.length, start, before, 0, before.length));
    }

    /** Of either alphabet; a last character that stands for no byte is left out. */
    private static byte[] decoded(byte[] bytes, int from, int to) {
        byte[] run = Arrays.copyOfRange(bytes, from, (to - from) % 4 == 1 ? to - 1 : to);
        for (int at = 0; at < run.length; at++) {
            run[at] = run[at] == '-' ? (byte) '+' : run[at] == '_' ? (byte) '/' : run[at];
        }
        return Base64.getDecoder().decode(run);
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
