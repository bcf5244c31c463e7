package io.dce.conformance.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a list is paged: the dialect of its module.
 *
 * @param page the query parameter for the page, {@code page} or {@code page.page}
 * @param pageSize the query parameter for its size, {@code pageSize} or {@code page.pageSize}
 * @param envelope the member of the answer that says which page it is, {@code pagination} or {@code page}
 * @param items the member of the answer that holds the items, mostly {@code items}
 */
public record PagingDialect(String page, String pageSize, String envelope, String items) {
    private static final List<String> ENVELOPES = List.of("pagination", "page");

    /** The dialect of an operation; empty when it takes no page or declares none. */
    public static Optional<PagingDialect> of(ApiOperation operation) {
        Optional<DeclaredSchema> body = operation.body();
        if (body.isEmpty() || operation.file() || operation.stream()) {
            return Optional.empty();
        }
        Map<String, DeclaredSchema> members = body.get().properties();
        Optional<String> envelope = ENVELOPES.stream()
                .filter(name -> members.containsKey(name)
                        && members.get(name).properties().containsKey("total"))
                .findFirst();
        Optional<String> items = items(members);
        return parameters(operation)
                .filter(names -> envelope.isPresent() && items.isPresent())
                .map(names -> new PagingDialect(names.get(0), names.get(1), envelope.get(), items.get()));
    }

    /** The member of an answer that holds a list's items: {@code items}, or the only array. */
    public static Optional<String> items(Map<String, DeclaredSchema> members) {
        List<String> arrays = members.entrySet().stream()
                .filter(e -> e.getValue().type().equals("array"))
                .map(Map.Entry::getKey)
                .toList();
        return arrays.contains("items")
                ? Optional.of("items")
                : arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
    }

    private static Optional<List<String>> parameters(ApiOperation operation) {
        if (operation.takes("page.page") && operation.takes("page.pageSize")) {
            return Optional.of(List.of("page.page", "page.pageSize"));
        }
        return operation.takes("page") && operation.takes("pageSize")
                ? Optional.of(List.of("page", "pageSize"))
                : Optional.empty();
    }
}
