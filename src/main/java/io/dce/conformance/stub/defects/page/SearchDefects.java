package io.dce.conformance.stub.defects.page;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.stream.Stream;

/** PAGE-9: searches that find, count or page what they should not. */
public final class SearchDefects {
    public static final List<Defect> ALL = List.of(
            searching(
                    "search-ignored",
                    "A search finds everybody.",
                    (store, word, offset, limit) -> store.users("", offset, limit)),
            searching(
                    "search-total-of-all",
                    "A search finds whom it ought to, and counts everybody.",
                    (store, word, offset, limit) ->
                            new Store.Slice(store.users(word, offset, limit).users(), total(store, ""))),
            searching(
                    "search-counts-but-shows-all",
                    "A search counts whom it ought to find, and shows everybody.",
                    (store, word, offset, limit) ->
                            new Store.Slice(store.users("", offset, limit).users(), total(store, word))),
            defect(
                    "PAGE-9",
                    "search-total-too-high",
                    "A search that shows somebody counts one more than it finds.",
                    parts -> AnswerRewrite.success(
                            ask(LIST_USERS)
                                    .and(call ->
                                            CallMatch.parameter(call, "search").isPresent()),
                            (call, body) -> {
                                if (!AnswerRewrite.items(body).isEmpty()) {
                                    ObjectNode pagination = body.withObject("/pagination");
                                    pagination.put(
                                            "total", pagination.path("total").asInt() + 1);
                                }
                            })),
            searching(
                    "search-finds-nobody",
                    "A search finds nobody.",
                    (store, word, offset, limit) -> new Store.Slice(List.of(), 0)),
            searching(
                    "search-counts-the-page", "A search counts whom the page shows.", (store, word, offset, limit) -> {
                        List<User> found = store.users(word, offset, limit).users();
                        return new Store.Slice(found, found.size());
                    }),
            searching(
                    "search-shows-one-page",
                    "The later pages of a search are empty.",
                    (store, word, offset, limit) -> new Store.Slice(
                            offset > 0
                                    ? List.of()
                                    : store.users(word, offset, limit).users(),
                            total(store, word))),
            searching(
                    "search-forgotten-on-later-pages",
                    "The later pages of a search show everybody.",
                    (store, word, offset, limit) -> new Store.Slice(
                            store.users(offset > 0 ? "" : word, offset, limit).users().stream()
                                    .limit(Math.max(0, Math.min(limit, total(store, word) - offset)))
                                    .toList(),
                            total(store, word))),
            searching(
                    "search-pages-overlap",
                    "The later pages of a search begin with the last user of the page before.",
                    (store, word, offset, limit) -> {
                        Store.Slice found = store.users(word, offset, limit);
                        return offset == 0 || found.users().isEmpty()
                                ? found
                                : new Store.Slice(
                                        Stream.concat(
                                                        store.users(word, offset - 1, 1).users().stream(),
                                                        found.users().stream().skip(1))
                                                .toList(),
                                        found.total());
                    }),
            searching(
                    "search-starts-over",
                    "Past the end of a search is its first page.",
                    (store, word, offset, limit) -> store.users(word, offset < total(store, word) ? offset : 0, limit)),
            defect(
                    "PAGE-9",
                    "search-uncounted",
                    "A search that finds somebody doesn't say how many.",
                    parts -> AnswerRewrite.success(
                            ask(LIST_USERS)
                                    .and(call ->
                                            CallMatch.parameter(call, "search").isPresent()),
                            (call, body) -> {
                                if (!AnswerRewrite.items(body).isEmpty()) {
                                    body.withObject("/pagination").remove("total");
                                }
                            })));

    private SearchDefects() {}

    /** Another way to search. */
    interface Searching {
        Store.Slice users(Store store, String word, long offset, int limit);
    }

    private static Defect searching(String name, String sentence, Searching searching) {
        return defect(
                "PAGE-9",
                name,
                sentence,
                parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                    @Override
                    public Slice users(String search, long offset, int limit) {
                        return search.isEmpty()
                                ? faithful.users(search, offset, limit)
                                : searching.users(faithful, search, offset, limit);
                    }
                }));
    }

    private static int total(Store store, String word) {
        return store.users(word, 0, 1).total();
    }
}
