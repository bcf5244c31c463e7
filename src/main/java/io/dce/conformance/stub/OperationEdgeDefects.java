package io.dce.conformance.stub;

import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.OperationTarget.OBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.spec.Paging;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** OPS-2 and OPS-6: one published operation that refuses and pages as it should, with something added. */
final class OperationEdgeDefects {
    static final List<Defect> ALL = List.of(
            defect("OPS-2", "operation-refusal-repeats-key", "One operation says which key it refuses.", parts -> {
                Predicate<Call> asked = OBJECT.asked(parts);
                return Twist.answer((call, answer) -> answer.status() == 401 && asked.test(call)
                        ? Calls.bearer(call)
                                .map(key -> Answer.text(401, "Jwt " + key + " is not valid"))
                                .orElse(answer)
                        : answer);
            }),
            defect("OPS-6", "operation-page-too-many", "The page past the last one has another item.", parts -> {
                AtomicReference<ObjectNode> known = new AtomicReference<>();
                return OperationListDefects.page(parts, (page, paging) -> {
                    ArrayNode items = OperationListDefects.items(page, paging);
                    if (!items.isEmpty()) {
                        known.set(items.get(0).deepCopy());
                    } else if (justPastTheEnd(page, paging) && known.get() != null) {
                        items.add(renamed(known.get()));
                    }
                });
            }));

    private OperationEdgeDefects() {}

    private static boolean justPastTheEnd(ObjectNode page, Paging paging) {
        JsonNode said = OperationListDefects.said(page, paging);
        long pages = said.path("page").asLong() - 2;
        return pages * said.path("pageSize").asLong() < said.path("total").asLong();
    }

    /** Another item of the same kind. */
    private static ObjectNode renamed(ObjectNode item) {
        ObjectNode other = item.deepCopy();
        item.fieldNames().forEachRemaining(name -> {
            if (item.path(name).isTextual()) {
                other.put(name, item.path(name).asText() + "-again");
            } else if (item.path(name).isIntegralNumber()) {
                other.put(name, item.path(name).asLong() + 1_000);
            }
        });
        return other;
    }
}
