package io.dce.conformance.check.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the stack traces of common platforms, and files that only who stands on the server can see. */
public final class StackTraces {
    private static final Pattern TRACE = Pattern.compile(String.join(
            "|",
            // Java
            "\\bat [\\w.$/@]+\\([\\w$]+\\.(java|kt|scala):\\d+\\)",
            "\\bat [\\w.$/]+\\((Native Method|Unknown Source)\\)",
            "Exception in thread \"",
            // Go
            "\\bgoroutine \\d+ \\[",
            "\\.go:\\d+ \\+0x[0-9a-f]+",
            "\\bpanic: runtime error:",
            // Python
            "Traceback \\(most recent call last\\)",
            "\\bFile \"[^\"]+\", line \\d+, in ",
            // Node
            "\\bat [^\\n]{0,300}(\\.[mc]?[jt]s|\\bnode:[\\w/]+):\\d+:\\d+",
            // .NET, PHP, Ruby, Rust
            "\\bat [\\w.<>`]+\\([^)\\n]*\\) in [^\\n]+:line \\d+",
            "#\\d+ /[^\\n]+\\.php\\(\\d+\\)",
            "\\.rb:\\d+:in [`']",
            "thread '[^']*' panicked at "));

    /** A line of a source file, or a file where servers keep what they need; no address of a page or of its parts. */
    private static final Pattern FILE = Pattern.compile(String.join(
            "|",
            "(?:\\b[A-Za-z]:[\\\\/]|/)(?:[^\\s:\"'<>()/\\\\]+[\\\\/])+[^\\s:\"'<>()/\\\\]+"
                    + "\\.(?:[mc]?[jt]s|java|kt|scala|go|py|rb|php|cs|rs|lua|cc?|cpp):\\d+",
            "(?<![\\w.:/-])/(?:etc|proc|usr/(?:src|local|lib|share)|var/(?:run|lib|log)|run/secrets|go/src"
                    + "|app/node_modules)/[\\w.@+-]+(?:/[\\w.@+-]+)*",
            // Elsewhere a file is known by what it is for; a page may be at such an address, too.
            "(?<![\\w.:/-])(?:file://)?/(?:home|opt|root|srv|app|var/www)/(?:[\\w.@+-]+/)*[\\w.@+-]+"
                    + "\\.(?:ya?ml|toml|conf|cfg|ini|properties|env|pem|key|pub|crt|jks|p12|sock|so|jar|log)\\b",
            // Windows; in JSON its separators are escaped.
            "\\b[A-Za-z]:(?:\\\\{1,2}[\\w .@+-]+){2,}"));

    /** A trace comes early in an error; whatever is longer is data. */
    private static final int LONGEST_ERROR = 50_000;

    private StackTraces() {}

    /** The first line of one, if the text has one. */
    public static Optional<String> in(String text) {
        return first(TRACE, plain(text));
    }

    /** The first line of a trace, or the first file, if the text has one. */
    public static Optional<String> orFileIn(String text) {
        // What looks like an escaped line break may be a separator of Windows, and the n after it the name of a folder.
        return in(text).or(() -> first(FILE, plain(text))).or(() -> first(FILE, start(text)));
    }

    private static String plain(String text) {
        // Within JSON, line breaks, tabs and quotes are escaped.
        return start(text).replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }

    private static Optional<String> first(Pattern what, String text) {
        Matcher found = what.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
