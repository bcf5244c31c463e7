package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON (RFC 8259). Numbers stay exact. */
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder()
            // The tree has a bound of its own, and says where.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final TreeBuilder tree;

    private JsonText(TreeBuilder tree) {
        this.tree = tree;
    }

    static TextTree read(String source, String text) {
        TreeBuilder tree = new TreeBuilder(source);
        try (JsonParser parser = JSON.createParser(text)) {
            new JsonText(tree).build(parser);
            List<DocumentFinding> findings = new ArrayList<>(tree.findings());
            rest(parser).ifPresent(findings::add);
            return new TextTree(tree.root(), findings);
        } catch (JsonProcessingException e) {
            throw new DocumentException(
                    source, place(e.getLocation()), "is neither JSON nor YAML: " + ParserWords.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(JsonParser parser) throws IOException {
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new JsonParseException(parser, "Unexpected end-of-input");
            }
            int line = parser.currentTokenLocation().getLineNr();
            switch (token) {
                case START_OBJECT ->
                    tree.object(line, parser.currentTokenLocation().getColumnNr());
                case START_ARRAY ->
                    tree.array(line, parser.currentTokenLocation().getColumnNr());
                case END_OBJECT, END_ARRAY -> tree.value(tree.end());
                case FIELD_NAME -> tree.name(parser.currentName(), line);
                default -> tree.value(scalar(token, parser));
            }
        } while (tree.root() == null);
    }

    private static JsonNode scalar(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.instance;
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
                    case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
                    default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            default -> TextNode.valueOf(parser.getText());
        };
    }

    /** What stands behind the end. */
    private static Optional<DocumentFinding> rest(JsonParser parser) throws IOException {
        try {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
        } catch (JsonProcessingException e) {
            // Something does, whatever it is.
        }
        return Optional.of(new DocumentFinding(
                "",
                "more stands behind the end of the document, from line "
                        + parser.currentTokenLocation().getLineNr() + " on; it is left out"));
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
