package io.dce.conformance.stub.defects.page;

import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.StorePages;
import java.util.List;
import java.util.stream.Stream;

/** PAGE-3, PAGE-4, PAGE-6: pages with the wrong users on them. */
public final class PageContentDefects {
    private static final int DEFAULT_SIZE = 10;
    private static final int MOST = 20;

    public static final List<Defect> ALL = List.of(
            pages(
                    "PAGE-3",
                    "size-ignored",
                    "A page has ten users, whatever its size.",
                    (store, offset, size) -> store.users("", offset / size * DEFAULT_SIZE, DEFAULT_SIZE)),
            pages(
                    "PAGE-3",
                    "one-short",
                    "A page has one user less than its size.",
                    (store, offset, size) -> cut(store.users("", offset, size), size - 1)),
            pages(
                    "PAGE-3",
                    "one-more",
                    "A page has one user more than its size.",
                    (store, offset, size) -> store.users("", offset, size + 1)),
            pages(
                    "PAGE-3",
                    "size-capped-in-silence",
                    "No page has more than twenty users, whatever it says.",
                    (store, offset, size) -> cut(store.users("", offset, size), MOST)),
            pages(
                    "PAGE-3",
                    "last-page-filled-up",
                    "The last page is filled up with users of the one before.",
                    (store, offset, size) -> {
                        Store.Slice slice = store.users("", offset, size);
                        return slice.users().isEmpty() || slice.users().size() == size || offset == 0
                                ? slice
                                : store.users("", Math.max(0, slice.total() - size), size);
                    }),
            pages(
                    "PAGE-3",
                    "second-page-is-the-rest",
                    "The second page holds all that are left.",
                    (store, offset, size) -> offset == size
                            ? store.users("", offset, Integer.MAX_VALUE)
                            : store.users("", offset, size)),
            pages("PAGE-4", "last-user-missing", "The last user is on no page.", (store, offset, size) -> {
                Store.Slice slice = store.users("", offset, size);
                boolean last = offset + slice.users().size() == slice.total() && slice.total() > 1;
                return last ? cut(slice, slice.users().size() - 1) : slice;
            }),
            pages(
                    "PAGE-4",
                    "pages-overlap",
                    "Each page begins with the last user of the one before.",
                    (store, offset, size) -> store.users("", Math.max(0, offset - offset / size), size)),
            pages(
                    "PAGE-4",
                    "second-page-repeats-one",
                    "The second page has the last user of the first in the place of one of its own.",
                    (store, offset, size) -> {
                        Store.Slice slice = store.users("", offset, size);
                        return offset == size && !slice.users().isEmpty()
                                ? new Store.Slice(
                                        Stream.concat(
                                                        store.users("", offset - 1, 1).users().stream(),
                                                        slice.users().stream().skip(1))
                                                .toList(),
                                        slice.total())
                                : slice;
                    }),
            pages(
                    "PAGE-4",
                    "users-between-pages-lost",
                    "One user is lost between two pages.",
                    (store, offset, size) -> store.users("", offset + offset / size, size)),
            pages(
                    "PAGE-4",
                    "third-page-is-the-second",
                    "The third page shows the second once more.",
                    (store, offset, size) -> store.users("", offset == 2L * size ? size : offset, size)),
            pages(
                    "PAGE-4",
                    "offset-of-ten",
                    "Pages begin as if each had ten users.",
                    (store, offset, size) -> store.users("", offset / size * DEFAULT_SIZE, size)),
            pages(
                    "PAGE-4",
                    "odd-size-loses-one",
                    "Pages of an odd size lose their first user, from the second on.",
                    (store, offset, size) -> size % 2 == 1 && size > 1 && offset > 0
                            ? dropFirst(store.users("", offset, size))
                            : store.users("", offset, size)),
            pages(
                    "PAGE-4",
                    "total-of-the-page",
                    "The total is the number of users on the page.",
                    (store, offset, size) -> {
                        Store.Slice slice = store.users("", offset, size);
                        return new Store.Slice(slice.users(), slice.users().size());
                    }),
            pages(
                    "PAGE-4",
                    "total-goes-up-and-down",
                    "Every other page counts one user more.",
                    (store, offset, size) -> {
                        Store.Slice slice = store.users("", offset, size);
                        return new Store.Slice(slice.users(), slice.total() + (int) (offset / size % 2));
                    }),
            total("total-one-too-few", "The total is one too few.", -1),
            total("total-one-too-many", "The total is one too many.", 1),
            pages("PAGE-4", "third-page-is-404", "The third page is not found.", (store, offset, size) -> {
                if (offset == 2L * size) {
                    throw RpcStatus.NOT_FOUND.refusal("no such page");
                }
                return store.users("", offset, size);
            }),
            pages(
                    "PAGE-6",
                    "past-the-end-is-the-last",
                    "A page past the end shows the last one.",
                    (store, offset, size) -> {
                        int users = store.users("", 0, 1).total();
                        return store.users("", offset < users ? offset : (users - 1L) / size * size, size);
                    }),
            pages(
                    "PAGE-6",
                    "past-the-end-is-the-first",
                    "A page past the end shows the first one.",
                    (store, offset, size) ->
                            store.users("", offset < store.users("", 0, 1).total() ? offset : 0, size)),
            pages(
                    "PAGE-6",
                    "past-the-end-is-404",
                    "A page past the end is not found.",
                    (store, offset, size) -> pastTheEnd(store, offset, size, RpcStatus.NOT_FOUND)),
            pages(
                    "PAGE-6",
                    "past-the-end-is-500",
                    "A page past the end is a server error.",
                    (store, offset, size) -> pastTheEnd(store, offset, size, RpcStatus.INTERNAL)),
            pages(
                    "PAGE-6",
                    "far-past-the-end-is-400",
                    "A page far past the end is a bad request.",
                    (store, offset, size) -> offset < 500
                            ? store.users("", offset, size)
                            : pastTheEnd(store, offset, size, RpcStatus.INVALID_ARGUMENT)));

    private PageContentDefects() {}

    private static Defect pages(String rule, String name, String sentence, StorePages.Paging paging) {
        return defect(rule, name, sentence, parts -> StorePages.pages(paging));
    }

    private static Defect total(String name, String sentence, int off) {
        return pages("PAGE-4", name, sentence, (store, offset, size) -> {
            Store.Slice slice = store.users("", offset, size);
            return new Store.Slice(slice.users(), slice.total() + off);
        });
    }

    private static Store.Slice cut(Store.Slice slice, int most) {
        return new Store.Slice(
                slice.users()
                        .subList(0, Math.max(0, Math.min(most, slice.users().size()))),
                slice.total());
    }

    static Store.Slice dropFirst(Store.Slice slice) {
        return new Store.Slice(slice.users().stream().skip(1).toList(), slice.total());
    }

    private static Store.Slice pastTheEnd(Store store, long offset, int size, RpcStatus status) {
        Store.Slice slice = store.users("", offset, size);
        if (slice.users().isEmpty() && offset > 0) {
            throw status.refusal("no such page");
        }
        return slice;
    }
}
