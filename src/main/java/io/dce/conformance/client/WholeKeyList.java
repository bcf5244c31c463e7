package io.dce.conformance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A complete list of access keys. No document of the vendor pages such lists. If an answer says that it is one page of
 * several, the other pages are requested too: large pages first, since keys come and go meanwhile.
 */
final class WholeKeyList {
    private static final int PAGE_SIZE = 100;
    private static final int MOST_PAGES = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private WholeKeyList() {}

    /**
     * Asks for it.
     *
     * @param ask asks with a query, which is empty or begins with a question mark
     * @return the answer, or the first page with those after it; a page that is not served is the last
     */
    static Exchange of(Function<String, Exchange> ask) {
        Exchange unasked = ask.apply("");
        JsonNode list = body(unasked);
        if (list.path("items").size() >= total(list)) {
            return unasked;
        }
        List<Exchange> pages = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean more = true;
        for (int number = 1; more && number <= MOST_PAGES; number++) {
            Exchange page = ask.apply("?page=" + number + "&pageSize=" + PAGE_SIZE);
            JsonNode held = body(page);
            boolean brings = false;
            for (JsonNode item : held.path("items")) {
                brings |= ids.add(item.path("id").asText());
            }
            // A list that doesn't turn its pages shows the first one for ever.
            boolean served = page.answer().filter(Answer::succeeded).isPresent();
            if (brings || !served) {
                pages.add(page);
            }
            more = brings && ids.size() < total(held);
        }
        boolean turned = !pages.isEmpty()
                && pages.get(0).answer().filter(Answer::succeeded).isPresent();
        return turned ? pages.get(0).followedBy(pages.subList(1, pages.size())) : unasked.followedBy(pages);
    }

    private static long total(JsonNode list) {
        return list.path("pagination").path("total").asLong(0);
    }

    private static JsonNode body(Exchange exchange) {
        try {
            return exchange.answer().isEmpty()
                    ? JSON.missingNode()
                    : JSON.readTree(exchange.answer().get().body().stream());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
