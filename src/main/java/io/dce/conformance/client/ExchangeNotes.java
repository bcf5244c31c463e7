package io.dce.conformance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.client.ownership.KeyList;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.client.writes.HarmlessWrites;
import io.dce.conformance.client.writes.MalformedBody;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.secret.SecretDetector;
import io.dce.conformance.secret.SecretRegistry;
import java.util.List;

/** Notes what each exchange says of access keys: which were created, which are listed, and what their secrets are. */
final class ExchangeNotes {
    private static final JsonMapper JSON = new JsonMapper();

    private final OwnResources own;
    private final HarmlessWrites harmless;
    private final SecretRegistry secrets;
    private final SecretDetector sightings;

    ExchangeNotes(OwnResources own, HarmlessWrites harmless, SecretRegistry secrets) {
        this.own = own;
        this.harmless = harmless;
        this.secrets = secrets;
        this.sightings = new SecretDetector(secrets);
    }

    /** Whoever asked, and however it was asked: a key that came to be is ours to revoke, and its secret to keep. Gives it back. */
    Exchange on(Exchange exchange) {
        NewSecrets.register(exchange, secrets);
        sightings.note(exchange);
        String method = exchange.request().method();
        String path = exchange.request().uri().getRawPath();
        boolean done = exchange.answer().filter(a -> a.succeeded()).isPresent();
        if ("GET".equals(method) && done && ContractPaths.areKeys(path)) {
            own.shown(KeyList.of(exchange).keys());
        }
        if (harmless.allowed() && "GET".equals(method) && done) {
            harmless.shown().note(exchange.answer().get().text());
        }
        // What is no document asks for no key, whatever the answer says.
        if ("POST".equals(method)
                && !MalformedBody.TEXT.equals(exchange.request().body())) {
            creation(exchange, done);
        }
        if (done && "DELETE".equals(method)) {
            own.deleted(ContractPaths.named(path));
        }
        return exchange;
    }

    private void creation(Exchange exchange, boolean done) {
        List<String> names = own.namesIn(exchange.request().body());
        boolean refused = exchange.status() >= 400 && exchange.status() < 500;
        boolean lost = exchange.fault()
                .filter(f -> f.is(Fault.Kind.CONNECT, Fault.Kind.TLS))
                .isPresent();
        if (refused || lost) {
            names.forEach(own::refused);
        }
        if (done) {
            names.forEach(own::granted);
            JsonNode answer = json(exchange.answer().get().text());
            String id = answer.path("id").asText();
            if (!id.isEmpty()) {
                own.created(exchange);
                own.created(id, names.isEmpty() ? "" : names.get(0));
                ContractPaths.userOf(exchange.request().uri().getRawPath()).ifPresent(user -> own.createdAt(id, user));
            }
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
