package io.dce.conformance.openapi;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of documents whose files are named for versions, the newest of each module; every other document as well. A platform
 * has one version of a module: to judge it by several would find faults that are none. Of the older ones nothing is kept
 * but what was odd about them, so that hundreds can be read.
 */
final class NewestVersions {
    private final Map<String, ApiDocument> kept = new LinkedHashMap<>();
    private final List<ApiDocument> older = new ArrayList<>();

    /** One more document. */
    void add(ApiDocument document) {
        SourceName name = SourceName.of(document.source());
        String key = name.version().isPresent()
                ? "module " + name.module()
                : "document " + kept.size() + " " + document.source();
        ApiDocument known = kept.putIfAbsent(key, document);
        if (known == null) {
            return;
        }
        if (version(known).compareTo(version(document)) < 0) {
            kept.put(key, document);
            older.add(known.withoutOperations());
        } else {
            older.add(document.withoutOperations());
        }
    }

    private static Version version(ApiDocument document) {
        return SourceName.of(document.source()).version().orElseThrow();
    }

    /** What is to be judged, in the order of the first document of each module. */
    List<ApiDocument> kept() {
        return List.copyOf(kept.values());
    }

    /** The others, without their operations. */
    List<ApiDocument> older() {
        return List.copyOf(older);
    }
}
