package io.dce.conformance.check.page;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.walked;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.check.reading.ListKind;
import io.dce.conformance.check.reading.ListWalk;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.PagingDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of paging: any list, any size. */
class PagingTest {
    static final List<Function<ListWalk, Verdict>> LAWS =
            List.of(PageSizes::in, EveryItemOnce::once, EveryItemOnce::asMany);

    @ParameterizedTest
    @CsvSource({"1,1", "1,10", "2,1", "9,3", "10,3", "10,10", "25,4", "25,5", "100,100", "101,100", "1000,7"})
    void aListThatPagesAsPromisedPassesEverything(int users, int size) {
        List<Exchange> pages = FakeList.of(users).walk(size);

        assertThat(pages).hasSize((users + size - 1) / size + 1);
        assertThat(LAWS)
                .allSatisfy(
                        law -> assertThat(law.apply(ListWalk.of(pages.stream())).passed())
                                .isTrue());
        assertThat(PaginationFields.everywhere(pages.stream()).passed()).isTrue();
        assertThat(RequestedPage.everywhere(pages.stream()).passed()).isTrue();
        assertThat(PastTheEnd.empty(pages.get(pages.size() - 1)).passed()).isTrue();
    }

    @Test
    void anEmptyListShowsNothing() {
        List<Exchange> pages = FakeList.of(0).walk(10);

        assertThat(PaginationFields.everywhere(pages.stream())).is(Outcome.INCONCLUSIVE);
        assertThat(EveryItemOnce.once(ListWalk.of(pages.stream()))).is(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "\"total\":25,\"total\":\"25\",/pagination/total is the text \"25\"",
        "\"total\":25,\"total\":25.0,/pagination/total is the number 25.0",
        "\"total\":25,\"total\":-1,/pagination/total is the number -1",
        "\"total\":25,\"total\":null,/pagination/total is null",
        "\"total\":25,\"sum\":25,/pagination/total is missing",
        "\"page\":3,\"page\":\"3\",/pagination/page is the text \"3\"",
    })
    void aNumberThatIsNoneIsNamed(String right, String wrong, String named) {
        List<Exchange> pages =
                FakeList.of(25).spoiling(body -> body.replace(right, wrong)).walk(10);

        Verdict verdict = PaginationFields.everywhere(pages.stream());

        assertThat(verdict).fails().says(named);
        assertThat(RequestedPage.everywhere(pages.stream()).passed())
                .as("how a number is written is for PAGE-1 to judge")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3, PASS",
        "3.0, FAIL",
        "-1, FAIL",
        "'\"3\"', PASS",
        "'\"9223372036854775807\"', PASS",
        "'\"10000000000000000000\"', FAIL",
        "'\"3.0\"', FAIL",
        "'\"-1\"', FAIL",
        "'\"\"', FAIL",
    })
    void aPublishedListMayQuoteItsNumbers(String total, Outcome outcome) {
        ListKind items = ListKind.of(new PagingDialect("page", "pageSize", "pagination", "items"));
        FakeList list = FakeList.of(3).spoiling(body -> body.replace("\"total\":3", "\"total\":" + total));

        assertThat(PaginationFields.everywhere(Stream.of(list.page(1, 10)), items))
                .is(outcome);
    }

    @Test
    void anotherPageThanTheOneAskedForIsNamed() {
        List<Exchange> pages = FakeList.of(25)
                .spoiling(body -> body.replace("\"page\":3", "\"page\":2"))
                .walk(10);

        assertThat(RequestedPage.everywhere(pages.stream()))
                .expected("page 3 and pageSize 10, as asked for")
                .actual("/pagination/page is the number 2");
    }

    @Test
    void aShortAndAnOverfullPageAreNamed() {
        FakeList list = FakeList.of(25);
        Exchange first = list.page(1, 10);

        assertThat(PageSizes.in(walked(first, list.page(2, 10, list.users().subList(10, 19), 25))))
                .expected("10 users on page 2 at a page size of 10, as the total is 25")
                .actual("it holds 9");
        assertThat(PageSizes.in(walked(first, list.page(3, 10, list.users().subList(14, 25), 25))))
                .expected("5 users on page 3 at a page size of 10, as the total is 25")
                .actual("it holds 11");
    }

    @Test
    void aUserOnTwoPagesIsNamed() {
        FakeList list = FakeList.of(4);
        ListWalk walk = walked(
                list.page(1, 2),
                list.page(2, 2, List.of(list.users().get(0), list.users().get(3)), 4),
                list.page(3, 2));

        assertThat(EveryItemOnce.once(walk))
                .says("user-0 (id-0) is on page 1 at a page size of 2 and on page 2 at a page size of 2");
    }

    @ParameterizedTest
    @CsvSource({"-1,no users on page 5", "1,together hold 25", "100,together hold 25"})
    void aWrongTotalIsNamed(int off, String named) {
        FakeList list = FakeList.of(25)
                .spoiling(body -> body.replace("\"total\":25", "\"total\":" + (off < 0 ? 20 : 25 + off)));

        assertThat(EveryItemOnce.asMany(ListWalk.of(list.walk(5).stream()))).says(named);
    }

    @Test
    void aPageOfTheListThatIsNotServedIsAFailureAndABusyPlatformIsNot() {
        FakeList list = FakeList.of(4);
        Exchange missing = FakeList.answer("/users?page=2&pageSize=2", 404, "{}");
        Exchange busy = FakeList.answer("/users?page=2&pageSize=2", 503, "");

        assertThat(EveryItemOnce.asMany(walked(list.page(1, 2), missing))).fails();
        assertThat(PageSizes.in(walked(list.page(1, 2), missing))).is(Outcome.INCONCLUSIVE);
        assertThat(EveryItemOnce.asMany(walked(list.page(1, 2), busy))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void aWalkEndsEvenWhenTheTotalIsFarTooLarge() {
        FakeList list = FakeList.of(5).spoiling(body -> body.replace("\"total\":5", "\"total\":2147483647"));

        assertThat(list.walk(2)).hasSizeLessThan(6);
        assertThat(EveryItemOnce.asMany(ListWalk.of(list.walk(2).stream()))).says("together hold 5");
    }

    @Test
    void aWalkReadsNoFurtherThanTheFirstFailure() {
        Stream<Exchange> pages =
                FakeList.of(20).spoiling(body -> body.replace("\"total\":20", "\"total\":\"20\"")).walk(5).stream();
        List<Exchange> seen = new ArrayList<>();

        assertThat(PaginationFields.everywhere(pages.peek(seen::add))).fails();
        assertThat(seen).hasSize(1);
    }

    @Test
    void aPageThatIsNotServedIsNotMadeUpForByTheNext() {
        FakeList list = FakeList.of(25);
        ListWalk walk = FakeList.walked(
                list.page(1, 10), FakeList.answer("/users?page=2&pageSize=10", 500, "boom"), list.page(3, 10));

        assertThat(EveryItemOnce.once(walk)).is(Outcome.INCONCLUSIVE);
        assertThat(EveryItemOnce.asMany(walk)).is(Outcome.INCONCLUSIVE);
    }
}
