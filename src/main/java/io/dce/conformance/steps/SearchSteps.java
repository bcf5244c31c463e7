package io.dce.conformance.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Listed;
import io.dce.conformance.check.Listed.Item;
import io.dce.conformance.check.Search;
import io.dce.conformance.check.Unreadable;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.Walked;
import io.dce.conformance.exchange.Exchange;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Searching the list of users. */
public final class SearchSteps {
    private static final String NOBODYS_NAME = "qxzjvwkqxzjvwk";
    private final Callers callers;
    private final UserList users;
    private final Judge judge;
    private final Set<Item> wanted = new LinkedHashSet<>();

    public SearchSteps(Callers callers, UserList users, Judge judge) {
        this.callers = callers;
        this.users = users;
        this.judge = judge;
    }

    @When("she picks users from the first and the last page")
    public void picks() {
        int size = users.size(PageSize.HANDY);
        long last = Math.min((users.total() + size - 1) / size, Listed.LAST_PAGE);
        for (long page : new long[] {1, last}) {
            Exchange answer = callers.alice().listUsers((int) page, size);
            Unreadable.data(answer).ifPresent(judge::that);
            // Long names, as a short one is part of many others; best those that need encoding.
            Listed.items(answer).stream()
                    .filter(item -> !item.name().isBlank())
                    .max(Comparator.comparing(
                                    (Item item) -> item.name().codePoints().anyMatch(c -> c > 127))
                            .thenComparing(item -> item.name().length()))
                    .ifPresent(wanted::add);
        }
    }

    @Then("a search for a name that nobody bears finds nobody")
    public void findsNobody() {
        judge.that(Search.findsNobody(callers.alice().searchUsers(NOBODYS_NAME, 1, 10)));
    }

    @Then("a search for the name of each finds that user, in items and total alike")
    public void findsEach() {
        judge.that(
                wanted.isEmpty()
                        ? Verdict.inconclusive("the list showed no name to search for")
                        : Verdict.all(wanted.stream().map(this::found)));
    }

    private Verdict found(Item user) {
        Verdict verdict = search(user);
        // Others may have changed the list meanwhile: what is wrong then is right the next time.
        return verdict.passed() ? verdict : search(user);
    }

    private Verdict search(Item user) {
        long found = Listed.total(callers.alice().searchUsers(user.name(), 1, 10));
        int size = PageSize.LEAVING_A_REST.of(found).orElse(PageSize.LARGEST);
        return Search.finds(
                user,
                users.total(),
                Walked.of(PageWalk.of(page -> callers.alice().searchUsers(user.name(), page, size))));
    }
}
