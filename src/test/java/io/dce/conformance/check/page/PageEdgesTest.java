package io.dce.conformance.check.page;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.check.reading.ListItem;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are asked for in odd ways. */
class PageEdgesTest {
    private static final String BAD = "/users?page=abc";
    private static final Exchange SOUND = FakeList.of(1).page(1, 10);

    @Test
    void whatIsNoNumberIsABadRequestAndNothingElse() {
        assertThat(InvalidPageRequests.refused(answer(BAD, 400, "{}")).passed()).isTrue();
        assertThat(InvalidPageRequests.refused(answer(BAD, 200, "{}")).reason())
                .isEqualTo("expected 400, as page=abc is not a number, but the answer is 200");
        assertThat(InvalidPageRequests.refused(answer(BAD, 500, "{}")).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(InvalidPageRequests.refused(answer(BAD, 422, "{}")).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(InvalidPageRequests.refused(answer(BAD, 429, "{}")).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aBadValueIsSurvived() {
        assertThat(InvalidPageRequests.survived(answer(BAD, 200, "{}"), SOUND).passed())
                .isTrue();
        assertThat(InvalidPageRequests.survived(answer(BAD, 400, "{}"), SOUND).passed())
                .isTrue();
        assertThat(InvalidPageRequests.survived(answer(BAD, 500, "{}"), SOUND)).fails();
        assertThat(InvalidPageRequests.survived(FakeList.silence(BAD), SOUND)).says("there is no answer");
        assertThat(InvalidPageRequests.survived(FakeList.silence(BAD), FakeList.silence(BAD)))
                .as("nothing was served then")
                .is(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"x\\n\\tat java.base/java.lang.Integer.parseInt(Integer.java:652)\"}",
                "panic: x\n\ngoroutine 17 [running]:\nmain.main()",
                "Traceback (most recent call last):\n  File \"/srv/app.py\", line 3, in list",
                "Error: x\n    at list (/srv/app/users.js:12:3)",
                "Error: x\n    at node:internal/main:12:3",
                "thread 'main' panicked at src/main.rs:3"
            })
    void stackTracesAreRecognised(String body) {
        assertThat(InvalidPageRequests.refused(answer(BAD, 400, body))).says("it shows: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type mismatch, parameter: page, error: strconv.ParseInt: parsing \"abc\": invalid syntax",
                "invalid value at 2024/06/01 10:30:15",
                "see the file README at line 3"
            })
    void messagesAreNoStackTraces(String body) {
        assertThat(InvalidPageRequests.refused(answer(BAD, 400, body)).passed()).isTrue();
    }

    @Test
    void theFirstPageSaysWhichItIs() {
        FakeList list = FakeList.of(25);

        assertThat(DefaultPage.stated(unasked(list.page(1, 10))).passed()).isTrue();
        assertThat(DefaultPage.stated(unasked(list.page(1, 10), "\"page\":1", "\"page\":0"))
                        .passed())
                .isTrue();
        assertThat(DefaultPage.stated(unasked(list.page(1, 10), "\"page\":1", "\"page\":2")))
                .fails();
        assertThat(DefaultPage.stated(unasked(list.page(1, 10), "\"pageSize\":10", "\"pageSize\":20")))
                .says("20 users on the first page")
                .says("it holds 10");
        assertThat(DefaultPage.stated(unasked(list.page(1, 25), "\"pageSize\":25", "\"pageSize\":0"))
                        .passed())
                .as("no limit, and everybody is there")
                .isTrue();
        assertThat(DefaultPage.stated(
                        unasked(list.page(1, 10), "\"page\":1,\"pageSize\":10", "\"page\":0,\"pageSize\":0")))
                .fails();
        assertThat(DefaultPage.same(list.page(2, 10), list.page(1, 10))).fails();
        assertThat(DefaultPage.same(list.page(1, 10), list.page(1, 10)).passed())
                .isTrue();
    }

    @Test
    void aSearchNarrowsBoth() {
        FakeList list = FakeList.of(25);
        FakeList nobody = FakeList.of(0);
        FakeList one = FakeList.of(1);
        ListItem found = new ListItem("id-0", "user-0");

        assertThat(SearchResults.findsNobody(nobody.page(1, 10)).passed()).isTrue();
        assertThat(SearchResults.findsNobody(list.page(1, 10))).fails();
        assertThat(SearchResults.findsNobody(list.page(1, 10, List.of(), 25))).fails();
        assertThat(SearchResults.findsNobody(list.page(1, 10, list.users().subList(0, 3), 0)))
                .fails();
        assertThat(SearchResults.finds(found, 25, ListWalk.of(one.walk(10).stream()))
                        .passed())
                .isTrue();
        assertThat(SearchResults.finds(found, 25, ListWalk.of(nobody.walk(10).stream())))
                .fails();
        assertThat(SearchResults.finds(found, 1, ListWalk.of(list.walk(10).stream())))
                .says("a total of 1 at most");
        assertThat(SearchResults.agrees(FakeList.walked(one.page(1, 10, list.users(), 1))))
                .fails();
    }

    @Test
    void aLaterPageOfASearchShowsNobodyElse() {
        FakeList list = FakeList.of(25);
        Exchange all = list.page(1, 100, list.users().subList(0, 12), 12);
        Exchange more = list.page(1, 10, list.users().subList(0, 10), 12);

        assertThat(SearchResults.within(list.page(2, 10, list.users().subList(10, 12), 12), List.of(all, all)))
                .passes();
        assertThat(SearchResults.within(list.page(2, 10, list.users().subList(10, 13), 12), List.of(all, all))
                        .reason())
                .isEqualTo("expected only users that one large page of the search finds, but it shows user-12 (id-12),"
                        + " who is not among them");
        assertThat(SearchResults.within(list.page(2, 10, list.users().subList(10, 13), 12), List.of(all, more)))
                .passes();
        assertThat(SearchResults.within(more, List.of(all, answer("/users?page=1&pageSize=100", 503, ""))))
                .is(Outcome.INCONCLUSIVE);
        assertThat(SearchResults.within(answer("/users?page=1&pageSize=10", 503, ""), List.of(all, all)))
                .is(Outcome.INCONCLUSIVE);
    }

    @Test
    void whoComesOrGoesBetweenTwoSearchesIsInOneOfThem() {
        FakeList list = FakeList.of(25);
        Exchange earlier = list.page(1, 100, list.users().subList(0, 12), 12);
        Exchange later = list.page(1, 100, list.users().subList(1, 13), 12);

        assertThat(SearchResults.within(list.page(2, 10, list.users().subList(11, 13), 12), List.of(earlier, later)))
                .passes();
        assertThat(SearchResults.within(list.page(2, 10, list.users().subList(12, 14), 12), List.of(earlier, later)))
                .fails();
    }

    private static Exchange unasked(Exchange page) {
        return answer("/users", 200, page.answer().orElseThrow().text());
    }

    private static Exchange unasked(Exchange page, String right, String wrong) {
        return answer("/users", 200, page.answer().orElseThrow().text().replace(right, wrong));
    }

    @Test
    void aFirstPageThatIsNotServedOrNotReadIsTold() {
        FakeList list = FakeList.of(25);
        Exchange busy = answer("/users", 503, "");

        assertThat(DefaultPage.stated(busy)).is(Outcome.INCONCLUSIVE);
        assertThat(DefaultPage.stated(answer("/users", 400, "{}")))
                .expected("a first page")
                .actual("the answer is 400");
        assertThat(DefaultPage.stated(answer("/users", 200, "<html>"))).is(Outcome.INCONCLUSIVE);
        assertThat(DefaultPage.stated(unasked(list.page(1, 10), "\"pageSize\":10", "\"pageSize\":0"))
                        .reason())
                .startsWith("expected page 1 and a pageSize, as none was asked for")
                .endsWith("/pagination/page is the number 1, /pagination/pageSize is the number 0");
        assertThat(DefaultPage.same(busy, list.page(1, 10))).is(Outcome.INCONCLUSIVE);
        assertThat(DefaultPage.same(list.page(1, 10), busy)).is(Outcome.INCONCLUSIVE);
        assertThat(DefaultPage.same(
                                list.page(2, 10), list.page(1, 10, list.users().subList(0, 10), 26))
                        .passed())
                .as("it has grown")
                .isTrue();
    }

    @Test
    void theSizeIsTheOneThatWasAskedFor() {
        Exchange ten = FakeList.of(25).page(1, 10);

        assertThat(DefaultPage.sized(ten, 10)).passes();
        assertThat(DefaultPage.sized(ten, 20))
                .expected("pageSize 20, as asked for")
                .actual("it says 10");
        assertThat(DefaultPage.sized(answer("/users", 503, ""), 10)).is(Outcome.INCONCLUSIVE);
        assertThat(DefaultPage.size(ten)).hasValue(10);
        assertThat(DefaultPage.size(unasked(ten, "\"pageSize\":10", "\"pageSize\":1")))
                .hasValue(1);
        assertThat(DefaultPage.size(unasked(ten, "\"pageSize\":10", "\"pageSize\":0")))
                .isEmpty();
        assertThat(DefaultPage.size(unasked(ten, "pageSize", "size"))).isEmpty();
    }

    @Test
    void aSearchThatIsNotServedOrFindsOthersIsTold() {
        FakeList one = FakeList.of(1);
        Exchange busy = answer("/users?search=x", 503, "");
        ListItem missed = new ListItem("id-9", "user-9");

        assertThat(SearchResults.findsNobody(busy)).is(Outcome.INCONCLUSIVE);
        assertThat(SearchResults.finds(missed, 25, FakeList.walked(busy))).is(Outcome.INCONCLUSIVE);
        assertThat(SearchResults.finds(missed, 25, ListWalk.of(one.walk(10).stream()))
                        .reason())
                .isEqualTo("expected the search for a name to find the user of that name, user-9 (id-9), but it finds"
                        + " others or nobody");
        assertThat(SearchResults.finds(new ListItem("id-0", "user-0"), 1, ListWalk.of(one.walk(10).stream()))
                        .passed())
                .isTrue();
        assertThat(SearchResults.agrees(ListWalk.of(one.walk(10).stream())).passed())
                .isTrue();
    }

    @Test
    void aTraceIsOneInAnErrorOnlyAndSilenceIsTheBadValuesDoing() {
        String trace = "panic: x\n\ngoroutine 17 [running]:\nmain.main()";

        assertThat(InvalidPageRequests.survived(answer(BAD, 299, trace), SOUND).passed())
                .isTrue();
        assertThat(InvalidPageRequests.survived(answer(BAD, 300, trace), SOUND))
                .expected("an error without a stack trace")
                .actual("it shows: goroutine 17 [");
        assertThat(InvalidPageRequests.survived(AskedExchanges.USERS.brokenOff(200), SOUND))
                .expected("no server error for page=1&pageSize=10")
                .actual("it took too long");
        assertThat(InvalidPageRequests.survived(answer(BAD, 503, ""), SOUND))
                .expected("no server error for page=abc")
                .actual("the answer is 503");
        assertThat(InvalidPageRequests.survived(answer(BAD, 499, ""), SOUND).passed())
                .isTrue();
    }
}
