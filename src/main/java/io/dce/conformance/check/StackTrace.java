package io.dce.conformance.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the stack traces of common platforms. */
final class StackTrace {
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

    /** A trace comes early in an error; whatever is longer is data. */
    private static final int LONGEST_ERROR = 50_000;

    private StackTrace() {}

    /** The first line of one, if the text has one. */
    static Optional<String> in(String text) {
        // Within JSON, line breaks, tabs and quotes are escaped.
        String start = text.substring(0, Math.min(text.length(), LONGEST_ERROR));
        String plain = start.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
        Matcher trace = TRACE.matcher(plain);
        return trace.find() ? Optional.of(trace.group()) : Optional.empty();
    }
}
