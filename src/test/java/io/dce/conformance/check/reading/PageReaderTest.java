package io.dce.conformance.check.reading;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.answer;
import static io.dce.conformance.check.reading.FakeList.walked;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.page.EveryItemOnce;
import io.dce.conformance.check.page.PageSizes;
import io.dce.conformance.check.page.PaginationFields;
import io.dce.conformance.check.page.RequestedPage;
import io.dce.conformance.check.reading.PageReader.Turn;
import io.dce.conformance.check.user.UserIds;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a list is read: how far it goes, and what a page that can't be read says of it. */
class PageReaderTest {
    private static final FakeList LIST = FakeList.of(5);

    @ParameterizedTest
    @CsvSource({
        // page, held, total; next page, whether nothing comes after
        "1, 2, 5, 2, false",
        "2, 2, 4, 3, true",
        "2, 2, 5, 3, false",
        "3, 1, 5, 4, true",
        "3, 2, 4, , true",
        "3, 0, 5, , true",
        "999, 2, 9999, 1000, false",
        "1000, 2, 9999, , false",
    })
    void oneReadsOnUntilAPageLiesPastTheEnd(int page, int held, long total, Integer next, boolean ends) {
        Turn turn = Turn.after(LIST.page(page, 2, LIST.users().subList(0, held), total));

        assertThat(turn.next()).isEqualTo(next == null ? OptionalInt.empty() : OptionalInt.of(next));
        assertThat(turn.ends()).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({
        "id-1, ann, ann (id-1)",
        "id-1, '', id-1",
        "'', ann, ann",
        "'{\"size\":1}', ann, ann",
        "'{\"size\":1}', '', '{\"size\":1}'",
    })
    void anItemIsCalledByWhatItHas(String id, String name, String label) {
        assertThat(new ListItem(id, name)).hasToString(label);
    }

    @Test
    void withoutATotalOneReadsOnWhilePagesAreFull() {
        assertThat(Turn.after(untotalled(2))).isEqualTo(new Turn(OptionalInt.of(2), false));
        assertThat(Turn.after(untotalled(1))).isEqualTo(new Turn(OptionalInt.empty(), false));
    }

    @Test
    void aListIsAsLongAsItSaysOrAsOneSees() {
        assertThat(PageReader.total(LIST.page(1, 2))).isEqualTo(5);
        assertThat(PageReader.total(untotalled(2))).isEqualTo(2);
        assertThat(PageReader.pastTheEnd(LIST.page(3, 2), 5)).isFalse();
        assertThat(PageReader.pastTheEnd(LIST.page(3, 2), 4)).isTrue();
    }

    @Test
    void whatIsNoPageSaysNothingOfTheRules() {
        List<Exchange> unreadable = List.of(
                answer("/users?page=1&pageSize=2", 404, text(LIST.page(1, 2))),
                answer("/users?page=1&pageSize=2", 200, "<html>"),
                AskedExchanges.USERS.brokenOff(200),
                FakeList.silence("/users?page=1&pageSize=2"));

        assertThat(unreadable).allSatisfy(exchange -> {
            assertThat(PaginationFields.everywhere(Stream.of(exchange))).is(Outcome.INCONCLUSIVE);
            assertThat(UserIds.everywhere(Stream.of(LIST.page(1, 2), exchange))).is(Outcome.INCONCLUSIVE);
        });
    }

    @Test
    void anotherSizeThanTheOneAskedForIsNamed() {
        String odd = "x".repeat(78);
        FakeList other = FakeList.of(1).spoiling(body -> body.replace("\"pageSize\":10", "\"pageSize\":20"));
        FakeList text = FakeList.of(1).spoiling(body -> body.replace("\"page\":1", "\"page\":\"" + odd + "\""));
        FakeList longer = FakeList.of(1).spoiling(body -> body.replace("\"page\":1", "\"page\":\"" + odd + "y\""));

        assertThat(RequestedPage.everywhere(Stream.of(other.page(1, 10))).reason())
                .endsWith("but /pagination/pageSize is the number 20");
        assertThat(RequestedPage.everywhere(Stream.of(text.page(1, 10))).reason())
                .endsWith("/pagination/page is the text \"" + odd + "\"");
        assertThat(RequestedPage.everywhere(Stream.of(longer.page(1, 10))).reason())
                .endsWith("/pagination/page is the text \"" + odd + "y…");
    }

    @ParameterizedTest
    @CsvSource({"300, FAIL", "404, FAIL", "499, FAIL", "500, INCONCLUSIVE", "201, INCONCLUSIVE", "401, INCONCLUSIVE"})
    void aPageThatIsMissingBreaksTheList(int status, Outcome outcome) {
        ListWalk walk = walked(LIST.page(1, 2), answer("/users?page=2&pageSize=2", status, "{}"));

        assertThat(EveryItemOnce.once(walk)).is(outcome);
        assertThat(PageSizes.in(walk)).is(Outcome.INCONCLUSIVE);
        assertThat(PageSizes.in(walked(answer("/users?page=1&pageSize=2", status, "{}"))))
                .is(Outcome.INCONCLUSIVE);
    }

    @Test
    void aListWithoutATotalHasNoEndToComeTo() {
        assertThat(EveryItemOnce.asMany(walked(untotalled(1))))
                .expected("a total on every page")
                .actual("no page says how many users there are");
        assertThat(PageSizes.in(walked()).reason()).isEqualTo("no page was seen");
        assertThat(PageSizes.in(walked(untotalled(2)))).passes();
        assertThat(PageSizes.in(walked(untotalled(3))))
                .expected("at most 2 users on page 1 at a page size of 2")
                .actual("it holds 3");
    }

    @Test
    void aListThatGoesOnPastTheLastPageIsNotSeenToItsEnd() {
        List<String> one = LIST.users().subList(0, 1);

        assertThat(EveryItemOnce.asMany(walked(LIST.page(1000, 1, one, 1001))).reason())
                .isEqualTo("the list goes on past page 1000 at a page size of 1, the last page that can be asked for");
        assertThat(EveryItemOnce.asMany(walked(LIST.page(1000, 1, one, 1000))).reason())
                .endsWith("the pages at a page size of 1 together hold 1");
    }

    @Test
    void whatStandsPastTheEndIsForOneRuleToSay() {
        ListWalk beyond = walked(LIST.page(3, 2, LIST.users().subList(0, 1), 4));

        assertThat(PageSizes.in(beyond)).passes();
        assertThat(EveryItemOnce.asMany(beyond))
                .expected("no users on page 3 at a page size of 2, as the total is 4")
                .actual("it holds 1");
    }

    @Test
    void aFindingKeepsThePageWithoutItsBody() {
        ListWalk walk = walked(LIST.page(1, 2, LIST.users().subList(0, 1), 5));

        Exchange seen = PageSizes.in(walk).finding().orElseThrow().exchange().orElseThrow();

        assertThat(seen.summary()).isEqualTo("GET /users?page=1&pageSize=2 by Alice: 200");
        assertThat(seen.answer().orElseThrow().body().isEmpty()).isTrue();
        assertThat(seen.answer().orElseThrow().header("Content-Type")).isPresent();
    }

    private static Exchange untotalled(int held) {
        String page = text(LIST.page(1, 2, LIST.users().subList(0, held), 5));
        return answer("/users?page=1&pageSize=2", 200, page.replace("total", "sum"));
    }

    private static String text(Exchange page) {
        return page.answer().orElseThrow().text();
    }
}
