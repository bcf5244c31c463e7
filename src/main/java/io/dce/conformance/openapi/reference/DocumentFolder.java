package io.dce.conformance.openapi.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.openapi.text.DocumentText;
import io.dce.conformance.openapi.text.JsonPointers;
import io.dce.conformance.openapi.text.TextTree;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The folder of a document, whose files it may consist of. No other file is read, and nothing by its URL: what a document
 * says decides neither what is read of this machine nor whom it asks.
 */
public final class DocumentFolder {
    private final String source;
    private final Optional<Path> document;
    private final BiConsumer<String, byte[]> seen;
    private final Map<Path, DocumentFile> files = new LinkedHashMap<>();
    private final Map<String, JsonNode> contents = new LinkedHashMap<>();
    private final List<DocumentFinding> findings = new ArrayList<>();

    /**
     * That of one document.
     *
     * @param source the document's file or URL, as it is shown
     * @param document its file; empty for a URL, which has no folder
     * @param seen is told of each further file that is read, and of its bytes
     */
    public DocumentFolder(String source, Optional<Path> document, BiConsumer<String, byte[]> seen) {
        this.source = source;
        this.document = document.map(file -> file.toAbsolutePath().normalize());
        this.seen = seen;
    }

    /** The document's file or URL, as it is shown. */
    public String source() {
        return source;
    }

    /** The files that were read besides the document's own. */
    public List<Path> others() {
        return files.keySet().stream()
                .filter(file -> !document.equals(Optional.of(file)))
                .toList();
    }

    /** What is odd about those. */
    List<DocumentFinding> findings() {
        return findings;
    }

    /** What those hold, by their paths from the folder. */
    Map<String, JsonNode> contents() {
        return contents;
    }

    /** All that were read, the document's own included. */
    List<DocumentFile> files() {
        return List.copyOf(files.values());
    }

    /** The document's own file. */
    DocumentFile own(JsonNode root, boolean named) {
        DocumentFile own = new DocumentFile(source, document, root, "", SchemaResource.of(root, named));
        document.ifPresent(path -> files.put(path, own));
        return own;
    }

    /**
     * The file that a reference leads to.
     *
     * @param from the file that has the reference
     * @param named whether schemas can have names
     * @throws ReferenceException saying why it is not followed
     */
    DocumentFile file(DocumentFile from, String reference, boolean named) throws ReferenceException {
        if (reference.matches("(?i)[a-z][a-z0-9+.-]+:.*|//.*")) {
            throw new ReferenceException("leads to a URL, which is not followed");
        }
        if (from.path().isEmpty()) {
            throw new ReferenceException(
                    "leads out of the document, which is followed only where the document is a file itself");
        }
        try {
            Path folder = document.orElseThrow().getParent();
            Path file = from.path()
                    .get()
                    .resolveSibling(URLDecoder.decode(reference.replace("+", "%2B"), UTF_8))
                    .normalize();
            if (reference.startsWith("/") || !file.startsWith(folder)) {
                throw new ReferenceException("leads out of the folder of the document, which is not followed");
            }
            if (!Files.isRegularFile(file)) {
                throw new ReferenceException("leads to a file that is not there");
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new ReferenceException(
                        "leads by a link out of the folder of the document, which is not followed");
            }
            DocumentFile known = files.get(file);
            return known != null ? known : read(folder, file, named);
        } catch (IOException | IllegalArgumentException e) {
            throw new ReferenceException("leads to a file that cannot be read");
        }
    }

    private DocumentFile read(Path folder, Path file, boolean named) throws IOException {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        String name = Path.of(source).resolveSibling(relative).toString();
        byte[] bytes = Files.readAllBytes(file);
        seen.accept(name, bytes);
        TextTree tree = DocumentText.read(name, bytes);
        String prefix = "/" + JsonPointers.OTHER_FILES + "/" + JsonPointers.step(relative);
        tree.findings().forEach(f -> findings.add(new DocumentFinding(prefix + f.place(), f.what())));
        DocumentFile read =
                new DocumentFile(name, Optional.of(file), tree.root(), prefix, SchemaResource.of(tree.root(), named));
        files.put(file, read);
        contents.put(relative, tree.root());
        return read;
    }
}
