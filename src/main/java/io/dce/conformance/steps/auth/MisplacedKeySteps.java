package io.dce.conformance.steps.auth;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.forge.MisplacedKeys;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RefusalAttempts;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.key.DecoyKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps of Mallory, who has Alice's key and shows it elsewhere than behind {@code Bearer}. */
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
            "auth",
            "Authorization",
            "access-token",
            "access_key",
            "accesstoken",
            "id_token",
            "ak");

    private final OwnResources own;
    private final Callers callers;
    private final PositiveControl alice;
    private final DecoyKey decoy;
    private final RefusalAttempts attempts;

    public MisplacedKeySteps(
            RunContext run, Callers callers, PositiveControl alice, DecoyKey decoy, RefusalAttempts attempts) {
        this.own = run.dce().own();
        this.callers = callers;
        this.alice = alice;
        this.decoy = decoy;
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
        List<Caller> all = mallory(scheme).toList();
        for (int i = 0; i < all.size(); i++) {
            attempts.add(alice.reads().inTurnBy(all.get(i), i), callers.aliceKey());
        }
    }

    @When("Mallory tries to create and to delete keys with Alice's key {scheme}")
    public void otherSchemesChange(Scheme scheme) {
        mallory(scheme).forEach(this::change);
    }

    @When("Mallory tries to create and to delete keys with Alice's key in the query")
    public void changesInTheQuery() {
        change(inTheQuery(IN_QUERIES.get(0)));
    }

    private void change(Caller mallory) {
        attempts.add(
                List.of(mallory.createKey(own.newName(), Optional.empty()), mallory.deleteKey(decoy.id())),
                callers.aliceKey());
    }

    @When("Mallory puts Alice's key into the query")
    public void inTheQuery() {
        attempts.add(alice.reads().by(inTheQuery(IN_QUERIES.get(0))), callers.aliceKey());
        for (String parameter : IN_QUERIES) {
            Caller mallory = inTheQuery(parameter);
            attempts.add(List.of(mallory.listUsers(1, 10), mallory.currentUser()), callers.aliceKey());
        }
    }

    private Caller inTheQuery(String parameter) {
        return callers.as(Credential.inQuery("Mallory (key as " + parameter + ")", parameter, callers.aliceKey()));
    }

    private Stream<Caller> mallory(Scheme scheme) {
        MisplacedKeys misplaced = new MisplacedKeys(callers.aliceKey());
        Stream<Credential> shown = switch (scheme) {
            case BASIC -> misplaced.basic();
            case OTHER -> misplaced.otherSchemes();
            case NONE -> misplaced.withoutScheme();
        };
        return shown.map(callers::as);
    }
}
