package io.dce.conformance.steps.auth;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.MetadataIgnored;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forgery;
import io.dce.conformance.forge.MetadataFields;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConcurrentRequests;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RefusalAttempts;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Steps with keys in header fields that a gateway passes to its backend as metadata. */
public final class MetadataSteps {
    private static final String BEARER = "Bearer ";
    private static final int AT_ONCE = 3;

    private final RunContext run;
    private final Callers callers;
    private final PositiveControl alice;
    private final RefusalAttempts attempts;
    private final VerdictJudge judge;
    /** By the field, as it was spelled. */
    private final Map<String, List<Exchange>> beside = new LinkedHashMap<>();

    public MetadataSteps(
            RunContext run, Callers callers, PositiveControl alice, RefusalAttempts attempts, VerdictJudge judge) {
        this.run = run;
        this.callers = callers;
        this.alice = alice;
        this.attempts = attempts;
        this.judge = judge;
    }

    @When("Mallory shows Alice's key in fields that become metadata, and nothing else")
    public void alone() {
        List<Supplier<Exchange>> asked = new ArrayList<>();
        for (int i = 0; i < SampleSize.tries(); i++) {
            asked.add(aloneIn(List.of(MetadataFields.ALL.get(i % MetadataFields.ALL.size())), BEARER));
        }
        attempts.add(ConcurrentRequests.ask(run, asked), callers.aliceKey());
    }

    /** Some fields at once: if none of them opens anything, not one of them does. More would be too long for a gateway. */
    @And("Mallory shows it in several other fields that become metadata at once")
    public void others() {
        List<Supplier<Exchange>> asked = new ArrayList<>();
        for (int at = 0; at < MetadataFields.OTHERS.size(); at += AT_ONCE) {
            List<String> fields =
                    MetadataFields.OTHERS.subList(at, Math.min(at + AT_ONCE, MetadataFields.OTHERS.size()));
            asked.add(aloneIn(fields, BEARER));
            asked.add(aloneIn(fields, ""));
        }
        attempts.add(ConcurrentRequests.ask(run, asked), callers.aliceKey());
    }

    private Supplier<Exchange> aloneIn(List<String> fields, String scheme) {
        String name = "Mallory (key in " + String.join(", ", fields) + ")";
        return ask(Credential.none().called(name), fields, scheme + callers.aliceKey());
    }

    @When("Mallory shows it there beside invalid keys, several times")
    public void besideBadKeys() {
        List<Forgery> bad = badKeys();
        List<Supplier<Exchange>> asked = new ArrayList<>();
        for (int i = 0; i < SampleSize.tries(); i++) {
            String field = MetadataFields.ALL.get(i % MetadataFields.ALL.size());
            Forgery shown = bad.get(i % bad.size());
            String name = "Mallory (" + shown.name() + ", and a key in " + field + ")";
            asked.add(ask(Credential.bearer(name, shown.key()), List.of(field), BEARER + callers.aliceKey()));
        }
        attempts.add(ConcurrentRequests.ask(run, asked), callers.aliceKey());
    }

    /** Bob's key is the one that tells best whose is read; without it, one that is none gets Alice refused. */
    @When("Alice shows her key, and in fields that become metadata her own, Bob's and invalid keys, several times")
    public void besideAlices() {
        List<Forgery> bad = badKeys();
        List<Forgery> others = run.config()
                .limitedKey()
                .map(key -> List.of(new Forgery("Bob's key", key)))
                .orElse(bad);
        int fields = MetadataFields.ALL.size();
        for (int at = 0; at < fields; at++) {
            String field = MetadataFields.ALL.get(at);
            List<Supplier<Exchange>> asked = new ArrayList<>();
            asked.add(alice(field, new Forgery("her own key", callers.aliceKey())));
            asked.add(alice(field, bad.get(at % bad.size())));
            for (int i = at; i < SampleSize.tries(); i += fields) {
                asked.add(alice(field, others.get(i % others.size())));
            }
            beside.put(field, ConcurrentRequests.ask(run, asked));
        }
    }

    @Then("the content of such a field changes nothing: she is Alice every time")
    public void changesNothing() {
        judge.that(
                Verdict.all(beside.values().stream().map(asked -> MetadataIgnored.changesNothing(alice.id(), asked))));
    }

    private List<Forgery> badKeys() {
        Forgery expired = run.config()
                .expiredKey()
                .map(key -> new Forgery("expired key", key))
                .orElseGet(() -> callers.forger().example());
        return Stream.concat(callers.forger().plain(), Stream.of(expired)).toList();
    }

    private Supplier<Exchange> alice(String field, Forgery other) {
        String name = Callers.ALICE + " (" + other.name() + " in " + field + ")";
        return ask(Credential.bearer(name, callers.aliceKey()), List.of(field), BEARER + other.key());
    }

    private Supplier<Exchange> ask(Credential credential, List<String> fields, String value) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        fields.forEach(field -> headers.put(field, value));
        return () -> callers.as(credential).send("GET", ContractPaths.CURRENT_USER, headers, "");
    }
}
