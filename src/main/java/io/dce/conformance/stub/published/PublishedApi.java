package io.dce.conformance.stub.published;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.ApiParameter;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.published.PublishedRoutes.Found;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import io.dce.conformance.stub.published.data.SchemaValues;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Answers the operations of published documents with data that their schemas allow, the same each time. */
public final class PublishedApi {
    /** How many items each list has that can be asked for page by page. */
    public static final int ITEMS = ListWindow.ITEMS;

    private static final int ROOM = 3_000;
    private static final int ROOM_OF_A_PARAMETER = 20;

    private final PublishedRoutes published;
    private final ConcurrentMap<ApiDocument, SchemaValues> values = new ConcurrentHashMap<>();
    private final PublishedWrites writes = new PublishedWrites(this::values);
    private final KnownThings known = new KnownThings(this::firstItems);

    public PublishedApi(PublishedRoutes published) {
        this.published = published;
    }

    /** Whether a document has an operation at this address. */
    public boolean answers(StubCall call) {
        return published.find(call.withMethod("GET")).isPresent()
                || published.findWrite(call).isPresent();
    }

    /** What the platform's own lists have shown can be asked for here too. */
    public void shown(StubAnswer answer) {
        if (!published.all().isEmpty() && answer.status() == 200) {
            answer.object().ifPresent(body -> {
                for (int i = 0; i < body.path("items").size(); i++) {
                    known.show(body.path("items").get(i), i);
                }
            });
        }
    }

    /**
     * The answer.
     *
     * @throws CallRefusal if the operation doesn't have the method
     */
    public StubAnswer answer(StubCall call) {
        return published
                .find(call)
                .map(found -> answer(found, call))
                .or(() -> published.findWrite(call).map(found -> writes.answer(found, call)))
                .orElseThrow(() -> RpcStatus.UNIMPLEMENTED.refusal("Method Not Allowed"));
    }

    private StubAnswer answer(Found found, StubCall call) {
        Served served = found.served();
        ApiOperation operation = served.operation();
        SchemaValues data = values(served);
        PublishedErrors errors = new PublishedErrors(operation, data, call);
        int number = 0;
        for (String variable : operation.variables()) {
            String value = found.values().get(variable);
            OptionalInt numbered = value == null
                    ? OptionalInt.of(0)
                    : known.number(served, variable, value, published.all(), p -> firstValues(data, p));
            if (numbered.isEmpty()) {
                return errors.answer(RpcStatus.NOT_FOUND, variable + " not found");
            }
            number = numbered.getAsInt();
        }
        try {
            return served(served, data, number, call, errors);
        } catch (CallRefusal bad) {
            return errors.answer(RpcStatus.INVALID_ARGUMENT, "type mismatch, parameter: page");
        }
    }

    private StubAnswer served(Served served, SchemaValues data, int number, StubCall call, PublishedErrors errors) {
        ApiOperation operation = served.operation();
        DeclaredSuccess success = DeclaredSuccess.of(operation);
        Optional<DeclaredContent> content = success.response().flatMap(response -> DeclaredContent.of(response, call));
        if (success.bodiless()) {
            return success.empty();
        }
        if (operation.file() && content.filter(c -> !c.json()).isEmpty()) {
            return StubAnswer.text(success.status(), "id,name\n" + number + ",name-" + number + "\n")
                    .withHeader("content-type", call.path().endsWith(".css") ? "text/css" : "text/csv");
        }
        if (content.isEmpty() || content.get().schema().isEmpty()) {
            return content.map(c -> c.answer(success.status(), c.json() ? StrictJson.object() : text(number)))
                    .orElseGet(() -> StubAnswer.json(success.status(), StrictJson.object()));
        }
        DeclaredSchema body = content.get().schema().get();
        boolean list = content.get().json() && !operation.stream() && ListAnswers.of(operation, body);
        Supplier<Optional<JsonNode>> plain = () -> data.value(body, "value", number, ROOM);
        Optional<JsonNode> made = list ? new ListAnswers(served, data).page(body, plain, call) : plain.get();
        if (made.isEmpty()) {
            return errors.unserved("the stub has nothing that satisfies the schema " + body.pointer());
        }
        JsonNode value = made.get();
        known.show(value, number);
        StubAnswer answer = content.get().answer(success.status(), value);
        return operation.stream() && content.get().json()
                ? answer.withBody((answer.text() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : answer;
    }

    private static JsonNode text(int number) {
        return StrictJson.object().textNode("value-" + number);
    }

    private SchemaValues values(Served served) {
        return values.computeIfAbsent(
                served.document(), document -> new SchemaValues(document, published.findings(document)));
    }

    private List<JsonNode> firstItems(Served list) {
        SchemaValues data = values(list);
        return list.operation()
                .body()
                .map(body -> new ListAnswers(list, data).all(body))
                .orElse(List.of());
    }

    private static List<JsonNode> firstValues(SchemaValues data, ApiParameter parameter) {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> data.value(parameter.schema(), parameter.name(), i, ROOM_OF_A_PARAMETER))
                .flatMap(Optional::stream)
                .toList();
    }
}
