package io.dce.conformance.check;

import static io.dce.conformance.check.FakeList.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Listed.Item;
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
        assertThat(BadValue.refused(answer(BAD, 400, "{}")).passed()).isTrue();
        assertThat(BadValue.refused(answer(BAD, 200, "{}")).reason())
                .isEqualTo("expected 400, as page=abc is no number, but the answer is 200");
        assertThat(BadValue.refused(answer(BAD, 500, "{}")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(BadValue.refused(answer(BAD, 422, "{}")).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(BadValue.refused(answer(BAD, 429, "{}")).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aBadValueIsSurvived() {
        assertThat(BadValue.survived(answer(BAD, 200, "{}"), SOUND).passed()).isTrue();
        assertThat(BadValue.survived(answer(BAD, 400, "{}"), SOUND).passed()).isTrue();
        assertThat(BadValue.survived(answer(BAD, 500, "{}"), SOUND).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(BadValue.survived(FakeList.silence(BAD), SOUND).reason()).contains("there is no answer");
        assertThat(BadValue.survived(FakeList.silence(BAD), FakeList.silence(BAD))
                        .outcome())
                .as("nothing was served then")
                .isEqualTo(Outcome.INCONCLUSIVE);
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
        assertThat(BadValue.refused(answer(BAD, 400, body)).reason()).contains("it shows: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type mismatch, parameter: page, error: strconv.ParseInt: parsing \"abc\": invalid syntax",
                "invalid value at 2024/06/01 10:30:15",
                "see the file README at line 3"
            })
    void messagesAreNoStackTraces(String body) {
        assertThat(BadValue.refused(answer(BAD, 400, body)).passed()).isTrue();
    }

    @Test
    void theFirstPageSaysWhichItIs() {
        FakeList list = FakeList.of(25);

        assertThat(FirstPage.stated(unasked(list.page(1, 10))).passed()).isTrue();
        assertThat(FirstPage.stated(unasked(list.page(1, 10), "\"page\":1", "\"page\":0"))
                        .passed())
                .isTrue();
        assertThat(FirstPage.stated(unasked(list.page(1, 10), "\"page\":1", "\"page\":2"))
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(FirstPage.stated(unasked(list.page(1, 10), "\"pageSize\":10", "\"pageSize\":20"))
                        .reason())
                .contains("20 users on the first page")
                .contains("it holds 10");
        assertThat(FirstPage.stated(unasked(list.page(1, 25), "\"pageSize\":25", "\"pageSize\":0"))
                        .passed())
                .as("no limit, and everybody is there")
                .isTrue();
        assertThat(FirstPage.stated(
                                unasked(list.page(1, 10), "\"page\":1,\"pageSize\":10", "\"page\":0,\"pageSize\":0"))
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(FirstPage.same(list.page(2, 10), list.page(1, 10)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(FirstPage.same(list.page(1, 10), list.page(1, 10)).passed()).isTrue();
    }

    @Test
    void aSearchNarrowsBoth() {
        FakeList list = FakeList.of(25);
        FakeList nobody = FakeList.of(0);
        FakeList one = FakeList.of(1);
        Item found = new Item("id-0", "user-0");

        assertThat(Search.findsNobody(nobody.page(1, 10)).passed()).isTrue();
        assertThat(Search.findsNobody(list.page(1, 10)).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Search.findsNobody(list.page(1, 10, List.of(), 25)).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(Search.findsNobody(list.page(1, 10, list.users().subList(0, 3), 0))
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(Search.finds(found, 25, Walked.of(one.walk(10).stream())).passed())
                .isTrue();
        assertThat(Search.finds(found, 25, Walked.of(nobody.walk(10).stream())).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(Search.finds(found, 1, Walked.of(list.walk(10).stream())).reason())
                .contains("a total of 1 at most");
        assertThat(Search.agrees(FakeList.walked(one.page(1, 10, list.users(), 1)))
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    private static Exchange unasked(Exchange page) {
        return answer("/users", 200, page.answer().orElseThrow().text());
    }

    private static Exchange unasked(Exchange page, String right, String wrong) {
        return answer("/users", 200, page.answer().orElseThrow().text().replace(right, wrong));
    }
}
