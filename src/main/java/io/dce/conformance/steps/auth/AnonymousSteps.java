package io.dce.conformance.steps.auth;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import io.dce.conformance.check.key.KeyUse;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.ProtectedReads;
import io.dce.conformance.steps.RefusalAttempts;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.key.DecoyKey;
import io.dce.conformance.steps.page.PageSizeChoice;
import io.dce.conformance.steps.page.UserPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Steps of a caller without a key. */
public final class AnonymousSteps {
    /** Some servers take the method from here, behind a gateway that looks at the other one. */
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private final Callers callers;
    private final OwnResources own;
    private final PositiveControl alice;
    private final DecoyKey decoy;
    private final RefusalAttempts attempts;

    public AnonymousSteps(
            RunContext run, Callers callers, PositiveControl alice, DecoyKey decoy, RefusalAttempts attempts) {
        this.callers = callers;
        this.own = run.dce().own();
        this.alice = alice;
        this.decoy = decoy;
        this.attempts = attempts;
    }

    @When("a caller without a key reads what Alice may read")
    public void readsTheSame() {
        Caller nobody = callers.nobody();
        attempts.add(alice.reads().by(nobody));
        Caller emptyHanded = callers.as(Credential.line("a caller with an empty field", "Authorization:"));
        if (alice.reads().has(ProtectedReads.Of.DETAILS)) {
            attempts.add(List.of(nobody.getUser(own.invented().uuid())));
        }
        attempts.add(List.of(
                emptyHanded.listUsers(1, 10),
                emptyHanded.currentUser(),
                nobody.searchUsers("a", 1, 10),
                nobody.listUsers(2, 10),
                nobody.listUsers(1, PageSizeChoice.LARGEST)));
    }

    /** Whom a platform may be tempted to send to a login page, which is no answer to a request for an API. */
    @When("a caller without a key asks as a browser does")
    public void asksAsABrowser() {
        Map<String, String> headers = Map.of("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        for (String path : pathsOfAlice()) {
            attempts.add(List.of(callers.nobody().send("GET", path, headers, "")));
        }
    }

    /** A proxy in front of a platform sets these; whoever else does is a caller without a key all the same. */
    @When("a caller without a key sends headers that claim an identity")
    public void claimsToComeFromWithin() {
        String name = KeyUse.nameOf(callers.alice().currentUser());
        for (Map<String, String> headers :
                List.of(ClaimHeaders.ofPlace(), ClaimHeaders.ofName(name), ClaimHeaders.ofBrowser(name))) {
            for (String path : pathsOfAlice()) {
                attempts.add(List.of(callers.nobody().send("GET", path, headers, "")));
            }
        }
    }

    @When("a caller without a key asks for every page of the users")
    public void asksForEveryPage() {
        Exchange first = callers.alice().listUsers(1, 1);
        alice.control(first);
        attempts.add(new UserPages(first).by(callers.nobody()));
    }

    @When("a caller without a key tries to create and to delete keys")
    public void createsAndDeletes() {
        Caller nobody = callers.nobody();
        attempts.add(List.of(
                nobody.createKey(own.newName(), Optional.empty()),
                nobody.createKeyOf(alice.id(), own.newName()),
                nobody.deleteKey(decoy.id()),
                nobody.deleteKeyOf(alice.id(), decoy.id())));
    }

    @When("a caller without a key asks for the headers alone")
    public void asksForHeads() {
        Caller nobody = callers.nobody();
        for (String path : List.of(
                ContractPaths.USERS,
                ContractPaths.CURRENT_USER,
                ContractPaths.CURRENT_USER_KEYS,
                ContractPaths.user(alice.id()),
                ContractPaths.keys(alice.id()))) {
            attempts.add(List.of(nobody.send("HEAD", path, Map.of(), "")));
        }
    }

    @When("a caller without a key uses methods that are not in the contract")
    public void usesOtherMethods() {
        Caller nobody = callers.nobody();
        for (String path : List.of(ContractPaths.USERS, ContractPaths.CURRENT_USER_KEYS)) {
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                attempts.add(
                        List.of(nobody.send(method, path + "/" + own.invented().uuid(), Map.of(), "{}")));
            }
            attempts.add(
                    List.of(nobody.send("POST", path + "/" + own.invented().uuid(), Map.of(OVERRIDE, "GET"), "{}")));
            attempts.add(List.of(nobody.send("GET", path, Map.of(OVERRIDE, "GET"), "")));
        }
    }

    @ParameterType("the users|the current user|the current user's keys")
    public String address(String words) {
        return switch (words) {
            case "the users" -> ContractPaths.USERS;
            case "the current user" -> ContractPaths.CURRENT_USER;
            default -> ContractPaths.CURRENT_USER_KEYS;
        };
    }

    @When("a caller without a key varies the address of {address}")
    public void variesTheAddress(String path) {
        Caller nobody = callers.nobody();
        for (String variant : variants(path)) {
            attempts.add(List.of(nobody.send("GET", variant, Map.of(), "")));
        }
    }

    private static List<String> variants(String path) {
        return List.of(
                path + "/",
                path + "?",
                path + "?page=1&pageSize=10",
                path + "?search=a",
                path + "?access_token=",
                path + "?wsdl",
                path + ";v=1",
                path + ".json",
                path + "/style.css",
                path.toUpperCase(Locale.ROOT),
                path.replace("/v1alpha1/", "/V1ALPHA1/"),
                path.replace("/v1alpha1/", "/v1alpha1//"),
                path.replace("/v1alpha1/", "/v1alpha1/./"),
                path.replace("/v1alpha1/", "/v1alpha1/certs/../"),
                path.replace("/v1alpha1/", "/v1alpha1/certs/..;/"),
                path.replace("/v1alpha1/", "/v1alpha1%2F"),
                path.replace("/v1alpha1/", "/v1alpha1%5C"),
                path.replace("/v1alpha1/", "/%76%31alpha1/"),
                path + "%00",
                path + "%20");
    }

    /** What isn't there for her need not be refused to others. */
    private List<String> pathsOfAlice() {
        return alice.reads().has(ProtectedReads.Of.OWN_KEYS)
                ? List.of(ContractPaths.USERS, ContractPaths.CURRENT_USER, ContractPaths.CURRENT_USER_KEYS)
                : List.of(ContractPaths.USERS, ContractPaths.CURRENT_USER);
    }
}
