package io.dce.conformance.check.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.check.ops.schema.SchemaViolations;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.check.user.JsonAnswer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredResponse;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** OPS-5: an operation's own errors have the form that its document declares for them, else that of google.rpc.Status. */
public final class OperationErrors {
    /** Where the gateway answers instead of the module, it does so in plain text. */
    private static final Set<Integer> OF_THE_GATEWAY = Set.of(401, 403, 429, 502, 503, 504);

    private static final int MOST_VIOLATIONS = 5;
    private static final String EITHER = "an error with a numeric code or an id, and a message";

    private OperationErrors() {}

    /** All that was asked with the key and may be an error; where the key is served, a 404 is the operation's own. */
    static Verdict envelopes(OperationExchanges seen) {
        return envelopes(
                seen.operation(),
                seen.schemas(),
                Stream.concat(Stream.of(seen.control()), seen.errors().stream()).toList(),
                seen.served());
    }

    /**
     * Those answers that are errors; whether they ought to be is for other rules to say.
     *
     * @param reached whether the operation is known to be there, so that a 404 is its own
     */
    public static Verdict envelopes(
            ApiOperation operation, DeclaredSchemas schemas, List<Exchange> answers, boolean reached) {
        List<Verdict> verdicts = answers.stream()
                .filter(answer -> answer.status() >= 400)
                .map(answer -> envelope(operation, schemas, answer, reached))
                .toList();
        return verdicts.isEmpty() ? Verdict.notApplicable("it made no error") : Verdict.all(verdicts.stream());
    }

    /** OPS-7: an operation's own error in JSON says that it is JSON, if need be a problem or the like. */
    public static Verdict declared(Exchange answer) {
        boolean own = answer.status() >= 400 && !OF_THE_GATEWAY.contains(answer.status());
        boolean json = MediaType.of(
                        answer.answer().flatMap(a -> a.header("Content-Type")).orElse(""))
                .essence()
                .endsWith("+json");
        return own && answer.fault().isEmpty() && JsonReader.of(answer).isObject()
                ? (json ? JsonAnswer.wellFormed(answer) : JsonAnswer.document(answer))
                        .and(() -> Verdict.notApplicable("an error, declared as the JSON that it is"))
                : Verdict.notApplicable("no error of its own in JSON");
    }

    private static Verdict envelope(ApiOperation operation, DeclaredSchemas schemas, Exchange error, boolean reached) {
        JsonNode body = JsonReader.exactly(error);
        boolean perhapsTheGateway = OF_THE_GATEWAY.contains(error.status()) || error.status() == 404 && !reached;
        if (!body.isObject() && perhapsTheGateway) {
            return Verdict.notApplicable("the error may be the gateway's: " + error.status());
        }
        if (error.fault().isPresent()) {
            return Verdict.inconclusive(error.summary());
        }
        AnswerContent content = AnswerContent.of(operation, error);
        boolean text = content.kind() != AnswerContent.Kind.JSON;
        if (text || content.file() || empty(operation, error)) {
            return Verdict.notApplicable(
                    text
                            ? "the error is declared as " + content.come().essence()
                            : "the error is declared without JSON");
        }
        if (content.problem()) {
            return problem(content, schemas, error, body);
        }
        return content.schema()
                .map(schema -> ofSchema(schema, schemas, error, body))
                .orElseGet(() -> undeclared(operation, schemas, error, body));
    }

    /** A response that is declared by itself, without a word of its body, may have none. */
    private static boolean empty(ApiOperation operation, Exchange error) {
        return operation.declares(error.status())
                && operation
                        .response(error.status())
                        .filter(response -> response.contents().isEmpty())
                        .isPresent()
                && error.answer().filter(answer -> answer.text().isEmpty()).isPresent();
    }

    private static Verdict problem(AnswerContent content, DeclaredSchemas schemas, Exchange error, JsonNode body) {
        if (!content.come().problem()) {
            return Verdict.fail(
                    error,
                    "Content-Type: " + MediaType.PROBLEM,
                    content.come().essence().isEmpty()
                            ? "the answer declares no type"
                            : "Content-Type: " + content.come().essence());
        }
        ErrorEnvelope problem = ErrorEnvelope.PROBLEM;
        return judged(problem.expected(), Optional.of(problem), content.schema(), schemas, error, body);
    }

    /** A form of the document's own may be any JSON; of google.rpc.Status more is known than its schema requires. */
    private static Verdict ofSchema(DeclaredSchema schema, DeclaredSchemas schemas, Exchange error, JsonNode body) {
        Optional<ErrorEnvelope> envelope = ErrorEnvelope.of(schema);
        String expected = envelope.map(ErrorEnvelope::expected)
                .orElseGet(() -> "an error that satisfies its schema, " + schema.place());
        Verdict verdict = judged(expected, envelope, Optional.of(schema), schemas, error, body);
        return envelope.isPresent() || !verdict.passed() ? verdict : ShownMembers.verdict(schema, body, error);
    }

    /** What the document declares for other errors is no wrong form either. */
    private static Verdict undeclared(ApiOperation operation, DeclaredSchemas schemas, Exchange error, JsonNode body) {
        Optional<ErrorEnvelope> family =
                operation.response(500).flatMap(DeclaredResponse::schema).flatMap(ErrorEnvelope::of);
        ErrorEnvelope envelope = family.orElseGet(() -> ErrorEnvelope.meantBy(body));
        String expected = family.isPresent() ? envelope.expected() : EITHER;
        Verdict verdict = judged(expected, Optional.of(envelope), Optional.empty(), schemas, error, body);
        boolean otherwise = !verdict.passed()
                && family.isEmpty()
                && schemas.errors().stream()
                        .anyMatch(
                                schema -> ofSchema(schema, schemas, error, body).passed());
        return otherwise ? Verdict.pass() : verdict;
    }

    private static Verdict judged(
            String expected,
            Optional<ErrorEnvelope> envelope,
            Optional<DeclaredSchema> schema,
            DeclaredSchemas schemas,
            Exchange error,
            JsonNode body) {
        if (envelope.isPresent() && !body.isObject() || body.isMissingNode()) {
            return Verdict.fail(
                    error, expected, JsonReader.problem(error).orElseGet(() -> "the body " + ValueText.as(body)));
        }
        Map<String, String> wrong = new LinkedHashMap<>(
                envelope.map(e -> e.wrong(body, error.status())).orElse(Map.of()));
        List<String> words = new ArrayList<>(wrong.values());
        Optional<SchemaViolations> conformity = schema.map(s -> schemas.judge(s.pointer(), body));
        conformity.stream()
                .flatMap(c -> c.violations().stream())
                .filter(violation -> !wrong.containsKey(violation.place()))
                .forEach(violation -> words.add(violation.words()));
        return words.isEmpty()
                ? conformity.map(c -> c.otherwise(Verdict::pass)).orElseGet(Verdict::pass)
                : Verdict.fail(
                        error, expected, words.stream().limit(MOST_VIOLATIONS).collect(Collectors.joining("; ")));
    }
}
