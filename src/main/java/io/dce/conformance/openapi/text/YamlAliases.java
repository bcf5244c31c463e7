package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What the aliases of a text in YAML stand for. They are not copied, but whoever walks through the tree sees each one
 * whole: so there is a bound to what they add, which no document comes near unless it means harm.
 */
final class YamlAliases {
    private static final long MOST_ADDED = 1_000_000;

    private final String source;
    private final Map<String, JsonNode> named = new HashMap<>();
    private final IdentityHashMap<JsonNode, Long> sizes = new IdentityHashMap<>();
    private long added;

    YamlAliases(String source) {
        this.source = source;
    }

    /** An anchor before what it names is known. */
    void begin(String anchor) {
        named.put(anchor, MissingNode.getInstance());
    }

    /** What an anchor names. */
    void end(String anchor, JsonNode node) {
        named.put(anchor, node);
    }

    /**
     * What an alias stands for.
     *
     * @throws DocumentException for one that stands for nothing, or within what it stands for
     */
    JsonNode of(String alias, int line, int column) {
        JsonNode node = named.get(alias);
        String place = "line " + line + ", column " + column;
        if (node == null) {
            throw new DocumentException(
                    source, place, "the alias *" + alias + " stands for nothing: &" + alias + " is expected before it");
        }
        if (node.isMissingNode()) {
            throw new DocumentException(
                    source, place, "the alias *" + alias + " stands within what it means, which so has no end");
        }
        added += size(node);
        if (added > MOST_ADDED) {
            throw new DocumentException(
                    source,
                    place,
                    "the aliases stand for more than " + MOST_ADDED + " members and elements, which is not read");
        }
        return node;
    }

    /** How many members and elements it has, down to the last; each node is counted once and remembered. */
    private long size(JsonNode node) {
        if (!node.isContainerNode()) {
            return 1;
        }
        Long known = sizes.get(node);
        if (known != null) {
            return known;
        }
        long size = 1;
        for (JsonNode child : node) {
            size = Math.min(size + size(child), MOST_ADDED + 1);
        }
        sizes.put(node, size);
        return size;
    }
}
