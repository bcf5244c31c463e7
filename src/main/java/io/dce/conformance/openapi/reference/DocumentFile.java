package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One of the files that a document consists of.
 *
 * @param name as it is shown
 * @param path where it is; empty for one that came from elsewhere than a file
 * @param root what it holds
 * @param prefix where that stands in the whole, as a JSON pointer; empty for the document's own file
 * @param resources what has an identity of its own in it, the whole file first
 */
record DocumentFile(String name, Optional<Path> path, JsonNode root, String prefix, List<SchemaResource> resources) {
    DocumentFile {
        resources = List.copyOf(resources);
    }

    /** The innermost of the resources that a place is in. */
    SchemaResource resourceAt(String pointer) {
        SchemaResource inner = resources.get(0);
        for (SchemaResource resource : resources) {
            boolean holds = pointer.equals(resource.pointer()) || pointer.startsWith(resource.pointer() + "/");
            inner = holds && resource.pointer().length() >= inner.pointer().length() ? resource : inner;
        }
        return inner;
    }

    /** Two files that hold the same are two all the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentFile file && file.root == root;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
