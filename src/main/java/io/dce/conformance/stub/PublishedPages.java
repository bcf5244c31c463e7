package io.dce.conformance.stub;

import static io.dce.conformance.stub.OperationTarget.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.spec.Paging;
import io.dce.conformance.stub.Published.Served;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes to the pages of one published list, in the dialect of its module. */
final class PublishedPages {
    private PublishedPages() {}

    /** Something that is done to a page. */
    interface Change {
        void make(ObjectNode page, Paging paging);
    }

    static Twist page(Parts parts, Change change) {
        Predicate<Call> asked = LIST.asked(parts);
        Optional<Paging> paging = LIST.served(parts).flatMap(Served::paging);
        return Rewrite.success(asked, (call, page) -> change.make(page, paging.orElseThrow()));
    }

    static ArrayNode items(ObjectNode page, Paging paging) {
        return (ArrayNode) page.path(paging.items());
    }

    static ObjectNode said(ObjectNode page, Paging paging) {
        return (ObjectNode) page.path(paging.envelope());
    }

    static void total(ObjectNode page, Paging paging, int off) {
        ObjectNode said = said(page, paging);
        JsonNode total = said.path("total");
        if (total.isTextual()) {
            said.put("total", String.valueOf(total.asLong() + off));
        } else {
            said.put("total", total.asLong() + off);
        }
    }
}
