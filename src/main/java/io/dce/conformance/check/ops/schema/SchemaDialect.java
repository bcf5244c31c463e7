package io.dce.conformance.check.ops.schema;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.reference.UnreadReference;
import java.util.List;

/** The schemas of a document as its specification means them, with formats that are held to. */
final class SchemaDialect {
    /** Of later drafts: in OpenAPI 3.0 they are words that say nothing. */
    private static final List<String> DRAFT_6 = List.of("const", "contentEncoding");

    private SchemaDialect() {}

    static Dialect of(ApiDocument document) {
        ProtoJson protoJson = new ProtoJson(document.root());
        Nullable nullable = new Nullable(document.dialect());
        boolean draft5 = switch (document.dialect()) {
            case SWAGGER_2_0, OPENAPI_3_0 -> true;
            case OPENAPI_3_1, OPENAPI_3_2 -> false;
        };
        Dialect.Builder dialect = Dialect.builder(draft5 ? Dialects.getOpenApi30() : Dialects.getOpenApi31())
                .formats(known -> known.clear())
                .formats(TextFormat.all())
                .keywords(new NumberKeywords(protoJson, draft5).all())
                .keywords(new ValueKeywords(protoJson, nullable).all())
                .keywords(nullable.parts())
                .keyword(new RequiredMembers(document.root()).keyword())
                .keyword(TextEncodings.contentEncoding())
                .keyword(new OwnKeyword(UnreadReference.KEYWORD, SchemaDialect::unread))
                // It helps to choose, and changes no outcome (OpenAPI 3.1.1, section 4.8.25.3).
                .keyword(new NonValidationKeyword("discriminator"));
        if (draft5) {
            dialect.keywords(known -> DRAFT_6.forEach(known::remove));
        }
        return dialect.build();
    }

    private static List<List<String>> unread(KeywordUse use) {
        String why = use.keyword().asText();
        return use.judging().guess(why) ? List.of() : List.of(List.of(why));
    }
}
