package io.dce.conformance.openapi;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dce.conformance.openapi.ApiDocument.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a Swagger 2.0 or OpenAPI 3.0 or 3.1 document, in JSON or YAML. */
final class DocumentReader {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper LENIENT = new JsonMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private final String source;
    private final List<DocumentFinding> findings = new ArrayList<>();

    private DocumentReader(String source) {
        this.source = source;
    }

    /**
     * Reads one.
     *
     * @param source the file or URL, for messages and for the module's name
     * @throws DocumentException when it is no OpenAPI document, or a reference in it leads nowhere
     */
    static ApiDocument read(String source, String text) {
        return new DocumentReader(source).document(text);
    }

    private ApiDocument document(String text) {
        JsonNode root = parse(text);
        Dialect dialect = dialect(root);
        if (!root.path("paths").isObject()) {
            throw new DocumentException(source, "/paths", "an OpenAPI document has paths, but this one has none");
        }
        List<DocumentFinding> ofReferences = new ReferenceCheck(source, root).check();
        List<ApiOperation> operations = operations(root, dialect);
        findings.addAll(ofReferences);
        BasePath base = new BasePath(root);
        String basePath = base.path();
        findings.addAll(base.findings());
        findings.addAll(new DocumentLint(root, operations).all());
        return new ApiDocument(
                source,
                SourceName.of(source).module(),
                root.path("info").path("title").asText(),
                root.path("info").path("version").asText(),
                dialect,
                basePath,
                root,
                operations,
                findings);
    }

    private JsonNode parse(String text) {
        boolean json = text.stripLeading().startsWith("{");
        try {
            return json ? JSON.readTree(text) : YAML.readTree(text);
        } catch (JsonProcessingException e) {
            if (json && e.getOriginalMessage().startsWith("Duplicate")) {
                findings.add(
                        new DocumentFinding("", e.getOriginalMessage() + " at " + place(e) + "; the last one counts"));
                return leniently(text);
            }
            throw new DocumentException(source, place(e), "is neither JSON nor YAML: " + e.getOriginalMessage());
        }
    }

    private JsonNode leniently(String text) {
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new DocumentException(source, place(e), "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private Dialect dialect(JsonNode root) {
        String swagger = root.path("swagger").asText();
        String openapi = root.path("openapi").asText();
        if (swagger.equals("2.0")) {
            return Dialect.SWAGGER_2_0;
        }
        if (openapi.startsWith("3.0")) {
            return Dialect.OPENAPI_3_0;
        }
        if (openapi.startsWith("3.1")) {
            return Dialect.OPENAPI_3_1;
        }
        String said = openapi.isEmpty() ? swagger : openapi;
        throw new DocumentException(
                source,
                "/",
                "is no OpenAPI document: it should say swagger: 2.0 or openapi: 3.0 or 3.1, but says "
                        + (said.isEmpty() ? "neither" : said));
    }

    private List<ApiOperation> operations(JsonNode root, Dialect dialect) {
        OperationReader reader = new OperationReader(source, root, dialect == Dialect.SWAGGER_2_0);
        List<ApiOperation> operations = new ArrayList<>();
        DeclaredSchema paths = new DeclaredSchema(root, "/paths");
        paths.node().fieldNames().forEachRemaining(path -> {
            DeclaredSchema item = paths.at(path).resolved();
            if (path.startsWith("x-")) {
                return;
            }
            if (!item.node().isObject()) {
                throw new DocumentException(source, item.pointer(), "a path holds operations, but this one doesn't");
            }
            Optional<String> fault = UrlPath.faultOfTemplate(path);
            if (fault.isPresent()) {
                findings.add(new DocumentFinding(
                        item.pointer(), "the path " + fault.get() + "; its operations are not asked"));
                return;
            }
            item.node().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(reader.read(path, method, item));
                }
            });
        });
        return operations;
    }
}
