package io.dce.conformance.stub.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.store.User;

/** The API behind the gateway: does what a route asks for. */
final class ContractApi {
    private final UserOperations users;
    private final KeyOperations keys;
    private final KeySigner signingKey;

    ContractApi(UserOperations users, KeyOperations keys, KeySigner signingKey) {
        this.users = users;
        this.keys = keys;
        this.signingKey = signingKey;
    }

    StubAnswer answer(Visitor visitor, Route route, StubCall call) {
        return switch (route.operation()) {
            case LIST_USERS -> users.list(call);
            case GET_USER -> users.get(route.ids().get(0));
            case CREATE_USER_KEY -> keys.create(users.find(route.ids().get(0)), call);
            case LIST_USER_KEYS -> keys.list(users.find(route.ids().get(0)));
            case DELETE_USER_KEY ->
                keys.delete(users.find(route.ids().get(0)), route.ids().get(1));
            case GET_CURRENT_USER -> users.current(self(visitor));
            case CREATE_OWN_KEY -> keys.create(self(visitor), call);
            case LIST_OWN_KEYS -> keys.list(self(visitor));
            case DELETE_OWN_KEY -> keys.delete(self(visitor), route.ids().get(0));
            case GET_CERTS -> StubAnswer.json(signingKey.jwks());
            case LIST_VERSIONS -> versions();
        };
    }

    private static StubAnswer versions() {
        ObjectNode body = StrictJson.object();
        body.putArray("items").addObject().put("name", "ghippo").put("version", "v0.48.1");
        return StubAnswer.json(body);
    }

    private static User self(Visitor visitor) {
        return visitor.user().orElseThrow(() -> RpcStatus.UNAUTHENTICATED.refusal("nobody is signed in"));
    }
}
