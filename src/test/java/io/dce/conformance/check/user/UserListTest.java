package io.dce.conformance.check.user;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ContractSchemas;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists say of users, and that they say it in JSON. */
class UserListTest {
    private static final ContractSchemas SCHEMAS = new ContractSchemas();

    @Test
    void soundUsersPassEverything() {
        List<Exchange> pages = FakeList.of(25).walk(10);

        assertThat(UserFields.everywhere(pages.stream(), SCHEMAS).passed()).isTrue();
        assertThat(UserIds.everywhere(pages.stream()).passed()).isTrue();
        assertThat(UserTimestamps.everywhere(pages.stream()).passed()).isTrue();
        assertThat(JsonAnswer.everywhere(pages.stream()).passed()).isTrue();
        assertThat(pages.stream().flatMap(page -> UndeclaredFields.of(page).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"id\":\"id-24\"','\"id\":24','/items/4/id: integer found, string expected'",
        "'\"name\":\"user-24\",\"email\":\"\"','\"name\":\"user-24\"','email'",
        "'\"name\":\"user-24\"','\"name\":null','/items/4/name: null found, string expected'",
    })
    void theLastUserOfTheLastPageIsSeen(String right, String wrong, String named) {
        Stream<Exchange> pages = FakeList.of(25).spoiling(body -> body.replace(right, wrong)).walk(10).stream();

        assertThat(UserFields.everywhere(pages, SCHEMAS))
                .says("page 3 at a page size of 10")
                .says(named);
    }

    @Test
    void anAnswerWithoutUsersShowsNothing() {
        Exchange renamed = answer("/users?page=1&pageSize=10", 200, "{\"users\":[],\"pagination\":{\"total\":0}}");

        assertThat(UserFields.everywhere(Stream.of(renamed), SCHEMAS)).is(Outcome.INCONCLUSIVE);
        assertThat(UserTimestamps.everywhere(Stream.of(renamed))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void fieldsThatTheContractDoesNotNameAreAllowedAndTold() {
        Exchange page = FakeList.of(1)
                .spoiling(body -> body.replace("\"source\"", "\"phone\":\"1\",\"source\"")
                        .replace("\"total\"", "\"pages\":1,\"total\""))
                .page(1, 10);

        assertThat(UserFields.everywhere(Stream.of(page), SCHEMAS).passed()).isTrue();
        assertThat(UndeclaredFields.of(page)).containsExactly("pagination: pages", "user: phone");
    }

    @Test
    void idsAreNeitherEmptyNorShared() {
        FakeList list = FakeList.of(4);
        list.users().set(3, FakeList.user("id-0", "another"));
        assertThat(UserIds.everywhere(list.walk(2).stream())).says("another has the id id-0 of user-0");

        list.users().set(3, FakeList.user("", "another"));
        assertThat(UserIds.everywhere(list.walk(2).stream())).says("/items/1/id is empty");

        list.users().set(3, FakeList.user("id-3", " "));
        assertThat(UserIds.everywhere(list.walk(2).stream())).says("/items/1/name is empty");

        list.users().set(3, FakeList.user("id-0", "user-0"));
        assertThat(UserIds.everywhere(list.walk(2).stream()).passed())
                .as("the same user twice is for PAGE-4")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"0\"", "\"1420070400000\"", "\"1717243200000\"", "\"1717329600000\""})
    void soundTimesPass(String time) {
        assertThat(times(time).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1660632794\"",
                "\"1660632794800000\"",
                "\"2022-08-16T06:53:14Z\"",
                "\"-62135596800000\"",
                "\"1660632794800.5\"",
                "\"01660632794800\"",
                "\"1420070399999\"",
                "\"1717329600001\"",
                "\"99999999999999999999\"",
                "1660632794800",
                "null"
            })
    void otherTimesAreNamed(String time) {
        assertThat(times(time)).says("/items/0/createdAt is");
    }

    private static Verdict times(String time) {
        FakeList list = FakeList.of(1).spoiling(body -> body.replace("\"1660632794800\"", time));
        return UserTimestamps.everywhere(Stream.of(list.page(1, 10)));
    }

    @Test
    void aListIsAnArrayAndOfManyFaultsFiveAreTold() {
        Exchange object = answer("/users?page=1&pageSize=10", 200, "{\"items\":{\"id\":7}}");
        Exchange none = answer("/users?page=1&pageSize=10", 200, "{\"items\":null}");
        FakeList nameless = FakeList.of(7).spoiling(body -> body.replaceAll("user-\\d", ""));
        FakeList timeless = FakeList.of(7).spoiling(body -> body.replace("\"0\"", "0"));
        FakeList numbered = FakeList.of(7).spoiling(body -> body.replaceAll("\"id-(\\d)\"", "$1"));

        assertThat(UserFields.everywhere(Stream.of(object), SCHEMAS))
                .expected("an array of users")
                .actual("/items is an object");
        assertThat(UserFields.everywhere(Stream.of(none), SCHEMAS).reason()).isEqualTo("there was no user to look at");
        assertThat(UserIds.everywhere(Stream.of(nameless.page(1, 10))))
                .says("/items/4/name is empty")
                .doesNotSay("/items/5");
        assertThat(UserTimestamps.everywhere(Stream.of(timeless.page(1, 10))))
                .says("/items/4/updatedAt")
                .doesNotSay("/items/5");
        assertThat(UserFields.everywhere(Stream.of(numbered.page(1, 10)), SCHEMAS))
                .says("/items/4/id")
                .doesNotSay("/items/5");
    }

    @Test
    void fieldsOfTheListItselfAreToldToo() {
        assertThat(UndeclaredFields.of(answer("/users", 200, "{\"items\":[],\"next\":1}")))
                .containsExactly("list: next");
    }
}
