package io.dce.conformance.openapi;

import io.dce.conformance.escape.UrlCredentials;
import io.dce.conformance.openapi.reference.DocumentFolder;
import io.dce.conformance.openapi.text.DocumentException;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The documents of a run: those that say what there is, those that are of older versions, and why others can't be read.
 *
 * @param readable in the order that they were named; a module that is there twice has its version in its name
 * @param older without their operations: of a module whose files are named for versions, the newest is the readable one
 * @param problems one for each that can't be read, naming the file and the place
 */
public record DocumentSet(List<ApiDocument> readable, List<ApiDocument> older, List<String> problems) {
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
        Map<String, DocumentSource> files = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> files(source, problems).stream())
                .forEach(file -> files.putIfAbsent(file.place(), file));
        Set<String> names = new HashSet<>();
        Set<String> parts = new HashSet<>();
        Map<String, String> failed = new LinkedHashMap<>();
        for (Map.Entry<String, DocumentSource> file : files.entrySet()) {
            String name = file.getValue().shown(names);
            try {
                byte[] bytes = file.getValue().bytes();
                seen.accept(name, bytes);
                DocumentFolder folder = new DocumentFolder(name, file.getValue().file(), seen);
                documents.add(DocumentReader.read(folder, bytes));
                folder.others().forEach(part -> parts.add(part.toString()));
            } catch (DocumentException e) {
                failed.put(file.getKey(), e.getMessage());
            } catch (StackOverflowError e) {
                failed.put(
                        file.getKey(),
                        name + ": is nested, or refers from one place to the next, too deeply to be read");
            } catch (IOException | IllegalArgumentException e) {
                failed.put(file.getKey(), name + ": cannot be read: " + UrlCredentials.hidden(words(e)));
            }
        }
        // A part of a document is no document itself.
        failed.keySet().removeAll(parts);
        problems.addAll(failed.values());
        return new DocumentSet(distinct(titled(documents.kept())), documents.older(), problems);
    }

    /** What becomes of the older ones. */
    public String olderInWords() {
        return older.size() + (older.size() == 1 ? " document is" : " documents are")
                + " of an older version of a module, and not judged: the newest is, of those that are given";
    }

    private static List<DocumentSource> files(String source, List<String> problems) {
        try {
            List<DocumentSource> files = DocumentSource.in(source);
            if (files.isEmpty()) {
                problems.add(source + ": the folder holds no JSON or YAML file");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            problems.add(source + ": cannot be searched: " + words(e));
            return List.of();
        } catch (InvalidPathException e) {
            problems.add(source + ": is neither the name of a file or folder nor a URL");
            return List.of();
        }
    }

    private static String words(Exception e) {
        String said = String.valueOf(e.getMessage());
        return e instanceof NoSuchFileException || e instanceof FileNotFoundException
                ? "there is no such file"
                : e instanceof AccessDeniedException
                        ? "it may not be read"
                        : e instanceof UnknownHostException ? "there is no host " + said : said;
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
