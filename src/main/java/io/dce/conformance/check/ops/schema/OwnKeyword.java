package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.List;

/** A keyword that is judged here instead of by the validator, which judges otherwise or takes for ever. */
final class OwnKeyword extends AbstractKeyword {
    private final Judge judge;

    /** What a keyword says of a value. */
    interface Judge {
        /** What is wrong, each with the arguments of the validator's message; nothing where the value is as it should be. */
        List<List<String>> wrong(KeywordUse use);
    }

    OwnKeyword(String name, Judge judge) {
        super(name);
        this.judge = judge;
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation place, JsonNode value, Schema parent, SchemaContext context) {
        return new Judging(this, place, value, parent, context);
    }

    private static final class Judging extends BaseKeywordValidator {
        private final Judge judge;

        Judging(OwnKeyword keyword, SchemaLocation place, JsonNode value, Schema parent, SchemaContext context) {
            super(keyword, value, place, parent, context);
            this.judge = keyword.judge;
        }

        @Override
        public void validate(ExecutionContext judging, JsonNode value, JsonNode root, NodePath place) {
            KeywordUse use =
                    new KeywordUse(parentSchema.getSchemaNode(), schemaNode, value, place, (BoundedValidation) judging);
            for (List<String> arguments : judge.wrong(use)) {
                judging.addError(error().instanceNode(value)
                        .instanceLocation(place)
                        .evaluationPath(judging.getEvaluationPath())
                        .locale(judging.getExecutionConfig().getLocale())
                        .arguments(arguments.toArray())
                        .build());
            }
        }
    }
}
