package io.dce.conformance.check.ops;

import static io.dce.conformance.exchange.Fault.Kind.TIMEOUT;
import static io.dce.conformance.exchange.Fault.Kind.TOO_LARGE;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.check.ops.schema.SchemaViolation;
import io.dce.conformance.check.ops.schema.SchemaViolations;
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
        AnswerContent content = AnswerContent.of(seen.operation(), first);
        return notJudged(seen.operation(), content, first).isEmpty()
                && content.schema().stream()
                        .anyMatch(schema -> content.values(first).stream()
                                .anyMatch(value -> seen.schemas()
                                        .judge(schema.pointer(), value)
                                        .numbersEnums()));
    }

    /** OPS-4: all that is served. */
    static Verdict valid(OperationExchanges seen) {
        return Verdict.all(seen.successes().map(page -> valid(seen.operation(), seen.schemas(), page)));
    }

    /** OPS-7: a success is one JSON document that says it is one, or several; a file, a text or a stream need not be. */
    public static Verdict json(ApiOperation operation, Exchange exchange) {
        AnswerContent content = AnswerContent.of(operation, exchange);
        return notJudged(operation, content, exchange).orElseGet(() -> switch (content.kind()) {
            case TEXT, OTHER -> Verdict.notApplicable("it is " + content.come().essence());
            case LINES -> lines(exchange);
            case JSON -> json(operation, content, exchange);
        });
    }

    private static Verdict json(ApiOperation operation, AnswerContent content, Exchange exchange) {
        return broken(exchange)
                .map(how -> Verdict.fail(exchange, "one complete JSON document", how))
                .orElseGet(() -> {
                    if (empty(exchange) && declaresNothing(operation, exchange)) {
                        return Verdict.notApplicable("it has no body, and its document declares nothing of one");
                    }
                    return content.namedJson() && !content.come().essence().equals("application/json")
                            ? JsonAnswer.wellFormed(exchange)
                            : JsonAnswer.document(exchange);
                });
    }

    private static Verdict lines(Exchange exchange) {
        return broken(exchange)
                .or(() -> AnswerContent.brokenLine(exchange).map(line -> "line " + line + " is none"))
                .map(how -> Verdict.fail(exchange, "one complete JSON document on each line", how))
                .orElseGet(Verdict::pass);
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

    /** OPS-4: a success satisfies the schema that is declared for its status and media type. */
    public static Verdict valid(ApiOperation operation, DeclaredSchemas schemas, Exchange exchange) {
        AnswerContent content = AnswerContent.of(operation, exchange);
        Optional<Verdict> notJudged = notJudged(operation, content, exchange);
        if (notJudged.isPresent()) {
            return notJudged.get();
        }
        if (content.schema().isEmpty()) {
            return Verdict.notApplicable("the document declares no schema");
        }
        List<JsonNode> values = content.values(exchange);
        if (values.isEmpty() && content.kind() == AnswerContent.Kind.LINES) {
            return Verdict.notApplicable("it has no line");
        }
        if (values.isEmpty() || values.stream().anyMatch(JsonNode::isMissingNode)) {
            return Verdict.notApplicable(
                    content.kind() == AnswerContent.Kind.TEXT || content.kind() == AnswerContent.Kind.OTHER
                            ? "it is " + content.come().essence()
                            : "not one JSON document, of which OPS-7 speaks");
        }
        return Verdict.all(values.stream().map(value -> valid(content.schema().get(), schemas, value, exchange)));
    }

    private static Verdict valid(DeclaredSchema schema, DeclaredSchemas schemas, JsonNode value, Exchange exchange) {
        SchemaViolations conformity = schemas.judge(schema.pointer(), value);
        List<String> violations =
                conformity.violations().stream().map(SchemaViolation::words).toList();
        if (violations.isEmpty()) {
            return conformity.otherwise(() -> ShownMembers.verdict(schema, value, exchange));
        }
        return Verdict.fail(
                        exchange,
                        "a body that satisfies its schema, " + schema.place(),
                        violations.stream().limit(MOST_VIOLATIONS).collect(Collectors.joining("; "))
                                + (violations.size() > MOST_VIOLATIONS
                                        ? "; and " + (violations.size() - MOST_VIOLATIONS) + " more"
                                        : ""))
                .at(conformity.violations().stream()
                        .limit(MOST_VIOLATIONS)
                        .map(violation -> AnswerPlace.body(violation.place()))
                        .toList());
    }

    private static Optional<Verdict> notJudged(ApiOperation operation, AnswerContent content, Exchange exchange) {
        boolean endless = exchange.fault().filter(f -> f.is(TIMEOUT, TOO_LARGE)).isPresent();
        boolean lines = content.kind() == AnswerContent.Kind.LINES;
        if (lines ? endless : operation.stream()) {
            return Optional.of(Verdict.notApplicable("it is a stream"));
        }
        if (content.file()) {
            return Optional.of(Verdict.notApplicable("it is a file"));
        }
        if (exchange.answer().isEmpty() || endless) {
            return Optional.of(Verdict.inconclusive(exchange.summary()));
        }
        boolean served = exchange.answer().get().succeeded() && exchange.status() != 204;
        return served ? Optional.empty() : Optional.of(Verdict.notApplicable("not served: " + exchange.status()));
    }
}
