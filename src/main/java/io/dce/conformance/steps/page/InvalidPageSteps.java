package io.dce.conformance.steps.page;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.page.InvalidPageRequests;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.List;

/** Steps with invalid pages and page sizes. */
public final class InvalidPageSteps {
    private static final int ATTEMPTS = 3;
    private static final int SHORT = 30;
    private static final List<String> NO_NUMBERS = List.of("abc", "1x");
    private static final List<String> ODD = List.of(
            "0",
            "-1",
            "1001",
            "",
            "1.5",
            "%00",
            "%ff",
            "%27%22%20--",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9".repeat(120));

    private final RunContext run;
    private final Callers callers;
    private final VerdictJudge judge;
    private final List<Exchange> answers = new ArrayList<>();

    public InvalidPageSteps(RunContext run, Callers callers, VerdictJudge judge) {
        this.run = run;
        this.callers = callers;
        this.judge = judge;
    }

    /** What can be asked for in numbers. */
    @ParameterType("page|page size")
    public String number(String words) {
        return "page".equals(words) ? "page" : "pageSize";
    }

    @When("she asks for a {number} that is not a number")
    public void asksForNoNumber(String parameter) {
        NO_NUMBERS.forEach(value -> answers.add(ask(parameter, value)));
        answers.add(callers.alice().listUsers(parameter + "=" + NO_NUMBERS.get(0)));
    }

    @When("Alice asks for a {number} that is unusual, empty or out of range")
    public void asksForOddOnes(String parameter) {
        for (String value : ODD) {
            answers.add(observed(parameter, value));
            if (hung(answers.get(answers.size() - 1))) {
                // One value that hangs is enough; the others might take the whole run.
                return;
            }
        }
    }

    @Then("it is a bad request every time")
    public void badRequest() {
        judge.that(Verdict.all(answers.stream().map(InvalidPageRequests::refused)));
    }

    @Then("no answer is a server error or shows a stack trace")
    public void survives() {
        Exchange sound = callers.alice().listUsers(1, 10);
        judge.that(Verdict.all(answers.stream().map(answer -> InvalidPageRequests.survived(answer, sound))));
    }

    /** The other parameter is a sound one, on page 3 so that a size beyond all bounds does not fetch the whole list. A platform that is busy or silent is asked again: it may not be the value. */
    private Exchange ask(String parameter, String value) {
        String query = "page".equals(parameter)
                ? "page=" + value + "&pageSize=10"
                : "page=" + (value.length() > 5 ? 3 : 1) + "&pageSize=" + value;
        Exchange answer = callers.aliceOnTheWire().listUsers(query);
        // A platform may stall once; waiting for it a third time would take too much of the run.
        int most = hung(answer) ? 2 : ATTEMPTS;
        for (int i = 1; i < most && (answer.answer().isEmpty() || UnreadableAnswer.busy(answer)); i++) {
            answer = callers.aliceOnTheWire().listUsers(query);
        }
        return answer;
    }

    private static boolean hung(Exchange answer) {
        return answer.fault().filter(f -> f.kind() == Fault.Kind.TIMEOUT).isPresent();
    }

    /** One module of the vendor's documents that for a size of -1; for users nothing says so, nor that it is wrong. */
    private static boolean takenForAll(String value, Exchange answer) {
        return value.startsWith("-")
                && !PageReader.items(answer).isEmpty()
                && PageReader.items(answer).size() == PageReader.total(answer);
    }

    /** What becomes of these values is stated nowhere, so it is worth telling. */
    private Exchange observed(String parameter, String value) {
        Exchange answer = ask(parameter, value);
        String seen = ServedChecks.served(answer).passed()
                ? (takenForAll(value, answer) ? "taken for all: " : "") + "served, with "
                        + PageReader.items(answer).size() + " of " + PageReader.total(answer) + " users"
                : answer.answer().map(a -> "answered with " + a.status()).orElse("not answered");
        String shown =
                value.length() <= SHORT ? value : value.substring(0, SHORT) + "… (" + value.length() + " characters)";
        run.ledger().observe(new Observation(parameter + "=" + shown, seen));
        return answer;
    }
}
