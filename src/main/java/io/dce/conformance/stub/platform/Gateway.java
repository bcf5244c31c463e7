package io.dce.conformance.stub.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The faithful policy: an Istio gateway that wants a key from everybody, and an API that keeps users to the admin. */
public final class Gateway implements Policy {
    /** Istio's answer to a caller who shows no key at all. */
    public static final StubAnswer DENIED = StubAnswer.text(403, "RBAC: access denied");

    /** The API says it, not Istio: grpc-gateway puts the text of such an error where a challenge would be. */
    private static final String NOT_IN_USE = "the access key is not in use";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer[ \\t]+(\\S.*)");

    private final KeyVerifier verifier;
    private final Store store;

    Gateway(KeyVerifier verifier, Store store) {
        this.verifier = verifier;
        this.store = store;
    }

    @Override
    public Visitor admit(StubCall call) {
        if (call.reads() && call.path().equals(ContractOperation.GET_CERTS.path())) {
            return Visitor.ANYBODY;
        }
        try {
            return owner(verifier.claims(key(call)))
                    .map(Visitor::of)
                    .orElseThrow(() -> new CallRefusal(
                            RpcStatus.UNAUTHENTICATED.answer(NOT_IN_USE).withHeader("www-authenticate", NOT_IN_USE)));
        } catch (BadKey bad) {
            throw challenge(call, StubAnswer.text(401, bad.reason()));
        }
    }

    @Override
    public void permit(Visitor visitor, Route route, StubCall call) {
        if (call.method().equals("HEAD")) {
            throw RpcStatus.UNIMPLEMENTED.refusal("Method Not Allowed");
        }
        if (route.operation().forAdmins() && !visitor.isAdmin()) {
            throw RpcStatus.PERMISSION_DENIED.refusal("forbidden: the user lacks the permission for this operation");
        }
    }

    private static String key(StubCall call) throws BadKey {
        List<String> values = call.header("authorization");
        if (values.size() > 1) {
            throw new BadKey(KeyVerifier.BAD_FORM);
        }
        Matcher bearer = BEARER.matcher(values.isEmpty() ? "" : values.get(0));
        if (!bearer.matches()) {
            throw new CallRefusal(DENIED);
        }
        return bearer.group(1);
    }

    /** The enabled user whose key it is, while the key is in the store. */
    private Optional<User> owner(JsonNode claims) {
        String userId = claims.path("sub").asText();
        return store.user(userId)
                .filter(User::enabled)
                .filter(user -> store.key(user, claims.path("id").asText()).isPresent());
    }

    private static CallRefusal challenge(StubCall call, StubAnswer answer) {
        String realm = (call.origin() + call.path()).replaceAll("[^A-Za-z0-9:/._~%\\[\\]-]", "");
        String shortened = realm.substring(0, Math.min(realm.length(), 128));
        return new CallRefusal(
                answer.withHeader("www-authenticate", "Bearer realm=\"" + shortened + "\", error=\"invalid_token\""));
    }
}
