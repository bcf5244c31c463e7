package io.dce.conformance.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The API behind the gateway: does what a route asks for. */
final class Api {
    private final UserOperations users;
    private final KeyOperations keys;
    private final SigningKey signingKey;

    Api(UserOperations users, KeyOperations keys, SigningKey signingKey) {
        this.users = users;
        this.keys = keys;
        this.signingKey = signingKey;
    }

    Answer answer(Visitor visitor, Route route, Call call) {
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
            case GET_CERTS -> Answer.json(signingKey.jwks());
            case LIST_VERSIONS -> versions();
        };
    }

    private static Answer versions() {
        ObjectNode body = Json.object();
        body.putArray("items").addObject().put("name", "ghippo").put("version", "v0.48.1");
        return Answer.json(body);
    }

    private static User self(Visitor visitor) {
        return visitor.user().orElseThrow(() -> Status.UNAUTHENTICATED.refusal("nobody is signed in"));
    }
}
