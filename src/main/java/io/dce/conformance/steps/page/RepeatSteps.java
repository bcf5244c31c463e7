package io.dce.conformance.steps.page;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.StablePages;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Steps that repeat one request. */
public final class RepeatSteps {
    /** Twice on each connection: it may matter which one it is, and whether it was used before. */
    private static final int TIMES = 6;

    private static final int AT_MOST = 12;

    private final Callers callers;
    private final UserList users;
    private final VerdictJudge judge;
    private final List<List<Exchange>> repeated = new ArrayList<>();

    public RepeatSteps(Callers callers, UserList users, VerdictJudge judge) {
        this.callers = callers;
        this.users = users;
        this.judge = judge;
    }

    @When("she asks for the first and the last page several times, on new and on used connections")
    public void asksAgain() {
        int size = users.size(PageSizeChoice.LEAVING_A_REST);
        long last = Math.min((users.total() + size - 1) / size, PageReader.LAST_PAGE);
        try (OneConnection one = callers.oneConnection();
                OneConnection another = callers.oneConnection();
                OneConnection third = callers.oneConnection()) {
            List<Caller> inTurn =
                    List.of(alice(one), alice(one), alice(another), alice(another), alice(third), alice(third));
            LongStream.of(1, last).distinct().forEach(page -> repeated.add(asksAgain(inTurn, (int) page, size)));
        }
    }

    @Then("each of them is the same every time")
    public void sameEveryTime() {
        judge.that(Verdict.all(repeated.stream().map(StablePages::every)));
    }

    private List<Exchange> asksAgain(List<Caller> inTurn, int page, int size) {
        List<Exchange> answers = new ArrayList<>();
        while (answers.size() < TIMES || !StablePages.settled(answers) && answers.size() < AT_MOST) {
            if (!answers.isEmpty() && answers.get(answers.size() - 1).answer().isEmpty()) {
                return answers;
            }
            answers.add(inTurn.get(answers.size() % inTurn.size()).listUsers(page, size));
        }
        return answers;
    }

    private Caller alice(OneConnection connection) {
        return connection.as(Credential.bearer(Callers.ALICE, callers.aliceKey()));
    }
}
