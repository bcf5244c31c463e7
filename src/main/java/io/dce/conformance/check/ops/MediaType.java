package io.dce.conformance.check.ops;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type, or a range of them as documents declare it (RFC 9110 sections 8.3.1 and 12.5.1).
 *
 * @param essence type and subtype in small letters; empty for none
 * @param parameters by their names in small letters, without {@code charset}
 */
record MediaType(String essence, Map<String, String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))");
    private static final Set<String> OF_LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-jsonlines",
            "application/json-lines",
            "application/json-seq",
            "application/stream+json",
            "application/x-json-stream");

    static final String PROBLEM = "application/problem+json";

    static MediaType of(String text) {
        String essence = text.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        parameters.remove("charset");
        return new MediaType(essence, parameters);
    }

    /** Whether it is one JSON document (RFC 6839 section 3.1 for what ends in {@code +json}). */
    boolean json() {
        return !lines() && (essence.endsWith("/json") || essence.endsWith("+json"));
    }

    /** Whether it is many JSON documents, one a line or after a record separator (RFC 7464), as watches send them. */
    boolean lines() {
        return OF_LINES.contains(essence) || essence.equals("application/json") && parameters.containsKey("stream");
    }

    boolean text() {
        return essence.startsWith("text/") && !json();
    }

    /** Whether anything may come. */
    boolean any() {
        return essence.equals("*/*");
    }

    boolean problem() {
        return essence.equals(PROBLEM);
    }

    /** How closely it describes a type that has come: the more, the closer; 0 for not at all. */
    int fits(MediaType come) {
        if (essence.isEmpty() || come.essence().isEmpty()) {
            return 0;
        }
        int parameters = this.parameters.entrySet().stream()
                        .allMatch(p -> p.getValue().equals(come.parameters().get(p.getKey())))
                ? 10 + this.parameters.size()
                : 0;
        if (essence.equals(come.essence())) {
            return 30 + parameters;
        }
        Pattern range = Pattern.compile("\\Q" + essence.replace("*", "\\E[^/]*\\Q") + "\\E");
        boolean matches = essence.contains("*") && range.matcher(come.essence()).matches();
        return matches ? any() ? 1 : essence.startsWith("*") ? 2 : essence.contains("*+") ? 20 : 10 : 0;
    }
}
