package io.dce.conformance.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text means as a value of some type; empty when it means nothing. */
final class ValueParser {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s)");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LONGEST_RUN = Duration.ofHours(1);
    private static final int HIGHEST_PORT = 65_535;

    private ValueParser() {}

    /** A base URL, without its trailing slashes. */
    static Optional<URI> url(String text) {
        try {
            URI uri = new URI(text.replaceAll("/+$", ""));
            boolean usable = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPort() != 0
                    && uri.getPort() <= HIGHEST_PORT
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> flag(String text) {
        return "true".equals(text) || "false".equals(text) ? Optional.of("true".equals(text)) : Optional.empty();
    }

    /** Whether it is the one value, where {@code full} is the other. */
    static Optional<Boolean> choice(String text, String one) {
        return text.equals(one) || text.equals("full") ? Optional.of(text.equals(one)) : Optional.empty();
    }

    /** Whether writing operations are to be asked. */
    static Optional<Boolean> writes(String text) {
        return TargetConfig.REFUSALS.equals(text) || TargetConfig.NO_WRITES.equals(text)
                ? Optional.of(TargetConfig.REFUSALS.equals(text))
                : Optional.empty();
    }

    static Optional<Integer> wholeNumber(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** As long as one request may take. */
    static Optional<Duration> duration(String text) {
        return duration(text, LONGEST);
    }

    /** As long as a run may take. */
    static Optional<Duration> longDuration(String text) {
        return duration(text, LONGEST_RUN);
    }

    private static Optional<Duration> duration(String text, Duration longest) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration span = "ms".equals(matcher.group(2)) ? Duration.ofMillis(amount) : Duration.ofSeconds(amount);
        return span.isZero() || span.compareTo(longest) > 0 ? Optional.empty() : Optional.of(span);
    }

    /** A path below a folder, unless it is absolute; not every text can be one. */
    static Optional<Path> path(Path folder, String text) {
        try {
            return Optional.of(folder.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A pipe is a file as well. */
    static boolean isReadableFile(Path path) {
        return !Files.isDirectory(path) && Files.isReadable(path);
    }

    /** What a file holds, without the blanks around it. */
    static Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
