package io.dce.conformance.steps.user;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.user.JsonAnswer;
import io.dce.conformance.check.user.UserDetail;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.page.PageSizeChoice;
import io.dce.conformance.steps.page.UserList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Steps that look up the details of users. */
public final class UserDetailSteps {
    private static final int DOZEN = 12;
    private static final int SIZE = PageSizeChoice.LARGEST;
    private static final int ATTEMPTS = 3;

    private final RunContext run;
    private final Callers callers;
    private final UserList users;
    private final VerdictJudge judge;
    private final List<Looked> looked = new ArrayList<>();
    private final List<Exchange> unknown = new ArrayList<>();
    private final List<Exchange> unlikely = new ArrayList<>();

    /**
     * A user whom a page of the list named, and the user's own page.
     *
     * @param place where on the page, from 0
     */
    private record Looked(int page, int place, String id, Exchange list, Exchange own) {}

    public UserDetailSteps(RunContext run, Callers callers, UserList users, VerdictJudge judge) {
        this.run = run;
        this.callers = callers;
        this.users = users;
        this.judge = judge;
    }

    @When("she looks up a dozen users, from the first to the last")
    public void looksUpADozen() {
        looksUpEvenly(DOZEN);
    }

    @When("she looks up the first user and the last")
    public void looksUpFirstAndLast() {
        looksUpEvenly(2);
    }

    @When("she looks up users that do not exist")
    public void looksUpUnknown() {
        unknown.add(nobodys(run.dce().own().invented().uuid()));
    }

    @When("she looks up a user under a word as the id")
    public void looksUpAWord() {
        unlikely.add(nobodys(run.dce().own().invented().word(run.dce().own().newName())));
    }

    @Then("the details of each agree with the list")
    public void agrees() {
        judge.that(
                looked.isEmpty()
                        ? Verdict.inconclusive("the list showed no user to look up")
                        : noneServed()
                                .orElseGet(() -> Verdict.all(looked.stream().map(user -> agrees(user, ATTEMPTS)))));
    }

    /** Why no user's own page can be looked at. */
    private Optional<Verdict> noneServed() {
        return looked.stream().allMatch(user -> UnreadableAnswer.absent(user.own()))
                ? Optional.of(Verdict.notApplicable("the key may not read the details of users: "
                        + looked.get(0).own().summary()))
                : Optional.empty();
    }

    /** Nobody's page is missing in its own way only where others have one. */
    private Exchange nobodys(String id) {
        Exchange answer = callers.alice().getUser(id);
        if (UnreadableAnswer.absent(answer)) {
            String herself = AnswerIds.currentUserId(callers.alice().currentUser());
            Exchange hers = callers.alice().getUser(herself);
            if (!herself.isEmpty() && UnreadableAnswer.absent(hers)) {
                judge.that(Verdict.notApplicable("the key may not read the details of users: " + hers.summary()));
            }
        }
        return answer;
    }

    @Then("the details of each, and her own, are one JSON document and nothing else")
    public void areDocuments() {
        Stream<Exchange> pages = Stream.concat(
                looked.stream().map(Looked::own), Stream.of(callers.alice().currentUser()));
        judge.that(JsonAnswer.successes(pages));
    }

    @Then("she is told that there is no such user")
    public void noSuchUser() {
        judge.that(Verdict.all(unknown.stream().map(UserDetail::unknown)));
    }

    @Then("she is told so, or that the id is invalid")
    public void noId() {
        judge.that(Verdict.all(unlikely.stream().map(UserDetail::unlikely)));
    }

    private void looksUpEvenly(int most) {
        places(most)
                .boxed()
                .collect(Collectors.groupingBy(
                        place -> (int) (place / SIZE) + 1,
                        TreeMap::new,
                        Collectors.mapping(place -> (int) (place % SIZE), Collectors.toList())))
                .forEach(this::looksUp);
    }

    private void looksUp(int page, List<Integer> places) {
        Exchange list = callers.alice().listUsers(page, SIZE);
        int there = PageReader.items(list).size();
        places.stream()
                .filter(place -> place < there)
                .takeWhile(place ->
                        looked.stream().noneMatch(user -> user.own().answer().isEmpty()))
                .forEach(place -> looked.add(look(page, place, list)));
    }

    private Looked look(int page, int place, Exchange list) {
        String id = PageReader.items(list).get(place).id();
        return new Looked(page, place, id, list, callers.alice().getUser(id));
    }

    /** A user may be changed or removed between the two looks, so that whoever is there now is looked at again. */
    private Verdict agrees(Looked user, int attempts) {
        Verdict verdict = UserDetail.agrees(user.list(), user.id(), user.own());
        if (verdict.outcome() != Outcome.FAIL || attempts == 1) {
            return verdict;
        }
        Exchange list = callers.alice().listUsers(user.page(), SIZE);
        int there = PageReader.items(list).size();
        return there == 0
                ? Verdict.inconclusive("no user is left on page " + user.page() + " of the list")
                : agrees(look(user.page(), Math.min(user.place(), there - 1), list), attempts - 1);
    }

    /** Where in the list they are, from 0, evenly spread. */
    private LongStream places(int most) {
        long last = Math.min(users.total(), (long) SIZE * PageReader.LAST_PAGE) - 1;
        long count = Math.min(most, last + 1);
        return LongStream.range(0, count).map(i -> count == 1 ? 0 : i * last / (count - 1));
    }
}
