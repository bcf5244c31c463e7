package io.dce.conformance.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files, folders and URLs of documents. Commas stand between them; between paths, the system's own separator too. */
final class DocumentPaths {
    private static final Pattern URL = Pattern.compile("(?i)(https?|file)://?.*");

    private DocumentPaths() {}

    /** The URLs as they stand and the paths below a folder; empty when a path can't be read. */
    static Optional<List<String>> in(Path folder, String text) {
        List<Optional<String>> named = Stream.of(text.split(","))
                .map(String::strip)
                .flatMap(part ->
                        isUrl(part) ? Stream.of(part) : Stream.of(part.split(Pattern.quote(File.pathSeparator))))
                .map(String::strip)
                .map(name -> isUrl(name) ? Optional.of(name) : readable(folder, name))
                .toList();
        return named.stream().allMatch(Optional::isPresent)
                ? Optional.of(named.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private static Optional<String> readable(Path folder, String name) {
        return ValueParser.path(folder, name).filter(Files::isReadable).map(Path::toString);
    }

    private static boolean isUrl(String name) {
        return URL.matcher(name).matches();
    }
}
