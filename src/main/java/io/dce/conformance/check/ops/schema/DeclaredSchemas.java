package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;

/**
 * The schemas of one published document, for raw JSON. What gRPC's gateway writes for what a document declares is taken
 * for it (ProtoJSON): a message that isn't set is {@code null}, 64-bit numbers are texts, and so is what no number can
 * say; and what Go writes for a list that isn't set, {@code null} too. Safe for concurrent use; each schema is compiled once.
 */
public final class DeclaredSchemas {
    private static final int MOST_ERRORS = 30;

    private final Schema document;
    private final BoundedPatterns patterns = new BoundedPatterns();
    private final ConcurrentMap<String, Schema> compiled = new ConcurrentHashMap<>();
    /** Schemas that took too long once, and why: every other body would take as long. */
    private final ConcurrentMap<String, String> givenUp = new ConcurrentHashMap<>();

    private final List<DeclaredSchema> errors;
    private final BooleanSupplier late;

    /** Those of a document, to judge by them for as long as it takes. */
    public DeclaredSchemas(ApiDocument document) {
        this(document, () -> false);
    }

    /**
     * The same for a bounded time.
     *
     * @param late whether the time for all judging is up: from then on, what isn't judged yet is left so
     */
    public DeclaredSchemas(ApiDocument document, BooleanSupplier late) {
        this.late = late;
        this.errors = document.operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream())
                .filter(response -> response.getKey().matches("[45].*|default"))
                .flatMap(response -> response.getValue().schema().stream())
                .map(DeclaredSchema::resolved)
                .distinct()
                .limit(MOST_ERRORS)
                .toList();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(patterns)
                .build();
        this.document = SchemaRegistry.withDefaultDialect(
                        SchemaDialect.of(document), registry -> registry.schemaRegistryConfig(config))
                .getSchema(SchemaLocation.of("urn:openapi"), document.root());
    }

    /** The forms that the document declares for errors, of any operation. */
    public List<DeclaredSchema> errors() {
        return errors;
    }

    /**
     * What of a body is not as a schema of the document says. What can't be judged is taken one way and the other: what
     * is wrong either way is wrong.
     *
     * @param pointer where the schema is in the document
     */
    public SchemaViolations judge(String pointer, JsonNode body) {
        String known = givenUp.get(pointer);
        if (known != null) {
            return SchemaViolations.unknown(List.of(known));
        }
        SchemaViolations kind = judge(pointer, body, true);
        if (kind.unjudged().isEmpty()) {
            return kind;
        }
        List<SchemaViolation> wrong = new ArrayList<>(kind.violations());
        wrong.retainAll(judge(pointer, body, false).violations());
        return new SchemaViolations(wrong, kind.unjudged(), kind.numbersEnums());
    }

    private SchemaViolations judge(String pointer, JsonNode body, boolean guess) {
        try {
            Schema schema = compiled.computeIfAbsent(
                    pointer,
                    place -> document.getSubSchema(
                            SchemaLocation.of("urn:openapi#" + place).getFragment()));
            ExecutionConfig formats =
                    ExecutionConfig.builder().formatAssertionsEnabled(true).build();
            BoundedValidation judging = new BoundedValidation(formats, pointer, guess, late);
            BoundedPatterns.judge(judging);
            judging.checkTime();
            schema.validate(judging, body);
            return new SchemaViolations(
                    judging.getErrors().stream().map(DeclaredSchemas::violation).toList(),
                    List.copyOf(judging.unjudged()),
                    judging.hasNumberOfEnum());
        } catch (BoundedValidation.UnjudgedException e) {
            if (e.late()) {
                givenUp.put(pointer, e.getMessage());
            }
            return SchemaViolations.unknown(List.of(e.getMessage()));
        } catch (ArithmeticException | NumberFormatException e) {
            return SchemaViolations.unknown(List.of("the body has a number that is more than can be judged"));
        } catch (SchemaException e) {
            return SchemaViolations.unknown(List.of("the schema can't be read: " + e.getMessage()));
        } catch (StackOverflowError e) {
            return SchemaViolations.unknown(List.of("the schema and the body are nested too deeply"));
        } finally {
            BoundedPatterns.done();
        }
    }

    private static SchemaViolation violation(Error error) {
        String place = error.getInstanceLocation().getNameCount() == 0
                ? ""
                : error.getInstanceLocation().toString();
        String value = error.getKeyword().equals("enum") ? " (it " + ValueText.as(error.getInstanceNode()) + ")" : "";
        return new SchemaViolation(place, error.getMessage() + value);
    }
}
