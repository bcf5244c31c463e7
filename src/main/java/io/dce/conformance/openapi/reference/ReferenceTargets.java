package io.dce.conformance.openapi.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.JsonPointers;
import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the references of a document lead: to a place by a JSON pointer, to a name, to another file. */
final class ReferenceTargets {
    /** References to references to references: more than any document has, unless they go round in a circle. */
    private static final int DEEPEST = 32;

    private final DocumentFolder folder;
    private final DocumentFile own;
    private final boolean named;
    /** What has a reference, and where that leads: it is rewritten then. */
    private final IdentityHashMap<JsonNode, Target> known = new IdentityHashMap<>();

    /**
     * What a reference leads to.
     *
     * @param file the file that it is in
     * @param pointer where in that file
     * @param node what is there
     */
    record Target(DocumentFile file, String pointer, JsonNode node) {
        /**
         * The same, if it is an object, or a boolean where a schema may be one.
         *
         * @throws ReferenceException if it is something else
         */
        Target asObject(boolean schema) throws ReferenceException {
            if (!node.isObject() && !(schema && node.isBoolean())) {
                throw new ReferenceException("leads to something else than an object");
            }
            return this;
        }

        /** The reference to it in the whole. */
        String reference() {
            return "#" + encoded(file.prefix() + pointer);
        }
    }

    /** Those of a document's own file. */
    ReferenceTargets(DocumentFolder folder, DocumentFile own, boolean named) {
        this.folder = folder;
        this.own = own;
        this.named = named;
    }

    /**
     * What a reference leads to.
     *
     * @param place where its owner is in its file
     * @param owner what has it as {@code $ref}
     * @throws ReferenceException saying why it is not followed
     */
    Target of(DocumentFile file, String place, JsonNode owner) throws ReferenceException {
        return of(file, place, owner, 0);
    }

    private Target of(DocumentFile file, String place, JsonNode owner, int depth) throws ReferenceException {
        Target before = known.get(owner);
        if (before != null) {
            return before;
        }
        Target target = of(file, place, owner.path("$ref").asText(), depth);
        known.put(owner, target);
        return target;
    }

    /** A reference that was made: where it leads is known. */
    void know(JsonNode owner, Target target) {
        known.put(owner, target);
    }

    /**
     * What a discriminator maps to: a schema by its name, or by a reference.
     *
     * @param place where the schema of the discriminator is in its file
     */
    Target ofMapping(DocumentFile file, String place, String value) throws ReferenceException {
        return of(file, place, value, 0);
    }

    /**
     * What a {@code $dynamicRef} leads to: the one place that has the name. Which of several it is depends on the way to
     * it.
     */
    Target ofDynamic(DocumentFile file, String place, String reference) throws ReferenceException {
        String name = reference.substring(reference.indexOf('#') + 1);
        long times = files().stream()
                .flatMap(f -> f.resources().stream())
                .flatMap(r -> r.dynamic().stream())
                .filter(name::equals)
                .count();
        if (times > 1) {
            throw new ReferenceException(
                    "is a $dynamicRef that may lead to " + times + " places, which is not supported");
        }
        return of(file, place, reference, 0);
    }

    private List<DocumentFile> files() {
        return own.path().isPresent() ? folder.files() : List.of(own);
    }

    private Target of(DocumentFile file, String place, String reference, int depth) throws ReferenceException {
        if (depth > DEEPEST) {
            throw new ReferenceException("leads from one reference to the next, without an end");
        }
        int hash = reference.indexOf('#');
        String uri = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        Target self = uri.isEmpty() ? whole(file, file.resourceAt(place)) : identified(file, place, uri);
        Target base = self != null ? self : whole(folder.file(file, uri, named));
        if (fragment.isEmpty()) {
            return base;
        }
        if (!fragment.startsWith("/")) {
            String anchor = base.file().resourceAt(base.pointer()).anchors().get(fragment);
            if (anchor == null) {
                throw new ReferenceException("leads nowhere");
            }
            return new Target(base.file(), anchor, base.file().root().at(anchor));
        }
        Target found = at(base.file(), base.pointer() + fragment, depth);
        // Documents mean their own root, although a schema has an $id.
        found = found == null && !base.pointer().isEmpty() ? at(base.file(), fragment, depth) : found;
        if (found == null) {
            throw new ReferenceException("leads nowhere");
        }
        return found;
    }

    /** What calls itself by a URI; null if nothing does. */
    private Target identified(DocumentFile file, String place, String uri) {
        Optional<URI> wanted = file.resourceAt(place).resolve(uri);
        for (DocumentFile other : files()) {
            for (SchemaResource resource : other.resources()) {
                if (wanted.isPresent() && resource.uri().equals(wanted)) {
                    return whole(other, resource);
                }
            }
        }
        return null;
    }

    private static Target whole(DocumentFile file) {
        return new Target(file, "", file.root());
    }

    private static Target whole(DocumentFile file, SchemaResource resource) {
        return new Target(file, resource.pointer(), file.root().at(resource.pointer()));
    }

    /** What is at a place, through references on the way; null for nothing. */
    private Target at(DocumentFile file, String pointer, int depth) throws ReferenceException {
        Target at = whole(file);
        for (String step : pointer.substring(1).split("/", -1)) {
            JsonNode next = child(at.node(), step);
            if (next.isMissingNode()
                    && (known.containsKey(at.node()) || at.node().path("$ref").isTextual())) {
                at = of(at.file(), at.pointer(), at.node(), depth + 1);
                next = child(at.node(), step);
            }
            if (next.isMissingNode()) {
                return null;
            }
            at = new Target(at.file(), at.pointer() + "/" + step, next);
        }
        return at;
    }

    private static JsonNode child(JsonNode node, String step) {
        String name = step.replace("~1", "/").replace("~0", "~");
        return node.isArray() && name.matches("\\d{1,9}") ? node.path(Integer.parseInt(name)) : node.path(name);
    }

    private static String decoded(String fragment) {
        try {
            return JsonPointers.ofReference("#" + fragment);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    /** A pointer as the fragment of a URI (RFC 3986 section 3.5). */
    private static String encoded(String pointer) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : pointer.getBytes(UTF_8)) {
            boolean plain = b > ' ' && b < 127 && "\"#%<>[\\]^`{|}".indexOf(b) < 0;
            encoded.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return encoded.toString();
    }
}
