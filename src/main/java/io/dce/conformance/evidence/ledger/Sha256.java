package io.dce.conformance.evidence.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.error.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 digests, in lower-case hexadecimal. */
public final class Sha256 {
    private Sha256() {}

    /** Of bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Of a file; of a folder, in-toto's {@code dirHash}: of a list of all files below it, as {@code sha256sum} prints it.
     *
     * @throws OutputException if it can't be read
     */
    public static String of(Path path) {
        try {
            return Files.isDirectory(path) ? ofFolder(path) : of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new OutputException("cannot be read: " + path, e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        MessageDigest digest = digest();
        try (Stream<Path> files = Files.walk(folder)) {
            SortedMap<String, Path> sorted = new TreeMap<>();
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(file ->
                            sorted.put(folder.relativize(file).toString().replace('\\', '/'), file));
            for (Map.Entry<String, Path> file : sorted.entrySet()) {
                String line = of(Files.readAllBytes(file.getValue())) + "  " + file.getKey() + "\n";
                digest.update(line.getBytes(UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
