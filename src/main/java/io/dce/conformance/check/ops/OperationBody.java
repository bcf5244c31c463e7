package io.dce.conformance.check.ops;

import static io.dce.conformance.exchange.Fault.Kind.TIMEOUT;
import static io.dce.conformance.exchange.Fault.Kind.TOO_LARGE;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.check.ops.schema.SchemaViolation;
import io.dce.conformance.check.ops.schema.SchemaViolations;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.user.JsonAnswer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredResponse;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** OPS-4, OPS-7: what an operation serves is JSON, is declared as JSON, and satisfies its schema. */
public final class OperationBody {
    private static final int MOST_VIOLATIONS = 5;

    private OperationBody() {}

    /** OPS-7: all that is served, and those errors that are JSON. */
    static Verdict json(OperationExchanges seen) {
        return Verdict.all(Stream.concat(
                seen.successes().map(page -> json(seen.operation(), page)),
                Stream.concat(Stream.of(seen.control()), seen.errors().stream()).map(OperationErrors::declared)));
    }

    /** Whether the first answer has a value of an enum as a number, which ProtoJSON allows and callers may not expect. */
    public static boolean numbersEnums(OperationExchanges seen) {
        Exchange first = seen.control();
        return notJudged(seen.operation(), first).isEmpty()
                && seen.operation()
                        .response(first.status())
                        .flatMap(DeclaredResponse::schema)
                        .filter(schema -> seen.schemas()
                                .judge(schema.pointer(), JsonReader.exactly(first))
                                .numbersEnums())
                        .isPresent();
    }

    /** OPS-4: all that is served. */
    static Verdict valid(OperationExchanges seen) {
        return Verdict.all(seen.successes().map(page -> valid(seen.operation(), seen.schemas(), page)));
    }

    /** OPS-7: a success is one JSON document that says it is one; a file or a stream need not be. */
    public static Verdict json(ApiOperation operation, Exchange exchange) {
        return notJudged(operation, exchange)
                .orElseGet(() -> broken(exchange)
                        .map(how -> Verdict.fail(exchange, "one complete JSON document", how))
                        .orElseGet(() -> empty(exchange) && declaresNothing(operation, exchange)
                                ? Verdict.notApplicable("it has no body, and its document declares nothing of one")
                                : JsonAnswer.document(exchange)));
    }

    private static boolean empty(Exchange exchange) {
        return exchange.answer().orElseThrow().text().isEmpty();
    }

    /** Neither a schema nor, in an object, a single member: what has nothing to say may say nothing. */
    private static boolean declaresNothing(ApiOperation operation, Exchange exchange) {
        return operation
                .response(exchange.status())
                .flatMap(DeclaredResponse::schema)
                .map(DeclaredSchema::resolved)
                .filter(schema -> !schema.node().isEmpty()
                        && !(schema.type().equals("object")
                                && schema.properties().isEmpty()
                                && schema.otherMembers().isEmpty()))
                .isEmpty();
    }

    /** What keeps the body from being what was sent: it broke off, or its length or coding is another one. */
    private static Optional<String> broken(Exchange exchange) {
        return exchange.fault()
                .map(Fault::message)
                .or(() -> exchange.answer()
                        .flatMap(answer -> answer.faults().stream().findFirst()));
    }

    /** OPS-4: a success satisfies the schema that is declared for its status. */
    public static Verdict valid(ApiOperation operation, DeclaredSchemas schemas, Exchange exchange) {
        Optional<Verdict> notJudged = notJudged(operation, exchange);
        if (notJudged.isPresent()) {
            return notJudged.get();
        }
        Optional<DeclaredSchema> schema = operation.response(exchange.status()).flatMap(DeclaredResponse::schema);
        if (schema.isEmpty()) {
            return Verdict.notApplicable("the document declares no schema");
        }
        JsonNode body = JsonReader.exactly(exchange);
        if (body.isMissingNode()) {
            return Verdict.notApplicable("not one JSON document, of which OPS-7 speaks");
        }
        SchemaViolations conformity = schemas.judge(schema.get().pointer(), body);
        List<String> violations =
                conformity.violations().stream().map(SchemaViolation::words).toList();
        if (violations.isEmpty()) {
            return conformity.otherwise(() -> says(schema.get(), body, exchange));
        }
        return Verdict.fail(
                exchange,
                "a body that satisfies its schema, " + schema.get().pointer(),
                violations.stream().limit(MOST_VIOLATIONS).collect(Collectors.joining("; "))
                        + (violations.size() > MOST_VIOLATIONS
                                ? "; and " + (violations.size() - MOST_VIOLATIONS) + " more"
                                : ""));
    }

    /**
     * No published schema requires anything: an object without any member satisfies it and shows nothing. One that has
     * members, and none of those that are declared, is something else.
     */
    private static Verdict says(DeclaredSchema schema, JsonNode body, Exchange exchange) {
        var members = schema.properties().keySet();
        boolean silent = !members.isEmpty() && members.stream().noneMatch(body::has);
        if (silent && body.isObject() && !body.isEmpty()) {
            return Verdict.fail(
                    exchange,
                    "a body with members that are declared, such as "
                            + members.iterator().next(),
                    "it has others, such as " + body.fieldNames().next());
        }
        return silent
                ? Verdict.notApplicable("the body has none of the members that are declared, so it shows nothing")
                : Verdict.pass();
    }

    private static Optional<Verdict> notJudged(ApiOperation operation, Exchange exchange) {
        if (operation.stream()) {
            return Optional.of(Verdict.notApplicable("it is a stream"));
        }
        if (operation.file()) {
            return Optional.of(Verdict.notApplicable("it is a file"));
        }
        boolean endless = exchange.fault().filter(f -> f.is(TIMEOUT, TOO_LARGE)).isPresent();
        if (exchange.answer().isEmpty() || endless) {
            return Optional.of(Verdict.inconclusive(exchange.summary()));
        }
        boolean served = exchange.answer().get().succeeded() && exchange.status() != 204;
        return served ? Optional.empty() : Optional.of(Verdict.notApplicable("not served: " + exchange.status()));
    }
}
