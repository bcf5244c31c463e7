package io.dce.conformance.stub.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import io.dce.conformance.stub.published.data.SchemaValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Lists with their items, the same in whatever pages they are asked for. */
final class ListAnswers {
    private static final int ROOM_OF_AN_ITEM = 400;

    private final Served served;
    private final SchemaValues values;

    ListAnswers(Served served, SchemaValues values) {
        this.served = served;
        this.values = values;
    }

    /** Where the items stand: in a member, or as the body itself. */
    private record Place(Optional<String> member, DeclaredSchema items) {}

    /** Whether a body is a list, or has one. */
    static boolean of(ApiOperation operation, DeclaredSchema body) {
        return place(operation, body).isPresent();
    }

    private static Optional<Place> place(ApiOperation operation, DeclaredSchema body) {
        if (body.type().equals("array")) {
            return body.items().map(items -> new Place(Optional.empty(), items));
        }
        Map<String, DeclaredSchema> members = body.properties();
        // A single thing may have a list too, which is not the list of such things.
        boolean single =
                operation.path().endsWith("}") && PagingDialect.of(operation).isEmpty();
        return PagingDialect.items(members)
                .filter(name -> !single)
                .flatMap(name -> members.get(name).items().map(items -> new Place(Optional.of(name), items)));
    }

    /** All items that it can show. */
    List<JsonNode> all(DeclaredSchema body) {
        int many = served.paging().isPresent() ? ListWindow.ITEMS : ListWindow.items(served.operation());
        return place(served.operation(), body)
                .map(place -> items(place, 0, many))
                .orElse(List.of());
    }

    /**
     * A page of a list; empty where no value satisfies its schema.
     *
     * @param plain a value of the body's schema, which is what is served where its schema allows no page
     * @throws CallRefusal if a page is asked for that is none
     */
    Optional<JsonNode> page(DeclaredSchema body, Supplier<Optional<JsonNode>> plain, StubCall call) {
        Optional<PagingDialect> paging = served.paging();
        ListWindow window = paging.map(names -> ListWindow.of(names, call))
                .orElseGet(() -> ListWindow.of(served.operation(), call));
        Place place = place(served.operation(), body).orElseThrow();
        ArrayNode items = StrictJson.object().arrayNode();
        items(place, window.offset(), window.end()).forEach(items::add);
        if (place.member().isEmpty()) {
            return values.satisfies(body, items) ? Optional.of(items) : plain.get();
        }
        Optional<JsonNode> whole = plain.get();
        if (whole.isEmpty()) {
            return whole;
        }
        ObjectNode page = whole.get().deepCopy();
        page.set(place.member().get(), items);
        paging.ifPresent(names -> stated(page, names, window, body));
        return values.satisfies(body, page) ? Optional.of(page) : whole;
    }

    private List<JsonNode> items(Place place, long from, int to) {
        List<JsonNode> items = new ArrayList<>();
        int first = (int) Math.min(from, to);
        for (JsonNode item : values.values(place.items(), "item", first, to, ROOM_OF_AN_ITEM)) {
            int number = first + items.size();
            items.add(item.isObject() && item.isEmpty() ? named(place.items(), item, number) : item);
        }
        return items;
    }

    /** Of what a document says nothing, a platform still says how it is called. */
    private JsonNode named(DeclaredSchema schema, JsonNode item, int number) {
        ObjectNode named = StrictJson.object().put("id", "id-" + number).put("name", "name-" + number);
        named.putObject("metadata")
                .put("name", "name-" + number)
                .put("namespace", "namespace-" + number)
                .put("uid", "uid-" + number);
        return values.satisfies(schema, named) ? named : item;
    }

    private static void stated(ObjectNode page, PagingDialect names, ListWindow window, DeclaredSchema body) {
        ObjectNode envelope = page.path(names.envelope()).isObject()
                ? (ObjectNode) page.get(names.envelope())
                : page.putObject(names.envelope());
        body.properties().get(names.envelope()).properties().forEach((name, member) -> {
            long value = switch (name) {
                case "page" -> window.page();
                case "pageSize" -> window.size();
                case "total" -> ListWindow.ITEMS;
                case "pages" -> (ListWindow.ITEMS + window.size() - 1) / window.size();
                default -> -1;
            };
            if (value >= 0 && member.type().equals("string")) {
                envelope.put(name, String.valueOf(value));
            } else if (value >= 0) {
                envelope.put(name, value);
            }
        });
    }
}
