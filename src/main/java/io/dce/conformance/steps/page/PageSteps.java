package io.dce.conformance.steps.page;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.EveryItemOnce;
import io.dce.conformance.check.page.PageSizes;
import io.dce.conformance.check.page.PaginationFields;
import io.dce.conformance.check.page.PastTheEnd;
import io.dce.conformance.check.page.RequestedPage;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Steps that read the list of users with valid pages and sizes. */
public final class PageSteps {
    private final Callers callers;
    private final UserList users;
    private final VerdictJudge judge;
    private final List<Exchange> beyond = new ArrayList<>();

    public PageSteps(Callers callers, UserList users, VerdictJudge judge) {
        this.callers = callers;
        this.users = users;
        this.judge = judge;
    }

    @Given("Alice opens the list of users")
    public void opens() {
        users.open();
    }

    @Given("Alice opens the list of users, whatever its form")
    public void looks() {
        users.look();
    }

    @When("she turns every page")
    public void turnsEveryPage() {
        users.read(users.size(PageSizeChoice.HANDY));
    }

    @When("she turns every page at a page size {pageSize}")
    public void turnsEveryPageAt(PageSizeChoice size) {
        users.read(users.size(size));
    }

    @When("she opens some pages at a page size of {int}, the first, the last and the one after it among them")
    public void opensSomePages(int size) {
        long last = Math.min((users.total() + size - 1) / size, PageReader.LAST_PAGE - 1L);
        users.read(
                size,
                Stream.of(1L, 2L, last / 2, last, last + 1)
                        .filter(page -> page >= 1 && page <= last + 1)
                        .distinct()
                        .sorted()
                        .map(Long::intValue)
                        .toList());
    }

    @When("she asks for pages past the end")
    public void asksPastTheEnd() {
        int handy = users.size(PageSizeChoice.HANDY);
        int exact = PageSizeChoice.DIVIDING.of(users.total()).orElse(handy);
        askPastTheEnd(handy, 1);
        askPastTheEnd(exact, 1);
        askPastTheEnd(exact, PageReader.LAST_PAGE);
    }

    @Then("each page says its number, its size and the total in whole numbers")
    public void saysWholeNumbers() {
        judge.that(PaginationFields.everywhere(users.pages()));
        List<Exchange> others = users.otherViews().toList();
        judge.that(others.isEmpty() ? Verdict.pass() : PaginationFields.everywhere(others.stream()));
    }

    @Then("each page says the number and the size that she asked for")
    public void saysWhatWasAsked() {
        judge.that(RequestedPage.everywhere(users.pages()));
    }

    @Then("each page is full, and the last one holds the rest")
    public void eachIsFull() {
        users.judge(PageSizes::in);
    }

    @Then("she meets every user on one page only")
    public void meetsEveryUserOnce() {
        users.judge(EveryItemOnce::once);
    }

    @And("she meets as many users as the total says")
    public void meetsAsMany() {
        users.judge(EveryItemOnce::asMany);
        users.judgeTotal();
    }

    @Then("they hold no users, and are no errors")
    public void holdNothing() {
        judge.that(
                beyond.isEmpty()
                        ? Verdict.notApplicable("no page past the end can be asked for")
                        : Verdict.all(beyond.stream()
                                .map(page ->
                                        PastTheEnd.empty(page).and(() -> PastTheEnd.saysWhich(page, users.first())))));
    }

    /** So many pages past the end, or as far as pages can be asked for. */
    private void askPastTheEnd(int size, int pages) {
        long end = (users.total() + size - 1) / size;
        long page = Math.min(end + pages, PageReader.LAST_PAGE);
        boolean silent = beyond.stream().anyMatch(answer -> answer.answer().isEmpty());
        if (page > end && !silent) {
            beyond.add(callers.alice().listUsers((int) page, size));
        }
    }
}
