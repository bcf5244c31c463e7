package io.dce.conformance.steps.page;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.RepeatedWalks;
import io.dce.conformance.check.page.SearchResults;
import io.dce.conformance.check.reading.ListItem;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Steps that search the list of users. */
public final class SearchSteps {
    private static final String NOBODYS_NAME = "qxzjvwkqxzjvwk";

    private final Callers callers;
    private final UserList users;
    private final VerdictJudge judge;
    private Optional<ListItem> wanted = Optional.empty();

    public SearchSteps(Callers callers, UserList users, VerdictJudge judge) {
        this.callers = callers;
        this.users = users;
        this.judge = judge;
    }

    @When("she picks a user from the last page")
    public void picks() {
        int size = users.size(PageSizeChoice.HANDY);
        long last = Math.min((users.total() + size - 1) / size, PageReader.LAST_PAGE);
        Exchange page = callers.alice().listUsers((int) last, size);
        UnreadableAnswer.data(page).ifPresent(judge::that);
        // A long name, as a short one is part of many others; best one that needs encoding.
        wanted = PageReader.items(page).stream()
                .filter(item -> !item.name().isBlank())
                .max(Comparator.comparing(
                                (ListItem item) -> item.name().codePoints().anyMatch(c -> c > 127))
                        .thenComparing(item -> item.name().length()));
        if (wanted.isEmpty()) {
            judge.that(Verdict.inconclusive("the list showed no name to search for"));
        }
    }

    @Then("a search for a name that nobody has finds nobody")
    public void findsNobody() {
        judge.that(SearchResults.findsNobody(callers.alice().searchUsers(NOBODYS_NAME, 1, 10)));
    }

    @And("a search for that user's name finds that user, in items and total alike")
    public void findsTheUser() {
        Verdict found = found(wanted.orElseThrow());
        if (found.outcome() == Outcome.FAIL) {
            // That user may have been deleted meanwhile.
            picks();
            found = found(wanted.orElseThrow());
        }
        judge.that(found);
        String name = wanted.orElseThrow().name();
        int size = sizeFor(found(name));
        Supplier<ListWalk> walk = () -> walk(name, size);
        List<ListWalk> walks = new ArrayList<>();
        while (!RepeatedWalks.totalSettled(walks)) {
            walks.add(walk.get());
        }
        judge.that(RepeatedWalks.oneTotal(walks));
    }

    @And("a search for the letter that the name begins with has items and total that agree")
    public void agrees() {
        String letter = letter();
        long found = found(letter);
        int size = sizeFor(found);
        long last = Math.max(1, (found + size - 1) / size);
        judge.that(twice(() -> SearchResults.agrees(ListWalk.of(LongStream.of(1, 2, last)
                .filter(page -> page <= last)
                .distinct()
                .mapToObj(page -> callers.alice().searchUsers(letter, (int) page, size))))));
    }

    @And("its second page shows only users that one large page shows")
    public void pagesAgree() {
        String letter = letter();
        int size = sizeFor(found(letter));
        judge.that(twice(() -> {
            Exchange before = callers.alice().searchUsers(letter, 1, PageSizeChoice.LARGEST);
            Exchange second = callers.alice().searchUsers(letter, 2, size);
            Exchange after = callers.alice().searchUsers(letter, 1, PageSizeChoice.LARGEST);
            return SearchResults.within(second, List.of(before, after));
        }));
    }

    private Verdict found(ListItem user) {
        return SearchResults.finds(user, users.total(), walk(user.name(), sizeFor(found(user.name()))));
    }

    private ListWalk walk(String name, int size) {
        return ListWalk.of(PageWalk.of(page -> callers.alice().searchUsers(name, page, size)));
    }

    private String letter() {
        return Character.toString(wanted.orElseThrow().name().codePointAt(0));
    }

    private long found(String keyword) {
        return PageReader.total(callers.alice().searchUsers(keyword, 1, 10));
    }

    private static int sizeFor(long found) {
        return PageSizeChoice.LEAVING_A_REST.of(found).orElse(PageSizeChoice.LARGEST);
    }

    /** Others may change the list meanwhile: what is wrong then is right the next time. */
    private static Verdict twice(Supplier<Verdict> search) {
        Verdict first = search.get();
        return first.outcome() == Outcome.FAIL ? search.get() : first;
    }
}
