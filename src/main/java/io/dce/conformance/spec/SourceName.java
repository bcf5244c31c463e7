package io.dce.conformance.spec;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a document's file or URL says of it.
 *
 * @param module the name of the file, or of its folder where the file is named for a version
 * @param version the version that the file is named for
 */
record SourceName(String module, Optional<Version> version) {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+(\\.\\d+)*([-+.].*)?)");

    /** Of a path or URL, e.g. {@code ghippo/v0.48.1.json}. */
    static SourceName of(String source) {
        List<String> steps = List.of(source.replaceFirst("[?#].*", "").split("[/\\\\]"));
        String file = steps.get(steps.size() - 1).replaceFirst("(?i)\\.(json|ya?ml)$", "");
        Optional<Version> version = steps.size() > 1 ? version(file) : Optional.empty();
        return new SourceName(version.isPresent() ? steps.get(steps.size() - 2) : file, version);
    }

    private static Optional<Version> version(String file) {
        if (!VERSION.matcher(file).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Version.parse(file.replaceFirst("^v", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
