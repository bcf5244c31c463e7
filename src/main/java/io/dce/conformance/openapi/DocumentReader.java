package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.ApiDocument.Dialect;
import io.dce.conformance.openapi.reference.DocumentBundle;
import io.dce.conformance.openapi.reference.DocumentFolder;
import io.dce.conformance.openapi.reference.SchemaLanguage;
import io.dce.conformance.openapi.text.DocumentException;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.openapi.text.DocumentText;
import io.dce.conformance.openapi.text.TextTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a document of Swagger 2.0 or OpenAPI 3.0 to 3.2, in JSON or YAML, and the files of its folder that it consists of. */
final class DocumentReader {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final DocumentFolder folder;
    private final List<DocumentFinding> findings = new ArrayList<>();

    private DocumentReader(DocumentFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads one.
     *
     * @param folder where it is, and what it may consist of
     * @param bytes what its own file holds
     * @throws DocumentException when it is no OpenAPI document, or a reference in it leads nowhere
     */
    static ApiDocument read(DocumentFolder folder, byte[] bytes) {
        return new DocumentReader(folder).document(bytes);
    }

    private ApiDocument document(byte[] bytes) {
        TextTree tree = DocumentText.read(folder.source(), bytes);
        findings.addAll(tree.findings());
        Dialect dialect = dialect(tree.root());
        ObjectNode root = (ObjectNode) tree.root();
        PatternCheck patterns = new PatternCheck();
        language(root, dialect);
        findings.addAll(DocumentBundle.of(folder, root, dialect.modern(), patterns));
        findings.addAll(patterns.findings());
        paths(root, dialect);
        BasePath base = new BasePath(root);
        String basePath = base.path();
        List<ApiOperation> operations = operations(root, dialect, base);
        findings.addAll(base.findings());
        if (root.has("swagger") && root.has("openapi")) {
            findings.add(new DocumentFinding(
                    "/swagger", "the document says both swagger and openapi; it is read as " + dialect.words()));
        }
        findings.addAll(new DocumentLint(root, operations).all());
        return new ApiDocument(
                folder.source(),
                SourceName.of(folder.source()).module(),
                root.path("info").path("title").asText(),
                root.path("info").path("version").asText(),
                dialect,
                basePath,
                root,
                operations,
                findings);
    }

    private Dialect dialect(JsonNode root) {
        String swagger = root.path("swagger").asText();
        String openapi = root.path("openapi").asText();
        for (Dialect dialect : Dialect.values()) {
            if (dialect.isSaid(dialect == Dialect.SWAGGER_2_0 ? swagger : openapi)) {
                return dialect;
            }
        }
        String said = openapi.isEmpty() ? swagger : openapi;
        throw new DocumentException(
                folder.source(),
                "/",
                "is not an OpenAPI document: it should say swagger: 2.0 or openapi: 3.0, 3.1 or 3.2, but says "
                        + (said.isEmpty() ? "neither" : said));
    }

    private void language(JsonNode root, Dialect dialect) {
        String language = root.path("jsonSchemaDialect").asText();
        if (dialect.modern() && !SchemaLanguage.isKnown(language)) {
            findings.add(new DocumentFinding(
                    "/jsonSchemaDialect",
                    "the schemas are written in " + language + ", but judged as JSON Schema 2020-12"));
        }
    }

    /** From OpenAPI 3.1 on, a document may hold webhooks or components alone. */
    private void paths(JsonNode root, Dialect dialect) {
        if (root.path("paths").isObject()) {
            return;
        }
        boolean other = root.has("webhooks") || root.has("components");
        if (root.has("paths") || !dialect.modern() || !other) {
            throw new DocumentException(
                    folder.source(),
                    "/paths",
                    "an OpenAPI document has paths, an object with a member for each, but this one has none");
        }
        findings.add(new DocumentFinding(
                "/paths", "there are no paths, but webhooks or components alone: nothing of it is asked"));
    }

    private List<ApiOperation> operations(JsonNode root, Dialect dialect, BasePath base) {
        OperationReader reader =
                new OperationReader(folder.source(), root, dialect == Dialect.SWAGGER_2_0, base, findings);
        List<ApiOperation> operations = new ArrayList<>();
        DeclaredSchema paths = new DeclaredSchema(root, "/paths");
        paths.node().fieldNames().forEachRemaining(path -> {
            if (path.startsWith("x-")) {
                return;
            }
            DeclaredSchema item = paths.at(path);
            if (item.node().isNull()) {
                return;
            }
            if (!item.node().isObject()) {
                throw new DocumentException(
                        folder.source(), item.pointer(), "a path holds operations, but this one doesn't");
            }
            Optional<String> fault = UrlPath.faultOfTemplate(path);
            if (fault.isPresent()) {
                findings.add(new DocumentFinding(
                        item.pointer(), "the path " + fault.get() + "; its operations are not asked"));
                return;
            }
            item.node().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method) && !item.node().path(method).isNull()) {
                    operations.add(reader.read(path, method, item));
                }
            });
        });
        return operations;
    }
}
