package io.dce.conformance.stub.variation;

import static io.dce.conformance.stub.variation.OperationTarget.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes to the pages of one published list, in the dialect of its module. */
public final class PublishedPages {
    private PublishedPages() {}

    /** Something that is done to a page. */
    public interface Change {
        void make(ObjectNode page, PagingDialect paging);
    }

    public static PlatformChange page(PlatformParts parts, Change change) {
        Predicate<StubCall> asked = LIST.asked(parts);
        Optional<PagingDialect> paging = LIST.served(parts).flatMap(Served::paging);
        return AnswerRewrite.success(asked, (call, page) -> change.make(page, paging.orElseThrow()));
    }

    public static ArrayNode items(ObjectNode page, PagingDialect paging) {
        return (ArrayNode) page.path(paging.items());
    }

    public static ObjectNode said(ObjectNode page, PagingDialect paging) {
        return (ObjectNode) page.path(paging.envelope());
    }

    public static void total(ObjectNode page, PagingDialect paging, int off) {
        ObjectNode said = said(page, paging);
        JsonNode total = said.path("total");
        if (total.isTextual()) {
            said.put("total", String.valueOf(total.asLong() + off));
        } else {
            said.put("total", total.asLong() + off);
        }
    }
}
