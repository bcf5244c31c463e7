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
import io.dce.conformance.openapi.ErrorForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** OPS-5: an operation's own errors have the envelope of its module's family. */
public final class OperationErrors {
    /** Where the gateway answers instead of the module, it does so in plain text. */
    private static final Set<Integer> OF_THE_GATEWAY = Set.of(401, 403, 429, 502, 503, 504);

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

    /** OPS-7: an operation's own error in JSON says that it is JSON. */
    public static Verdict declared(Exchange answer) {
        boolean own = answer.status() >= 400 && !OF_THE_GATEWAY.contains(answer.status());
        return own && answer.fault().isEmpty() && JsonReader.of(answer).isObject()
                ? JsonAnswer.document(answer)
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
        Optional<ErrorForm> form = ErrorForm.of(operation);
        List<String> wrong = new ArrayList<>();
        Optional<SchemaViolations> conformity = operation
                .response(error.status())
                .flatMap(DeclaredResponse::schema)
                .filter(schema -> body.isObject())
                .map(schema -> schemas.judge(schema.pointer(), body));
        if (!body.isObject()) {
            wrong.add(JsonReader.problem(error).orElseGet(() -> "the body " + ValueText.as(body)));
        } else {
            boolean byId = form.map(f -> f == ErrorForm.ID).orElse(!body.has("code") && body.has("id"));
            JsonNode member = body.path(byId ? "id" : "code");
            Set<String> named = new HashSet<>();
            if (byId ? !member.isTextual() || member.asText().isBlank() : !member.isIntegralNumber()) {
                named.add(byId ? "/id" : "/code");
                wrong.add("/" + (byId ? "id " : "code ") + ValueText.as(member));
            }
            if (!body.path("message").isTextual()) {
                named.add("/message");
                wrong.add("/message " + ValueText.as(body.path("message")));
            }
            conformity.stream()
                    .flatMap(c -> c.violations().stream())
                    .filter(violation -> !named.contains(violation.place()))
                    .forEach(violation -> wrong.add(violation.words()));
        }
        return wrong.isEmpty()
                ? conformity.map(c -> c.otherwise(Verdict::pass)).orElseGet(Verdict::pass)
                : Verdict.fail(error, expected(form), String.join("; ", wrong));
    }

    private static String expected(Optional<ErrorForm> form) {
        return form.map(f -> f == ErrorForm.ID
                        ? "an error with an id and a message"
                        : "an error with a numeric code and a message")
                .orElse("an error with a numeric code or an id, and a message");
    }
}
