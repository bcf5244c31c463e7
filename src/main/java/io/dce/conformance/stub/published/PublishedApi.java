package io.dce.conformance.stub.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.QueryParameters;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.published.PublishedRoutes.Found;
import java.util.Map;
import java.util.Optional;

/** Answers the read operations of published documents with data that their schemas allow, the same each time. */
public final class PublishedApi {
    /** Three pages of the customary ten, the last of them not full. */
    public static final int ITEMS = 23;

    private static final int DEFAULT_SIZE = 10;

    private final PublishedRoutes published;

    public PublishedApi(PublishedRoutes published) {
        this.published = published;
    }

    /** Whether a document has an operation at this address. */
    public boolean answers(StubCall call) {
        return published.find(call.withMethod("GET")).isPresent();
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
                .orElseThrow(() -> RpcStatus.UNIMPLEMENTED.refusal("Method Not Allowed"));
    }

    private StubAnswer answer(Found found, StubCall call) {
        ApiOperation operation = found.served().operation();
        PublishedErrors errors = PublishedErrors.of(operation);
        int number = 0;
        for (Map.Entry<String, String> value : found.values().entrySet()) {
            int known = known(operation, value.getKey(), value.getValue());
            if (known < 0 || known >= ITEMS) {
                return errors.answer(RpcStatus.NOT_FOUND, value.getKey() + " not found");
            }
            number = known;
        }
        if (operation.file()) {
            return StubAnswer.text(200, "id,name\n" + number + ",name-" + number + "\n")
                    .withHeader("content-type", call.path().endsWith(".css") ? "text/css" : "text/csv");
        }
        Optional<DeclaredSchema> body = operation.body();
        if (body.isEmpty()) {
            return StubAnswer.json(StrictJson.object());
        }
        if (operation.stream()) {
            byte[] line = StrictJson.write(SchemaData.of(body.get(), "result", number));
            return StubAnswer.json(StrictJson.object()).withBody((new String(line, UTF_8) + "\n").getBytes(UTF_8));
        }
        Optional<PagingDialect> paging = found.served().paging();
        return paging.isPresent()
                ? page(body.get(), paging.get(), call, errors)
                : StubAnswer.json(SchemaData.of(body.get(), "value", number));
    }

    /** A value of one of the lists, or one that the parameter's own enum allows. */
    private static int known(ApiOperation operation, String name, String value) {
        boolean allowed = operation.parameters().stream()
                .filter(p -> p.inPath() && p.name().equals(name))
                .flatMap(p -> java.util.stream.StreamSupport.stream(
                        p.schema().node().path("enum").spliterator(), false))
                .anyMatch(constant -> constant.asText().equals(value));
        int number = SchemaData.number(value);
        return allowed ? 0 : number >= 1_000 ? number % 100 : number;
    }

    private static StubAnswer page(DeclaredSchema body, PagingDialect paging, StubCall call, PublishedErrors errors) {
        int page;
        int size;
        try {
            page = QueryParameters.of(call).int32(paging.page(), 1);
            size = QueryParameters.of(call).int32(paging.pageSize(), DEFAULT_SIZE);
        } catch (CallRefusal bad) {
            return errors.answer(RpcStatus.INVALID_ARGUMENT, "type mismatch, parameter: page");
        }
        ObjectNode answer = StrictJson.object();
        body.properties().forEach((name, member) -> {
            if (name.equals(paging.items())) {
                answer.set(name, items(member, (page - 1L) * size, size));
            } else if (name.equals(paging.envelope())) {
                answer.set(name, envelope(member, page, size));
            } else {
                answer.set(name, SchemaData.of(member, name, 0));
            }
        });
        return StubAnswer.json(answer);
    }

    private static ArrayNode items(DeclaredSchema list, long offset, int size) {
        ArrayNode items = StrictJson.object().arrayNode();
        list.items().ifPresent(item -> {
            for (long i = offset; i < Math.min(offset + size, ITEMS); i++) {
                items.add(SchemaData.of(item, "item", (int) i));
            }
        });
        return items;
    }

    private static JsonNode envelope(DeclaredSchema declared, int page, int size) {
        ObjectNode envelope = StrictJson.object();
        declared.properties().forEach((name, member) -> {
            long value = switch (name) {
                case "page" -> page;
                case "pageSize" -> size;
                case "total" -> ITEMS;
                case "pages" -> (ITEMS + size - 1) / size;
                default -> -1;
            };
            boolean quoted = member.type().equals("string");
            if (value < 0) {
                envelope.set(name, SchemaData.of(member, name, 0));
            } else if (quoted) {
                envelope.put(name, String.valueOf(value));
            } else {
                envelope.put(name, value);
            }
        });
        return envelope;
    }
}
