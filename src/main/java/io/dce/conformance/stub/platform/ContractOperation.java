package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.message.PercentEncoding;
import io.dce.conformance.stub.message.StubCall;
import java.util.List;

/** The operations of the contract, and what tells the versions. */
public enum ContractOperation {
    LIST_USERS("GET", "users", true),
    GET_USER("GET", "users/{id}", true),
    CREATE_USER_KEY("POST", "users/{id}/accesstoken", true),
    LIST_USER_KEYS("GET", "users/{id}/accesstokens", true),
    DELETE_USER_KEY("DELETE", "users/{id}/accesstokens/{aid}", true),
    GET_CURRENT_USER("GET", "current-user", false),
    CREATE_OWN_KEY("POST", "current-user/accesstoken", false),
    LIST_OWN_KEYS("GET", "current-user/accesstokens", false),
    DELETE_OWN_KEY("DELETE", "current-user/accesstokens/{id}", false),
    GET_CERTS("GET", "certs", false),
    LIST_VERSIONS("GET", "about/versions", false);

    private final String method;
    private final String path;
    private final boolean forAdmins;

    ContractOperation(String method, String path, boolean forAdmins) {
        this.method = method;
        this.path = "/apis/ghippo.io/v1alpha1/" + path;
        this.forAdmins = forAdmins;
    }

    boolean isAsked(StubCall call) {
        return method.equals(call.method()) || (method.equals("GET") && call.reads());
    }

    String path() {
        return path;
    }

    public List<String> segments() {
        return PercentEncoding.segments(path);
    }

    boolean forAdmins() {
        return forAdmins;
    }
}
