package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import io.dce.conformance.openapi.ApiDocument;
import java.util.List;
import java.util.stream.Stream;

/**
 * What says that {@code null} is allowed, beside the type: {@code nullable} in OpenAPI 3.0, {@code x-nullable} in Swagger
 * 2.0, nothing since 3.1. By the letter (3.0.3) it widens the type beside it, not that of a part ({@code allOf}); but it is
 * how everybody says that a reference may be {@code null}, so it is taken for what it is meant to say.
 */
final class Nullable {
    private final List<String> words;

    Nullable(ApiDocument.Dialect dialect) {
        this.words = switch (dialect) {
            case SWAGGER_2_0 -> List.of("x-nullable", "nullable");
            case OPENAPI_3_0 -> List.of("nullable");
            default -> List.of();
        };
    }

    /** Whether a schema says so. */
    boolean allows(JsonNode schema) {
        return words.stream().anyMatch(word -> schema.path(word).asBoolean());
    }

    /** The keywords with parts of a schema, which say nothing of a {@code null} that is allowed. */
    List<Keyword> parts() {
        return Stream.of(KeywordType.ALL_OF, KeywordType.ANY_OF, KeywordType.ONE_OF)
                .<Keyword>map(Parts::new)
                .toList();
    }

    private final class Parts extends AbstractKeyword {
        private final KeywordType keyword;

        Parts(KeywordType keyword) {
            super(keyword.getValue());
            this.keyword = keyword;
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation place, JsonNode value, Schema parent, SchemaContext context) {
            KeywordValidator validator = keyword.newValidator(place, value, parent, context);
            return allows(parent.getSchemaNode()) ? new UnlessNull(validator) : validator;
        }
    }

    private record UnlessNull(KeywordValidator validator) implements KeywordValidator {
        @Override
        public void validate(ExecutionContext judging, JsonNode value, JsonNode root, NodePath place) {
            if (!value.isNull()) {
                validator.validate(judging, value, root, place);
            }
        }

        @Override
        public void preloadSchema() {
            validator.preloadSchema();
        }

        @Override
        public String getKeyword() {
            return validator.getKeyword();
        }

        @Override
        public SchemaLocation getSchemaLocation() {
            return validator.getSchemaLocation();
        }
    }
}
