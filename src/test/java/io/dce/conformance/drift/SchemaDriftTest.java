package io.dce.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every change of a schema, with what it does where the value is sent, and where it comes back. */
class SchemaDriftTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # older | newer | what it does where it is sent | where it comes back
        # the type
        {type: string} | {type: integer} | breaks | breaks
        {type: string} | {type: object} | breaks | breaks
        {type: array, items: {type: string}} | {type: string} | breaks | breaks
        {type: integer} | {type: number} | changed | breaks
        {type: number} | {type: integer} | breaks | changed
        {type: string} | {type: [string, integer]} | changed | breaks
        {type: [string, integer]} | {type: string} | breaks | changed
        {type: [string, integer]} | {type: [integer, string]} | same | same
        {type: string} | {} | changed | breaks
        {} | {type: string} | breaks | changed
        {} | true | same | same
        {type: string} | false | breaks | changed
        {properties: {a: {type: string}}} | {type: object, properties: {a: {type: string}}} | same | same
        # null
        {type: string} | {type: [string, 'null']} | changed | breaks
        {type: [string, 'null']} | {type: string} | breaks | changed
        {type: string} | {oneOf: [{type: string}, {type: 'null'}]} | changed | breaks
        {type: [string, 'null']} | {anyOf: [{type: 'null'}, {type: string}]} | same | same
        {type: [string, 'null'], enum: [a, null]} | {anyOf: [{enum: [a]}, {type: 'null'}]} | same | same
        # the format
        {type: string} | {type: string, format: date-time} | breaks | changed
        {type: string, format: date-time} | {type: string} | changed | breaks
        {type: string, format: date} | {type: string, format: date-time} | breaks | breaks
        {type: integer, format: int32} | {type: integer, format: int64} | changed | breaks
        {type: integer, format: int64} | {type: integer, format: int32} | breaks | changed
        {type: integer} | {type: integer, format: int64} | changed | changed
        {type: number, format: double} | {type: number, format: float} | breaks | changed
        {type: string} | {type: string, format: password} | same | same
        # listed values
        {type: string, enum: [a, b]} | {type: string, enum: [b, a]} | same | same
        {type: string, enum: [a]} | {type: string, enum: [a, b]} | changed | may break
        {type: string, enum: [a, b]} | {type: string, enum: [a]} | breaks | changed
        {type: string, enum: [a]} | {type: string, enum: [b]} | breaks | breaks
        {type: string} | {type: string, enum: [a]} | breaks | changed
        {type: string, enum: [a]} | {type: string} | changed | may break
        {enum: [1, 2]} | {enum: [1.0, 2]} | same | same
        {const: a} | {const: b} | breaks | breaks
        {const: a} | {type: string, enum: [a]} | same | same
        {const: a} | {type: string} | changed | breaks
        {type: string} | {type: string, const: a} | breaks | changed
        # texts
        {type: string} | {type: string, minLength: 3} | breaks | changed
        {type: string, minLength: 3} | {type: string, minLength: 2} | changed | breaks
        {type: string, maxLength: 9} | {type: string, maxLength: 8} | breaks | changed
        {type: string, maxLength: 9} | {type: string} | changed | breaks
        {type: string} | {type: string, minLength: 0} | same | same
        {type: string} | {type: string, pattern: ^a} | breaks | changed
        {type: string, pattern: ^a} | {type: string} | changed | may break
        {type: string, pattern: ^a} | {type: string, pattern: ^b} | breaks | may break
        {type: string} | {type: string, pattern: .*} | same | same
        {type: string} | {type: string, contentEncoding: base64} | breaks | changed
        {type: string, contentEncoding: base64} | {type: string} | changed | breaks
        {type: string, contentEncoding: base64} | {type: string, contentEncoding: base64url} | breaks | breaks
        {type: string, contentMediaType: application/json} | {type: string, contentMediaType: text/csv} | breaks | breaks
        {type: string, contentMediaType: application/json} | {type: string, contentMediaType: application/json, contentSchema: {type: object}} | breaks | changed
        {type: string, contentMediaType: application/json, contentSchema: {type: object}} | {type: string, contentMediaType: application/json} | changed | breaks
        # numbers
        {type: integer} | {type: integer, minimum: 1} | breaks | changed
        {type: integer, minimum: 1} | {type: integer, minimum: 0} | changed | breaks
        {type: integer, maximum: 9} | {type: integer, maximum: 99} | changed | breaks
        {type: integer, maximum: 9} | {type: integer, maximum: 8} | breaks | changed
        {type: number, minimum: 1} | {type: number, exclusiveMinimum: 1} | breaks | changed
        {type: number, exclusiveMinimum: 1} | {type: number, exclusiveMinimum: 2} | breaks | changed
        {type: number, exclusiveMinimum: 2} | {type: number} | changed | breaks
        {type: number, exclusiveMaximum: 9} | {type: number, exclusiveMaximum: 8} | breaks | changed
        {type: number, exclusiveMaximum: 8} | {type: number, exclusiveMaximum: 9} | changed | breaks
        {type: integer, minimum: 1} | {type: integer, exclusiveMinimum: 0} | same | same
        {type: number, maximum: 1} | {type: number, maximum: 1.0} | same | same
        {type: integer} | {type: integer, multipleOf: 5} | breaks | changed
        {type: integer, multipleOf: 5} | {type: integer, multipleOf: 10} | breaks | changed
        {type: integer, multipleOf: 10} | {type: integer, multipleOf: 5} | changed | breaks
        {type: integer, multipleOf: 2} | {type: integer, multipleOf: 3} | breaks | breaks
        # members
        {type: object, properties: {a: {}}} | {type: object, properties: {a: {}, b: {}}} | changed | changed
        {type: object, properties: {a: {}, b: {}}} | {type: object, properties: {a: {}}} | breaks | breaks
        {type: object, properties: {a: {}}} | {type: object, properties: {a: {}, b: {}}, required: [b]} | breaks | changed
        {type: object, properties: {a: {}}} | {type: object, properties: {a: {}}, required: [a]} | breaks | changed
        {type: object, properties: {a: {default: x}}} | {type: object, properties: {a: {default: x}}, required: [a]} | breaks | changed
        {type: object, properties: {a: {}}} | {type: object, properties: {a: {}, b: {default: x}}, required: [b]} | breaks | changed
        {type: object, properties: {a: {}}, required: [a]} | {type: object, properties: {a: {}}} | changed | breaks
        {type: object, properties: {a: {type: string}}} | {type: object, properties: {a: {type: boolean}}} | breaks | breaks
        {type: object, properties: {a: {}, b: {}}} | {type: object, properties: {b: {}, a: {}}} | same | same
        {type: object, properties: {a: {}, i: {readOnly: true}}} | {type: object, properties: {a: {}}} | same | breaks
        {type: object, properties: {a: {}}} | {type: object, properties: {a: {}, i: {readOnly: true}}, required: [i]} | same | changed
        {type: object, properties: {a: {}}} | {type: object, properties: {a: {readOnly: true}}} | may break | same
        {type: object, properties: {a: {}}} | {type: object, properties: {a: {writeOnly: true}}} | same | breaks
        {type: object, properties: {a: {writeOnly: true}}} | {type: object} | breaks | same
        {type: object} | {type: object, additionalProperties: false} | breaks | changed
        {type: object, additionalProperties: false} | {type: object} | changed | breaks
        {type: object} | {type: object, additionalProperties: {}} | same | same
        {type: object} | {type: object, additionalProperties: {type: string}} | breaks | changed
        {type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: integer}} | breaks | breaks
        {type: object, additionalProperties: {type: string}} | {type: object} | changed | breaks
        {type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: false} | breaks | breaks
        {type: object} | {type: object, unevaluatedProperties: false} | breaks | changed
        {type: object, unevaluatedProperties: false} | {type: object} | changed | breaks
        {type: object} | {type: object, minProperties: 1} | breaks | changed
        {type: object, maxProperties: 1} | {type: object, maxProperties: 2} | changed | breaks
        {type: object} | {type: object, patternProperties: {^x: {type: string}}} | breaks | changed
        {type: object, patternProperties: {^x: {type: string}}} | {type: object} | changed | breaks
        {type: object, patternProperties: {^x: {type: string}}} | {type: object, patternProperties: {^x: {type: integer}}} | breaks | breaks
        {type: object} | {type: object, propertyNames: {maxLength: 3}} | breaks | changed
        {type: object, propertyNames: {maxLength: 3}} | {type: object} | changed | breaks
        {type: object, propertyNames: {maxLength: 3}} | {type: object, propertyNames: {maxLength: 4}} | changed | breaks
        {type: object} | {type: object, dependentRequired: {a: [b]}} | breaks | changed
        {type: object, dependentRequired: {a: [b, c]}} | {type: object, dependentRequired: {a: [b]}} | changed | breaks
        {type: object} | {type: object, dependentSchemas: {a: {required: [b]}}} | breaks | changed
        {type: object, dependentSchemas: {a: {required: [b]}}} | {type: object} | changed | breaks
        {type: object, dependentRequired: {a: [b]}} | {type: object, dependentRequired: {a: [c]}} | breaks | breaks
        {type: object, dependentRequired: {a: [b]}} | {type: object} | changed | breaks
        {type: object} | {type: object, if: {required: [a]}, then: {required: [b]}} | breaks | changed
        {type: object, if: {required: [a]}, then: {required: [b]}} | {type: object} | changed | breaks
        {type: object, if: {required: [a]}, then: {required: [b]}} | {type: object, if: {required: [a]}, then: {required: [b]}, else: {required: [c]}} | breaks | changed
        {type: object, if: {required: [a]}, then: {required: [b]}} | {type: object, if: {required: [a]}, then: {required: [c]}} | breaks | breaks
        # elements
        {type: array, items: {type: string}} | {type: array, items: {type: integer}} | breaks | breaks
        {type: array, items: {type: string}} | {type: array} | changed | breaks
        {type: array} | {type: array, minItems: 1} | breaks | changed
        {type: array, minItems: 2} | {type: array, minItems: 1} | changed | breaks
        {type: array, minItems: 1} | {type: array} | changed | breaks
        {type: array, maxItems: 9} | {type: array, maxItems: 8} | breaks | changed
        {type: array} | {type: array, uniqueItems: true} | breaks | changed
        {type: array, uniqueItems: true} | {type: array, uniqueItems: false} | changed | breaks
        {type: array} | {type: array, contains: {type: string}} | breaks | changed
        {type: array, contains: {}} | {type: array, contains: {}, minContains: 2} | breaks | changed
        {type: array, contains: {}, minContains: 2} | {type: array, contains: {}, minContains: 1} | changed | breaks
        {type: array, contains: {}, maxContains: 3} | {type: array, contains: {}, maxContains: 2} | breaks | changed
        {type: array, contains: {}, maxContains: 2} | {type: array, contains: {}} | changed | breaks
        {type: array, contains: {type: string}} | {type: array} | changed | breaks
        {type: array, contains: {type: string}} | {type: array, contains: {type: integer}} | breaks | breaks
        {type: array, prefixItems: [{}]} | {type: array, prefixItems: [{}], unevaluatedItems: false} | breaks | changed
        {type: array, prefixItems: [{}], unevaluatedItems: false} | {type: array, prefixItems: [{}]} | changed | breaks
        {type: array, prefixItems: [{type: string}]} | {type: array} | changed | breaks
        {type: array, prefixItems: [{type: string}]} | {type: array, prefixItems: [{type: integer}]} | breaks | breaks
        {type: array, prefixItems: [{type: string}], items: false} | {type: array, prefixItems: [{type: string}, {}], items: false} | changed | breaks
        {type: array} | {type: array, prefixItems: [{type: string}]} | breaks | changed
        # what must not be
        {type: string} | {type: string, not: {enum: [a]}} | breaks | changed
        {type: string, not: {enum: [a]}} | {type: string} | changed | breaks
        {type: string, not: {enum: [a]}} | {type: string, not: {enum: [a, b]}} | breaks | changed
        {not: {type: string}} | {not: {type: integer}} | breaks | breaks
        # alternatives
        {oneOf: [$Cat]} | {oneOf: [$Cat, $Dog]} | changed | breaks
        {oneOf: [$Cat, $Dog]} | {oneOf: [$Cat]} | breaks | changed
        {oneOf: [$Cat, $Dog]} | {oneOf: [$Dog, $Cat]} | same | same
        {oneOf: [$Cat, $Dog]} | {anyOf: [$Cat, $Dog]} | same | same
        {oneOf: [$Cat, $Dog]} | {oneOf: [$Cat, $Dog], discriminator: {propertyName: kind}} | same | same
        {anyOf: [$Cat, $Dog]} | {anyOf: [$Pet, $Dog]} | same | same
        $Cat | {oneOf: [$Cat, $Dog]} | changed | breaks
        {anyOf: [$Cat, $Dog]} | $Dog | breaks | changed
        $Cat | {oneOf: [$Pet]} | same | same
        $Cat | $Pet | same | same
        {anyOf: [{type: string}, {type: integer}]} | {type: [integer, string]} | same | same
        {anyOf: [{type: string, format: date}, {type: string}]} | {type: string} | same | same
        {oneOf: [{type: string}, {type: integer}]} | {oneOf: [{type: string}, {type: number}]} | changed | breaks
        {oneOf: [{enum: [a]}, {type: integer}]} | {oneOf: [{enum: [a]}, {type: integer}, {enum: [b]}]} | changed | may break
        {oneOf: [{const: a, title: x}, {const: b, title: y}]} | {enum: [a, b]} | same | same
        {oneOf: [{type: array, items: $Cat}]} | {oneOf: [{type: array, items: $Cat}, {type: array, items: $Dog}]} | changed | breaks
        {anyOf: [$Cat, $Dog]} | {anyOf: [$Cat, {type: object, properties: {x: {}}}]} | breaks | breaks
        # parts
        {allOf: [{type: object, properties: {a: {}}}, {properties: {b: {}}}]} | {type: object, properties: {a: {}, b: {}}} | same | same
        {allOf: [$Cat]} | $Cat | same | same
        $Cat | {allOf: [$Cat, {required: [claws]}]} | breaks | changed
        {allOf: [$Cat, {required: [claws]}]} | $Cat | changed | breaks
        {type: string, maxLength: 9} | {allOf: [{type: string}, {maxLength: 9}]} | same | same
        {type: object, properties: {a: {}}, oneOf: [{required: [a]}]} | {type: object, properties: {a: {}}, required: [a]} | same | same
        # themselves
        $Node | $Node | same | same
        $Node | $Knot | breaks | breaks
        # words
        {type: string, description: a, title: b, example: c} | {type: string, description: d, examples: [e]} | same | same
        {type: string} | {type: string, default: a} | same | same
        """)
    void theTable(String before, String after, String sent, String comesBack) {
        assertThat(verdict(before, after, true))
                .as("sent: " + before + " to " + after)
                .isEqualTo(sent);
        assertThat(verdict(before, after, false))
                .as("comes back: " + before + " to " + after)
                .isEqualTo(comesBack);
    }

    @Test
    void aPlaceIsSaidInWords() {
        Drift drift = drift(
                "{type: object, properties: {list: {type: array, items: {type: string}}}}",
                "{type: object, properties: {list: {type: array, items: {type: integer, format: int64}}}}",
                false);
        assertThat(Drifts.details(drift)).containsExactly("answer 200/list/* was string, is integer (int64)");
    }

    @Test
    void aSchemaThatIsAPartOfItselfIsSaidOnce() {
        assertThat(Drifts.details(drift("$Node", "$Knot", true)))
                .containsExactly("request body/name was string, is integer");
    }

    @Test
    void aSchemaInTwoPlacesIsSaidInBoth() {
        assertThat(Drifts.details(drift(
                        "{type: object, properties: {a: $Node, b: $Node}}",
                        "{type: object, properties: {a: $Knot, b: $Knot}}",
                        false)))
                .containsExactly(
                        "answer 200/a/name was string, is integer", "answer 200/b changed as answer 200/a did");
    }

    @Test
    void theWorstIsSaidFirstAndTheRestWithWhatItDoes() {
        assertThat(Drifts.details(drift(
                        "{type: object, properties: {a: {type: string, enum: [x]}, b: {}}}",
                        "{type: object, properties: {a: {type: string, enum: [x, y]}, c: {}}}",
                        false)))
                .containsExactly(
                        "answer 200/b is gone",
                        "answer 200/a may be y now (may break)",
                        "answer 200/c is new (breaks nothing)");
    }

    private String verdict(String before, String after, boolean sent) {
        return Drifts.verdict(drift(before, after, sent)).replace(", and breaks nothing", "");
    }

    private Drift drift(String before, String after, boolean sent) {
        return new Drifts(folder).of(document(before, sent), document(after, sent));
    }

    private static String document(String schema, boolean sent) {
        return Drifts.document("3.1.0", schema.replaceAll("\\$(\\w+)", "{\\$ref: '#/components/schemas/$1'}"), sent);
    }
}
