package io.dce.conformance.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.escape.UrlCredentials;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The documents of a run: those that say what there is, those that are of older versions, and why others can't be read.
 *
 * @param readable in the order that they were named; a module that is there twice has its version in its name
 * @param older without their operations: of a module whose files are named for versions, the newest is the readable one
 * @param problems one for each that can't be read, naming the file and the place
 */
public record DocumentSet(List<ApiDocument> readable, List<ApiDocument> older, List<String> problems) {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LARGEST = 128 << 20;

    public DocumentSet {
        readable = List.copyOf(readable);
        older = List.copyOf(older);
        problems = List.copyOf(problems);
    }

    /** None. */
    public static DocumentSet none() {
        return new DocumentSet(List.of(), List.of(), List.of());
    }

    /**
     * Reads them; one that is broken keeps no other from being read.
     *
     * @param sources files, folders, which are searched for JSON and YAML, and http, https or file URLs; what is named
     *     twice is read once
     */
    public static DocumentSet read(Collection<String> sources) {
        return read(sources, (file, bytes) -> {});
    }

    /**
     * The same.
     *
     * @param seen is told of each file or URL, without what opens it, and of the bytes that were read, also of those that can't be understood
     */
    public static DocumentSet read(Collection<String> sources, BiConsumer<String, byte[]> seen) {
        NewestVersions documents = new NewestVersions();
        List<String> problems = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> files(source, problems).stream())
                .forEach(file -> files.putIfAbsent(place(file), file));
        Set<String> names = new HashSet<>();
        for (String file : files.values()) {
            String name = shown(file, names);
            try {
                byte[] bytes = bytes(file);
                seen.accept(name, bytes);
                documents.add(DocumentReader.read(name, text(bytes)));
            } catch (DocumentException e) {
                problems.add(e.getMessage());
            } catch (StackOverflowError e) {
                problems.add(name + ": is nested, or refers from one place to the next, too deeply to be read");
            } catch (CharacterCodingException e) {
                problems.add(name + ": is not UTF-8");
            } catch (IOException | IllegalArgumentException e) {
                problems.add(name + ": cannot be read: " + UrlCredentials.hidden(e.toString()));
            }
        }
        return new DocumentSet(distinct(titled(documents.kept())), documents.older(), problems);
    }

    /** What becomes of the older ones. */
    public String olderInWords() {
        return older.size() + (older.size() == 1 ? " document is" : " documents are")
                + " of an older version of a module, and not judged: the newest is, of those that are given";
    }

    private static List<String> files(String source, List<String> problems) {
        if (isUrl(source) || !Files.isDirectory(Path.of(source))) {
            return List.of(source);
        }
        try (Stream<Path> tree = Files.walk(Path.of(source))) {
            List<String> files = tree.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(name -> name.matches("(?i).*\\.(json|ya?ml)"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(source + ": the folder holds no JSON or YAML file");
            }
            return files;
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(source + ": cannot be searched: " + e.getMessage());
            return List.of();
        }
    }

    /** A file's name, or a URL without what opens it; URLs that differ in nothing else are numbered. */
    private static String shown(String file, Set<String> names) {
        String shown = isUrl(file) ? UrlCredentials.hidden(file) : file;
        String name = shown;
        for (int number = 2; !names.add(name); number++) {
            name = shown + " (" + number + ")";
        }
        return name;
    }

    /** The same for each way to name a file. */
    private static String place(String file) {
        return isUrl(file) ? file : Path.of(file).toAbsolutePath().normalize().toString();
    }

    private static byte[] bytes(String file) throws IOException {
        if (!isUrl(file)) {
            return Files.readAllBytes(Path.of(file));
        }
        URLConnection connection = URI.create(file).toURL().openConnection(Proxy.NO_PROXY);
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

    private static String text(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean isUrl(String source) {
        return source.matches("(?i)(https?|file):.*");
    }

    /** Two modules with one title: one of them is wrong. Versions and parts of one API may share theirs. */
    private static List<ApiDocument> titled(List<ApiDocument> documents) {
        Map<String, ApiDocument> first = new HashMap<>();
        List<ApiDocument> checked = new ArrayList<>();
        for (ApiDocument document : documents) {
            ApiDocument twin = first.putIfAbsent(document.title(), document);
            boolean wrong =
                    twin != null && !document.title().isBlank() && !group(twin).equals(group(document));
            checked.add(
                    wrong
                            ? document.with(new DocumentFinding(
                                    "/info/title",
                                    "the title \"" + document.title() + "\" is that of " + twin.module() + " too"))
                            : document);
        }
        return checked;
    }

    /** What stands at the beginning of its first path, e.g. {@code ghippo.io} in {@code /apis/ghippo.io/v1alpha1/users}. */
    private static String group(ApiDocument document) {
        return document.operations().stream()
                .map(o -> o.path().split("/", -1))
                .filter(steps -> steps.length > 2)
                .map(steps -> steps[2])
                .findFirst()
                .orElse("");
    }

    private static List<ApiDocument> distinct(List<ApiDocument> documents) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        documents.forEach(d -> {
            if (!once.add(d.module())) {
                twice.add(d.module());
            }
        });
        return documents.stream()
                .map(d -> twice.contains(d.module()) ? d.named(d.module() + " " + d.version()) : d)
                .toList();
    }
}
