package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.spec.Operation;
import io.dce.conformance.spec.Paging;
import io.dce.conformance.spec.Schema;
import io.dce.conformance.stub.Published.Found;
import java.util.Map;
import java.util.Optional;

/** Answers the read operations of published documents with data that their schemas allow, the same each time. */
final class PublishedApi {
    /** Three pages of the customary ten, the last of them not full. */
    static final int ITEMS = 23;

    private static final int DEFAULT_SIZE = 10;

    private final Published published;

    PublishedApi(Published published) {
        this.published = published;
    }

    /** Whether a document has an operation at this address. */
    boolean answers(Call call) {
        return published.find(call.withMethod("GET")).isPresent();
    }

    /**
     * The answer.
     *
     * @throws Refusal if the operation doesn't have the method
     */
    Answer answer(Call call) {
        return published
                .find(call)
                .map(found -> answer(found, call))
                .orElseThrow(() -> Status.UNIMPLEMENTED.refusal("Method Not Allowed"));
    }

    private Answer answer(Found found, Call call) {
        Operation operation = found.served().operation();
        PublishedErrors errors = PublishedErrors.of(operation);
        int number = 0;
        for (Map.Entry<String, String> value : found.values().entrySet()) {
            int known = known(operation, value.getKey(), value.getValue());
            if (known < 0 || known >= ITEMS) {
                return errors.answer(Status.NOT_FOUND, value.getKey() + " not found");
            }
            number = known;
        }
        if (operation.file()) {
            return Answer.text(200, "id,name\n" + number + ",name-" + number + "\n")
                    .withHeader("content-type", call.path().endsWith(".css") ? "text/css" : "text/csv");
        }
        Optional<Schema> body = operation.body();
        if (body.isEmpty()) {
            return Answer.json(Json.object());
        }
        if (operation.stream()) {
            byte[] line = Json.write(SchemaData.of(body.get(), "result", number));
            return Answer.json(Json.object()).withBody((new String(line, UTF_8) + "\n").getBytes(UTF_8));
        }
        Optional<Paging> paging = found.served().paging();
        return paging.isPresent()
                ? page(body.get(), paging.get(), call, errors)
                : Answer.json(SchemaData.of(body.get(), "value", number));
    }

    /** A value of one of the lists, or one that the parameter's own enum allows. */
    private static int known(Operation operation, String name, String value) {
        boolean allowed = operation.parameters().stream()
                .filter(p -> p.inPath() && p.name().equals(name))
                .flatMap(p -> java.util.stream.StreamSupport.stream(
                        p.schema().path("enum").spliterator(), false))
                .anyMatch(constant -> constant.asText().equals(value));
        int number = SchemaData.number(value);
        return allowed ? 0 : number >= 1_000 ? number % 100 : number;
    }

    private static Answer page(Schema body, Paging paging, Call call, PublishedErrors errors) {
        int page;
        int size;
        try {
            page = Query.of(call).int32(paging.page(), 1);
            size = Query.of(call).int32(paging.pageSize(), DEFAULT_SIZE);
        } catch (Refusal bad) {
            return errors.answer(Status.INVALID_ARGUMENT, "type mismatch, parameter: page");
        }
        ObjectNode answer = Json.object();
        body.properties().forEach((name, member) -> {
            if (name.equals(paging.items())) {
                answer.set(name, items(member, (page - 1L) * size, size));
            } else if (name.equals(paging.envelope())) {
                answer.set(name, envelope(member, page, size));
            } else {
                answer.set(name, SchemaData.of(member, name, 0));
            }
        });
        return Answer.json(answer);
    }

    private static ArrayNode items(Schema list, long offset, int size) {
        ArrayNode items = Json.object().arrayNode();
        list.items().ifPresent(item -> {
            for (long i = offset; i < Math.min(offset + size, ITEMS); i++) {
                items.add(SchemaData.of(item, "item", (int) i));
            }
        });
        return items;
    }

    private static JsonNode envelope(Schema declared, int page, int size) {
        ObjectNode envelope = Json.object();
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
