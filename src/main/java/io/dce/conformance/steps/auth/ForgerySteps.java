package io.dce.conformance.steps.auth;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.forge.Forgery;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RefusalAttempts;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.key.DecoyKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps of Mallory, who shows forged and malformed keys. */
public final class ForgerySteps {
    private static final int SOME = 5;

    private final OwnResources own;
    private final Callers callers;
    private final PositiveControl alice;
    private final DecoyKey decoy;
    private final RefusalAttempts attempts;

    public ForgerySteps(
            RunContext run, Callers callers, PositiveControl alice, DecoyKey decoy, RefusalAttempts attempts) {
        this.own = run.dce().own();
        this.callers = callers;
        this.alice = alice;
        this.decoy = decoy;
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
        Forgery first = forgeries.get(0);
        attempts.add(List.of(mallory(first).listUsers(2, 1)), first.key());
    }

    @When("Mallory shows {forgeries}, with the scheme in another case or right after the colon")
    public void malloryShowsInOtherWays(Kind kind) {
        Forgery forgery = forge(kind).findFirst().orElseThrow();
        for (String start : List.of("Authorization: bearer", "Authorization: BEARER", "Authorization:Bearer")) {
            String name = "Mallory (" + forgery.name() + ", " + start + ")";
            Caller mallory = callers.as(Credential.line(name, start + " " + forgery.key()));
            attempts.add(alice.reads().by(mallory), forgery.key());
        }
    }

    @When("Mallory asks for the headers alone with {forgeries}")
    public void malloryAsksForHeads(Kind kind) {
        List<String> paths = List.of(ContractPaths.USERS, ContractPaths.CURRENT_USER, ContractPaths.CURRENT_USER_KEYS);
        List<Forgery> forgeries = forge(kind).limit(paths.size()).toList();
        for (int i = 0; i < forgeries.size(); i++) {
            Forgery forgery = forgeries.get(i);
            attempts.add(List.of(mallory(forgery).send("HEAD", paths.get(i), Map.of(), "")), forgery.key());
        }
    }

    /** Some of the kind create; the last of all tries everything else that changes something as well. */
    @When("Mallory tries to create and to delete keys with {forgeries}")
    public void malloryChanges(Kind kind) {
        List<Forgery> all = forge(kind).toList();
        for (int i = 0; i < all.size(); i += Math.max(1, all.size() / SOME)) {
            Forgery forgery = all.get(i);
            Caller mallory = mallory(forgery);
            attempts.add(
                    List.of(mallory.createKey(own.newName(), Optional.empty()), mallory.deleteKey(decoy.id())),
                    forgery.key());
        }
        Forgery last = all.get(all.size() - 1);
        Caller mallory = mallory(last);
        attempts.add(
                List.of(mallory.createKeyOf(alice.id(), own.newName()), mallory.deleteKeyOf(alice.id(), decoy.id())),
                last.key());
    }

    @When("Mallory shows one invalid key of each kind")
    public void malloryShowsOneOfEach() {
        int turn = 0;
        for (Kind kind : Kind.values()) {
            Forgery forgery = forge(kind).findFirst().orElseThrow();
            attempts.add(alice.reads().inTurnBy(mallory(forgery), turn++), forgery.key());
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
