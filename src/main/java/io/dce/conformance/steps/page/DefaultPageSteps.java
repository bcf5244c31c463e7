package io.dce.conformance.steps.page;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.DefaultPage;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps that request lists without a page or a page size. */
public final class DefaultPageSteps {
    private static final int SOME_SIZE = 3;
    private static final int ATTEMPTS = 3;

    private final RunContext run;
    private final Callers callers;
    private final VerdictJudge judge;
    private final List<Exchange> answers = new ArrayList<>();

    public DefaultPageSteps(RunContext run, Callers callers, VerdictJudge judge) {
        this.run = run;
        this.callers = callers;
        this.judge = judge;
    }

    @When("she asks for users without a page and a size")
    public void saysNothing() {
        ask(Map.of());
        DefaultPage.size(answers.get(0))
                .ifPresent(size -> run.ledger().observe(new Observation("default pageSize", String.valueOf(size))));
    }

    @When("she asks for users with only a page, and with only a size")
    public void saysOne() {
        ask(Map.of("page", "1"));
        ask(Map.of("pageSize", String.valueOf(SOME_SIZE)));
    }

    @Then("she gets the first page, which says so")
    public void firstPage() {
        judge.that(Verdict.all(answers.stream().map(DefaultPage::stated)));
    }

    @And("it holds what the first page of that size holds")
    public void holdsTheSame() {
        judge.that(Verdict.all(answers.stream().map(answer -> sameAsAsked(answer, ATTEMPTS))));
    }

    @And("it has the size that she asked for")
    public void sizeAsked() {
        judge.that(DefaultPage.sized(answers.get(1), SOME_SIZE));
    }

    private void ask(Map<String, String> query) {
        answers.add(callers.alice().listUsers(query));
    }

    /** Others may change the list between two looks, so that they are taken again. */
    private Verdict sameAsAsked(Exchange answer, int attempts) {
        int size = (int) Math.min(DefaultPage.size(answer).orElse(PageSizeChoice.LARGEST), PageSizeChoice.LARGEST);
        Verdict verdict = DefaultPage.same(answer, callers.alice().listUsers(1, size));
        if (verdict.outcome() != Outcome.FAIL || attempts == 1) {
            return verdict;
        }
        String query = answer.request().uri().getRawQuery();
        return sameAsAsked(callers.alice().listUsers(query == null ? "" : query), attempts - 1);
    }
}
