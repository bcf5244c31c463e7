package io.dce.conformance.client;

import io.dce.conformance.api.AccessKeysApi.CreateAccessKeyOper;
import io.dce.conformance.api.AccessKeysApi.ListAccessKeysOper;
import io.dce.conformance.api.ApiClient;
import io.dce.conformance.api.CertsApi.GetCertsOper;
import io.dce.conformance.api.CurrentUserApi.GetCurrentUserOper;
import io.dce.conformance.api.UsersApi.ListUsersOper;
import io.dce.conformance.api.model.NewAccessKey;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.client.sending.RequestAttempt;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A caller of the platform, with or without a key. Each method sends one request and returns its exchange. */
public final class Caller {
    /** Where requests leave. */
    interface Line {
        Exchange send(RequestAttempt.Sending request);
    }

    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    private final Credential credential;
    private final Line line;

    Caller(Credential credential, Line line) {
        this.credential = credential;
        this.line = line;
    }

    /** Who it is, in words. */
    public String name() {
        return credential.caller();
    }

    /** A page of users. */
    public Exchange listUsers(int page, int pageSize) {
        return read(ListUsersOper.REQ_URI + "?page=" + page + "&pageSize=" + pageSize);
    }

    /** Users with any query: values need not be what the contract asks for. */
    public Exchange listUsers(Map<String, String> query) {
        return call(api -> api.users()
                .reqSpec(spec -> spec.addQueryParams(query))
                .listUsers()
                .execute(same()));
    }

    /** Users with a query as it stands, or none: its values need be no numbers, nor even well encoded. */
    public Exchange listUsers(String rawQuery) {
        return send("GET", ContractPaths.USERS + (rawQuery.isEmpty() ? "" : "?" + rawQuery), Map.of(), "");
    }

    /** A page of the users whom a keyword finds. */
    public Exchange searchUsers(String keyword, int page, int pageSize) {
        return call(api -> api.users()
                .listUsers()
                .pageQuery(page)
                .pageSizeQuery(pageSize)
                .searchQuery(keyword)
                .execute(same()));
    }

    /** One user. */
    public Exchange getUser(String id) {
        return read(ContractPaths.user(id));
    }

    /** Whom the key identifies. */
    public Exchange currentUser() {
        return read(GetCurrentUserOper.REQ_URI);
    }

    /**
     * A new access key of the caller.
     *
     * @param name its name
     * @param expiredAt its end as the platform wants it; empty for a key that lasts
     */
    public Exchange createKey(String name, Optional<String> expiredAt) {
        NewAccessKey key = new NewAccessKey().name(name);
        expiredAt.ifPresent(key::expiredAt);
        return line.send(attempt -> attempt.send(
                CreateAccessKeyOper.REQ_METHOD.name(), CreateAccessKeyOper.REQ_URI, JSON, attempt.json(key)));
    }

    /**
     * A new access key from a body that need not be what the contract asks for.
     *
     * @param body a JSON text, not necessarily a sound one
     */
    public Exchange createKeyFrom(String body) {
        return send("POST", CreateAccessKeyOper.REQ_URI, Map.of(), body);
    }

    /** The caller's keys: the first page of them, with those after it, where the list says that it is one. */
    public Exchange listKeys() {
        return WholeKeyList.of(query -> read(ListAccessKeysOper.REQ_URI + query));
    }

    /** Revokes a key of the caller. */
    public Exchange deleteKey(String id) {
        return send("DELETE", ContractPaths.key(id), JSON, "");
    }

    /** The keys of a user, as {@link #listKeys}. */
    public Exchange listKeysOf(String userId) {
        return WholeKeyList.of(query -> read(ContractPaths.keys(userId) + query));
    }

    /** A new access key of another user. */
    public Exchange createKeyOf(String userId, String name) {
        NewAccessKey key = new NewAccessKey().name(name);
        String path = ContractPaths.newKey(userId);
        return line.send(attempt -> attempt.send("POST", path, JSON, attempt.json(key)));
    }

    /** Revokes a key of another user. */
    public Exchange deleteKeyOf(String userId, String id) {
        return send("DELETE", ContractPaths.key(userId, id), JSON, "");
    }

    /** What is installed: the platform's products and their versions. The contract doesn't have it. */
    public Exchange listVersions() {
        return send("GET", ContractPaths.VERSIONS, Map.of(), "");
    }

    /** The public keys (JWKS). */
    public Exchange certs() {
        return read(GetCertsOper.REQ_URI);
    }

    /**
     * Any request.
     *
     * @param method the HTTP method
     * @param target path below the platform's URL, with its query, sent as it stands
     * @param headers fields to send besides the kit's own; they replace those of the same name
     * @param body a JSON text, not necessarily a sound one; empty for none
     */
    public Exchange send(String method, String target, Map<String, String> headers, String body) {
        return line.send(attempt -> attempt.send(method, target, headers, body));
    }

    /** Reads something that the contract doesn't have. */
    public Exchange get(String target) {
        return get(target, Map.of());
    }

    /**
     * The same with fields besides the kit's own.
     *
     * @param headers the fields by their names; none that carries a credential
     */
    public Exchange get(String target, Map<String, String> headers) {
        return send("GET", target, headers, "");
    }

    /**
     * What is asked hundreds of times in a run, and has no more to fill in than numbers or an id, goes without rest-assured:
     * a tenth of a run's time would be its own.
     */
    private Exchange read(String path) {
        return send("GET", path, JSON, "");
    }

    private Exchange call(Consumer<ApiClient> operation) {
        return line.send(attempt ->
                operation.accept(ApiClient.api(ApiClient.Config.apiConfig().reqSpecSupplier(attempt::specification))));
    }

    private static Function<Response, Response> same() {
        return Function.identity();
    }
}
