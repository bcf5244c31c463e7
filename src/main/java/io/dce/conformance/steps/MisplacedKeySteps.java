package io.dce.conformance.steps;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OwnResources;
import io.dce.conformance.exchange.Credential;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mallory, who has Alice's key and shows it elsewhere than behind {@code Bearer}. */
public final class MisplacedKeySteps {
    /** What APIs call it; the first is RFC 6750's. */
    private static final List<String> IN_QUERIES = List.of(
            "access_token",
            "token",
            "key",
            "authorization",
            "jwt",
            "accessToken",
            "bearer_token",
            "api_key",
            "apikey",
            "auth");

    private final OwnResources own;
    private final Callers callers;
    private final Witness alice;
    private final Attempts attempts;

    public MisplacedKeySteps(RunContext run, Callers callers, Witness alice, Attempts attempts) {
        this.own = run.dce().own();
        this.callers = callers;
        this.alice = alice;
        this.attempts = attempts;
    }

    /** Schemes of the field {@code Authorization}, by the words of the scenarios. */
    enum Scheme {
        BASIC,
        OTHER,
        NONE
    }

    @ParameterType("as Basic credentials|with a scheme that is not Bearer|without a scheme")
    public Scheme scheme(String words) {
        return switch (words) {
            case "as Basic credentials" -> Scheme.BASIC;
            case "with a scheme that is not Bearer" -> Scheme.OTHER;
            default -> Scheme.NONE;
        };
    }

    @When("Mallory shows Alice's key {scheme}")
    public void otherScheme(Scheme scheme) {
        mallory(scheme).forEach(mallory -> attempts.add(alice.reads().by(mallory), callers.aliceKey()));
    }

    @When("Mallory tries to create keys with Alice's key, in another way than a bearer's")
    public void otherSchemesCreate() {
        Stream.of(Scheme.values())
                .flatMap(this::mallory)
                .forEach(mallory ->
                        attempts.add(List.of(mallory.createKey(own.newName(), Optional.empty())), callers.aliceKey()));
    }

    @When("Mallory puts Alice's key into the query")
    public void inTheQuery() {
        for (String parameter : IN_QUERIES) {
            Caller mallory =
                    callers.as(Credential.inQuery("Mallory (key as " + parameter + ")", parameter, callers.aliceKey()));
            attempts.add(List.of(mallory.listUsers(1, 10), mallory.currentUser()), callers.aliceKey());
        }
    }

    private Stream<Caller> mallory(Scheme scheme) {
        String key = callers.aliceKey();
        String basic = Base64.getEncoder().encodeToString(("admin:" + key).getBytes(UTF_8));
        return switch (scheme) {
            case BASIC ->
                Stream.of(
                        mallory("Basic with the key as it is", "Basic " + key),
                        mallory("Basic with the key as a password", "Basic " + basic));
            case OTHER ->
                Stream.of(
                        mallory("Token", "Token " + key),
                        mallory("Digest", "Digest " + key),
                        mallory("JWT", "JWT " + key));
            case NONE -> Stream.of(mallory("Bearer without a blank", "Bearer" + key), mallory("no scheme", key));
        };
    }

    private Caller mallory(String way, String authorization) {
        return callers.as(Credential.line("Mallory (" + way + ")", "Authorization: " + authorization));
    }
}
