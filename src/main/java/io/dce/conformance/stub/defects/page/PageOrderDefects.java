package io.dce.conformance.stub.defects.page;

import static io.dce.conformance.stub.defects.page.PageContentDefects.dropFirst;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;
import static io.dce.conformance.stub.variation.StorePages.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.Defect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** PAGE-5: pages that change although nothing does. */
public final class PageOrderDefects {
    public static final List<Defect> ALL = List.of(
            defect("PAGE-5", "shuffled", "Every request sees the users in another order.", parts -> {
                CallCounter seed = new CallCounter();
                return pages((store, offset, size) -> rotated(store, offset, size, seed.up()));
            }),
            defect("PAGE-5", "every-third-reversed", "Every third request sees a page the wrong way round.", parts -> {
                CallCounter count = new CallCounter();
                return pages((store, offset, size) -> {
                    Store.Slice slice = store.users("", offset, size);
                    return count.up() % 3 == 0 ? reversed(slice) : slice;
                });
            }),
            defect(
                    "PAGE-5",
                    "ties-swap",
                    "The last two users of a page change places from request to request.",
                    parts -> {
                        CallCounter count = new CallCounter();
                        return pages((store, offset, size) -> {
                            List<User> users = new ArrayList<>(
                                    store.users("", offset, size).users());
                            if (users.size() > 1 && count.up() % 2 == 0) {
                                Collections.swap(users, users.size() - 1, users.size() - 2);
                            }
                            return new Store.Slice(users, store.users("", 0, 1).total());
                        });
                    }),
            defect(
                    "PAGE-5",
                    "users-change-every-time",
                    "Every request sees the users with another description.",
                    parts -> {
                        CallCounter count = new CallCounter();
                        return AnswerRewrite.success(
                                ask(LIST_USERS),
                                (call, body) -> AnswerRewrite.items(body)
                                        .forEach(user -> ((ObjectNode) user)
                                                .put("description", "seen " + count.up() + " times")));
                    }),
            defect("PAGE-5", "users-blink", "Every other request lacks the first user of the page.", parts -> {
                CallCounter count = new CallCounter();
                return pages((store, offset, size) ->
                        count.up() % 2 == 0 ? dropFirst(store.users("", offset, size)) : store.users("", offset, size));
            }));

    private PageOrderDefects() {}

    private static Store.Slice reversed(Store.Slice slice) {
        List<User> users = new ArrayList<>(slice.users());
        Collections.reverse(users);
        return new Store.Slice(users, slice.total());
    }

    private static Store.Slice rotated(Store store, long offset, int size, int by) {
        List<User> users = new ArrayList<>(store.users("", 0, Integer.MAX_VALUE).users());
        Collections.rotate(users, by);
        int from = (int) Math.min(offset, users.size());
        return new Store.Slice(users.subList(from, Math.min(from + size, users.size())), users.size());
    }
}
