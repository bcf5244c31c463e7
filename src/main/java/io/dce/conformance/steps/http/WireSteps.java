package io.dce.conformance.steps.http;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.http.HttpAnswers;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.user.JsonAnswer;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ProtectedReads;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.page.PageSizeChoice;
import io.dce.conformance.steps.page.UserPages;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Steps that judge answers as HTTP messages. */
public final class WireSteps {
    private static final int TIMES = 2;
    private static final int KEYS = 3;

    private final Callers callers;
    private final OwnResources own;
    private final VerdictJudge judge;
    private final List<Exchange> answers = new ArrayList<>();

    public WireSteps(RunContext run, Callers callers, VerdictJudge judge) {
        this.callers = callers;
        this.own = run.dce().own();
        this.judge = judge;
    }

    @When("Alice reads everything that she may read")
    public void tours() {
        Caller alice = callers.aliceOnTheWire();
        if (!allCome(Stream.of(alice::currentUser))) {
            return;
        }
        ProtectedReads reads = new ProtectedReads(AnswerIds.currentUserId(last()));
        Stream<Supplier<Exchange>> often = IntStream.range(0, TIMES).boxed().flatMap(i -> reads.eachBy(alice));
        if (allCome(often) && allCome(Stream.of(() -> alice.listUsers(1, 1)))) {
            allCome(new UserPages(last()).eachBy(alice));
        }
        addPublicKeys(alice.certs());
    }

    @When("Alice creates and deletes keys, again and again")
    public void createsAndDeletes() {
        Caller alice = callers.aliceOnTheWire();
        for (int i = 0; i < KEYS; i++) {
            String name = own.newName();
            Exchange created = inTime(() -> alice.createKey(name, Optional.empty()));
            answers.add(created);
            answers.add(inTime(alice::listKeys));
            AnswerIds.createdId(created).ifPresent(id -> answers.add(inTime(() -> alice.deleteKey(id))));
        }
    }

    @When("others are refused and Alice asks for what does not exist")
    public void refusalsAndErrors() {
        Caller alice = callers.aliceOnTheWire();
        ProtectedReads reads = new ProtectedReads(own.invented().uuid());
        Stream<Supplier<Exchange>> refusals = Stream.of(
                        callers.nobody(), callers.as(Credential.bearer("Mallory", "letmein")))
                .flatMap(reads::eachBy);
        Stream<Supplier<Exchange>> errors = Stream.of(
                () -> alice.getUser(own.invented().uuid()),
                () -> alice.listUsers(1_000, 10),
                () -> alice.searchUsers("o'neill \"x\" %_\\", 1, 10),
                () -> alice.send("GET", ContractPaths.USERS + "?page=one", Map.of(), ""));
        allCome(Stream.concat(refusals, errors));
    }

    @When("Alice reads without accepting any compression")
    public void acceptsNoCoding() {
        String user = ContractPaths.user(AnswerIds.currentUserId(callers.alice().currentUser()));
        String large = ContractPaths.USERS + "?page=1&pageSize=" + PageSizeChoice.LARGEST;
        int pages = Math.max(1, (AnswerIds.total(callers.alice().listUsers(1, 10)) + 9) / 10);
        String last = ContractPaths.USERS + "?page=" + pages + "&pageSize=10";
        for (String path : List.of(
                ContractPaths.USERS, large, last, ContractPaths.CURRENT_USER, ContractPaths.CURRENT_USER_KEYS, user)) {
            for (String accepted : List.of("identity", "gzip;q=0, deflate;q=0")) {
                answers.add(callers.alice().send("GET", path, Map.of("Accept-Encoding", accepted), ""));
            }
        }
    }

    @Then("every success is 200 with a body")
    public void successIsOk() {
        judgeEach(HttpAnswers::successIsOkWithBody);
    }

    @Then("every success is one JSON document and nothing else, and is declared as JSON")
    public void areDocuments() {
        judge.that(JsonAnswer.successes(answers.stream()));
    }

    @Then("every answer is complete")
    public void comesWhole() {
        judgeEach(HttpAnswers::whole);
    }

    @Then("no valid request meets a server error")
    public void noServerError() {
        judgeEach(HttpAnswers::noServerError);
    }

    @Then("nothing is compressed")
    public void uncompressed() {
        judgeEach(HttpAnswers::uncompressed);
    }

    @Then("nothing is compressed except with gzip")
    public void gzipAtMost() {
        judgeEach(HttpAnswers::gzipAtMost);
    }

    /** Asks one after the other until an answer is lost: whoever hangs would hang every time. */
    private boolean allCome(Stream<Supplier<Exchange>> requests) {
        Iterator<Supplier<Exchange>> next = requests.iterator();
        boolean came = true;
        while (came && next.hasNext()) {
            Exchange exchange = inTime(next.next());
            answers.add(exchange);
            came = exchange.fault().isEmpty();
        }
        return came;
    }

    /** One answer that takes too long may be a bad moment's: it is asked for once more, and nothing else meanwhile. */
    private static Exchange inTime(Supplier<Exchange> request) {
        Exchange first = request.get();
        boolean askedAgain = first.earlier().stream().anyMatch(Exchange::late);
        return first.late() && !askedAgain ? request.get() : first;
    }

    private Exchange last() {
        return answers.get(answers.size() - 1);
    }

    /** Whether they may be read at all is not promised. */
    private void addPublicKeys(Exchange certs) {
        if (certs.answer().filter(a -> a.refused()).isEmpty()) {
            answers.add(certs);
        }
    }

    private void judgeEach(Function<Exchange, Verdict> check) {
        judge.that(Verdict.all(answers.stream().map(check)));
    }
}
