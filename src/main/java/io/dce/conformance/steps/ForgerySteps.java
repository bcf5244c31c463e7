package io.dce.conformance.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.forge.Forgery;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Mallory, and what she shows instead of a key. */
public final class ForgerySteps {
    private final Callers callers;
    private final Witness alice;
    private final Attempts attempts;

    public ForgerySteps(Callers callers, Witness alice, Attempts attempts) {
        this.callers = callers;
        this.alice = alice;
        this.attempts = attempts;
    }

    /** Kinds of forgeries, by the words of the scenarios. */
    enum Kind {
        MALFORMED,
        TAMPERED,
        UNSIGNED,
        HMAC,
        FOREIGN,
        EXAMPLE
    }

    @ParameterType("malformed keys|tampered keys|unsigned keys|keys signed with a secret that anybody knows"
            + "|keys signed by a stranger|the key of the public page")
    public Kind forgeries(String words) {
        return switch (words) {
            case "malformed keys" -> Kind.MALFORMED;
            case "tampered keys" -> Kind.TAMPERED;
            case "unsigned keys" -> Kind.UNSIGNED;
            case "keys signed with a secret that anybody knows" -> Kind.HMAC;
            case "keys signed by a stranger" -> Kind.FOREIGN;
            default -> Kind.EXAMPLE;
        };
    }

    @When("Mallory shows {forgeries}")
    public void malloryShows(Kind kind) {
        List<Forgery> forgeries = forge(kind).toList();
        for (int i = 0; i < forgeries.size(); i++) {
            Forgery forgery = forgeries.get(i);
            attempts.add(alice.reads().inTurnBy(mallory(forgery), i), forgery.key());
        }
    }

    @When("Mallory shows one key of each kind")
    public void malloryShowsOneOfEach() {
        for (Kind kind : Kind.values()) {
            Forgery forgery = forge(kind).findFirst().orElseThrow();
            attempts.add(alice.reads().inTurnBy(mallory(forgery), kind.ordinal()), forgery.key());
        }
    }

    @When("Mallory shows Alice's key in another way than a bearer's")
    public void otherSchemes() {
        String key = callers.aliceKey();
        String basic = Base64.getEncoder().encodeToString(("admin:" + key).getBytes(UTF_8));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Basic with the key as it is", "Basic " + key);
        values.put("Basic with the key as a password", "Basic " + basic);
        values.put("Token", "Token " + key);
        values.put("Digest", "Digest " + key);
        values.put("JWT", "JWT " + key);
        values.put("Bearer without a blank", "Bearer" + key);
        values.put("no scheme", key);
        values.forEach((name, value) -> {
            Caller mallory = callers.as(Credential.line("Mallory (" + name + ")", "Authorization: " + value));
            attempts.add(alice.reads().by(mallory), key);
        });
    }

    @When("Mallory puts Alice's key into the query")
    public void inTheQuery() {
        for (String parameter : List.of("access_token", "token", "key", "authorization", "jwt")) {
            Caller mallory =
                    callers.as(Credential.inQuery("Mallory (key as " + parameter + ")", parameter, callers.aliceKey()));
            attempts.add(List.of(mallory.listUsers(1, 10), mallory.currentUser()));
        }
    }

    private Stream<Forgery> forge(Kind kind) {
        Forger forger = callers.forger();
        return switch (kind) {
            case MALFORMED -> forger.malformed();
            case TAMPERED -> forger.tampered();
            case UNSIGNED -> forger.unsigned();
            case HMAC ->
                forger.hmac(callers.alice().certs().answer().map(a -> a.text()).orElse(""));
            case FOREIGN -> forger.foreign();
            case EXAMPLE -> Stream.of(forger.example());
        };
    }

    private Caller mallory(Forgery forgery) {
        return callers.as(Credential.bearer("Mallory (" + forgery.name() + ")", forgery.key()));
    }
}
