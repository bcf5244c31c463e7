package io.dce.conformance.stub.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.QueryParameters;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;

/** What the API says of users. */
final class UserOperations {
    private static final int FIRST_PAGE = 1;
    private static final int PAGE_SIZE = 10;

    private final Store store;

    UserOperations(Store store) {
        this.store = store;
    }

    StubAnswer list(StubCall call) {
        QueryParameters query = QueryParameters.of(call);
        int page = query.int32("page", FIRST_PAGE);
        int pageSize = query.int32("pageSize", PAGE_SIZE);
        Store.Slice slice = store.users(query.text("search").orElse(""), (page - 1L) * pageSize, pageSize);

        ObjectNode body = StrictJson.object();
        ArrayNode items = body.putArray("items");
        slice.users().forEach(user -> items.add(detail(user)));
        body.putObject("pagination").put("page", page).put("pageSize", pageSize).put("total", slice.total());
        return StubAnswer.json(body);
    }

    StubAnswer get(String id) {
        return StubAnswer.json(detail(find(id)));
    }

    User find(String id) {
        return store.user(id).orElseThrow(() -> RpcStatus.NOT_FOUND.refusal("user not found"));
    }

    StubAnswer current(User user) {
        return StubAnswer.json(StrictJson.object()
                .put("uid", user.id())
                .put("username", user.name())
                .put("email", user.email())
                .put("locale", "en-US")
                .put("source", user.source())
                .put("phoneNumber", "")
                .put("canTransferToMain", false)
                .put("hasCertified", false)
                .put("isMainAccount", false)
                .put("isSubAccount", false)
                .put("firstname", user.firstname())
                .put("lastname", user.lastname())
                .put("mainAccountId", "")
                .put("mainAccountName", "")
                .put("mainAccountWorkspace", "0")
                .put("inviteUrl", "")
                .put("inviteCode", ""));
    }

    private static ObjectNode detail(User user) {
        return StrictJson.object()
                .put("id", user.id())
                .put("name", user.name())
                .put("email", user.email())
                .put("description", user.description())
                .put("firstname", user.firstname())
                .put("lastname", user.lastname())
                .put("source", user.source())
                .put("enabled", user.enabled())
                .put("createdAt", user.createdAt())
                .put("updatedAt", user.updatedAt())
                .put("lastLoginAt", user.lastLoginAt())
                .put("canAuthorize", user.enabled());
    }
}
