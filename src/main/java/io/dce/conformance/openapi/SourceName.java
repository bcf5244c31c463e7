package io.dce.conformance.openapi;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a document's file or URL says of it.
 *
 * @param module the name of the file, without its version, or of its folder where the file is named for a version alone
 * @param version the version that the file is named for
 */
record SourceName(String module, Optional<Version> version) {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+(\\.\\d+)*([-+.].*)?)");
    private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+)[-_]v?(\\d+(\\.\\d+)+([-+.].*)?)");

    /** Of a path or URL, e.g. {@code ghippo/v0.48.1.json} or {@code redis-v0.31.0.json}. */
    static SourceName of(String source) {
        List<String> steps = List.of(source.replaceFirst("[?#].*", "").split("[/\\\\]"));
        String file = steps.get(steps.size() - 1).replaceFirst("(?i)\\.(json|ya?ml)$", "");
        Matcher version = VERSION.matcher(file);
        if (version.matches() && steps.size() > 1) {
            return named(steps.get(steps.size() - 2), version.group(1), file);
        }
        Matcher both = NAME_AND_VERSION.matcher(file);
        return both.matches() ? named(both.group(1), both.group(2), file) : new SourceName(file, Optional.empty());
    }

    private static SourceName named(String module, String version, String file) {
        try {
            return new SourceName(module, Optional.of(Version.parse(version)));
        } catch (IllegalArgumentException e) {
            return new SourceName(file, Optional.empty());
        }
    }
}
