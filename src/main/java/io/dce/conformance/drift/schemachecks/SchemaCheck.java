package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.List;
import java.util.Set;

/**
 * Something that is looked at in two schemas of the same type.
 *
 * @param keyword what it is about
 * @param types the types that it holds for; none for all
 * @param comparison says what it finds
 */
record SchemaCheck(String keyword, Set<String> types, Comparison comparison) {
    private static final Set<String> NUMBERS = Set.of("integer", "number");

    /** All of them, in the order in which they are said. */
    static final List<SchemaCheck> ALL = List.of(
            of("enum", ValueChecks::values),
            of("not", ValueChecks::forbidden),
            of("if", ValueChecks::texts),
            only("string", "format", ValueChecks::format),
            new SchemaCheck("format", NUMBERS, ValueChecks::format),
            only("string", "pattern", ValueChecks::patterns),
            limit("string", "minLength"),
            limit("string", "maxLength"),
            limit("integer", "minimum"),
            limit("integer", "maximum"),
            limit("number", "minimum"),
            limit("number", "maximum"),
            new SchemaCheck("multipleOf", NUMBERS, LimitChecks::multiples),
            limit("array", "minItems"),
            limit("array", "maxItems"),
            limit("array", "minContains"),
            limit("array", "maxContains"),
            only("array", "uniqueItems", LimitChecks::unique),
            only("array", "items", ElementChecks::elements),
            only("array", "contains", ElementChecks::contains),
            limit("object", "minProperties"),
            limit("object", "maxProperties"),
            only("object", "properties", MemberChecks::named),
            only("object", "required", MemberChecks::required),
            only("object", "patternProperties", MemberChecks::byPattern),
            only("object", "additionalProperties", MemberChecks::others),
            only("object", "propertyNames", MemberChecks::names),
            only("object", "dependentSchemas", MemberChecks::dependent),
            only("object", "dependentRequired", MemberChecks::together));

    /** Compares two alternatives of one type. */
    @FunctionalInterface
    interface Comparison {
        void of(Shape before, Shape after, Findings found);
    }

    /** Whether it holds for a type. */
    boolean holdsFor(String type) {
        return types.isEmpty() || types.contains(type);
    }

    private static SchemaCheck of(String keyword, Comparison comparison) {
        return new SchemaCheck(keyword, Set.of(), comparison);
    }

    private static SchemaCheck only(String type, String keyword, Comparison comparison) {
        return new SchemaCheck(keyword, Set.of(type), comparison);
    }

    private static SchemaCheck limit(String type, String keyword) {
        return new SchemaCheck(
                keyword, Set.of(type), (before, after, found) -> LimitChecks.limit(keyword, before, after, found));
    }
}
