package io.dce.conformance.openapi;

import io.dce.conformance.escape.UrlCredentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a document comes from.
 *
 * @param given a file, or an http, https or file URL
 */
record DocumentSource(String given) {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LARGEST = 128 << 20;

    /** The JSON and YAML files of a folder, or what is given itself. */
    static List<DocumentSource> in(String given) throws IOException {
        if (new DocumentSource(given).isUrl() || !Files.isDirectory(Path.of(given))) {
            return List.of(new DocumentSource(given));
        }
        try (Stream<Path> tree = Files.walk(Path.of(given))) {
            return tree.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(name -> name.matches("(?i).*\\.(json|ya?ml)"))
                    .sorted()
                    .map(DocumentSource::new)
                    .toList();
        }
    }

    /** A file's name, or a URL without what opens it; URLs that differ in nothing else are numbered. */
    String shown(Set<String> names) {
        String shown = isUrl() ? UrlCredentials.hidden(given) : given;
        String name = shown;
        for (int number = 2; !names.add(name); number++) {
            name = shown + " (" + number + ")";
        }
        return name;
    }

    /** The file; empty for a URL of another machine. */
    Optional<Path> file() {
        if (!isUrl()) {
            return Optional.of(Path.of(given));
        }
        return given.regionMatches(true, 0, "file:", 0, 5) ? Optional.of(Path.of(URI.create(given))) : Optional.empty();
    }

    /** The same for each way to name a file. */
    String place() {
        return isUrl() ? given : Path.of(given).toAbsolutePath().normalize().toString();
    }

    /** What is there. */
    byte[] bytes() throws IOException {
        if (!isUrl()) {
            return Files.readAllBytes(Path.of(given));
        }
        URLConnection connection = URI.create(given).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 << 10];
        try (InputStream in = connection.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
                if (bytes.size() > LARGEST) {
                    throw new IOException("it is larger than " + (LARGEST >> 20) + " MiB");
                }
                if (end - System.nanoTime() < 0) {
                    throw new IOException("it takes longer than " + PATIENCE_MILLIS + " ms");
                }
            }
        }
        return bytes.toByteArray();
    }

    private boolean isUrl() {
        return given.matches("(?i)(https?|file):.*");
    }
}
