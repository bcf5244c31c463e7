package io.dce.conformance.stub;

import static io.dce.conformance.stub.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The users of the stub, page by page and one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUsersTest {
    private Stub stub;
    private Caller caller;

    @BeforeAll
    void start() {
        stub = Stub.start(StubOptions.defaults());
        caller = new Caller(stub.url());
    }

    @AfterAll
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "users, 1, 10, 10",
        "users?, 1, 10, 10",
        "users?page=0&pageSize=0, 1, 10, 10",
        "users?page=3, 3, 10, 5",
        "users?page=1&pageSize=25, 1, 25, 25",
        "users?pageSize=26, 1, 26, 25",
        "users?pageSize=2147483647, 1, 2147483647, 25",
        "users?page=2147483647&pageSize=2147483647, 2147483647, 2147483647, 0",
        "users?page=4, 4, 10, 0",
        "users?unknown=1&page=2, 2, 10, 10"
    })
    void aPageSaysWhichItIs(String path, int page, int pageSize, int items) {
        JsonNode body = users(path);
        assertThat(body.path("items").size()).isEqualTo(items);
        assertThat(body.path("pagination"))
                .isEqualTo(json("{\"page\":%d,\"pageSize\":%d,\"total\":25}".formatted(page, pageSize)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 24, 25, 26, 1000})
    void thePagesTogetherHoldEveryUserOnce(int pageSize) {
        List<JsonNode> walked = new ArrayList<>();
        for (int page = 1; page <= 25 / pageSize + 1; page++) {
            users("users?page=" + page + "&pageSize=" + pageSize).path("items").forEach(walked::add);
        }
        assertThat(walked).hasSize(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=x",
                "page=1.5",
                "page=-1",
                "pageSize=-1",
                "page=",
                "page",
                "page=2147483648",
                "page=99999999999999999999",
                "pageSize=ten",
                "page=+1",
                "page=%201",
                "page=1&page=2",
                "page=1%00",
                "page=%D9%A1"
            })
    void whatIsNoPageIsRefused(String query) {
        HttpResponse<String> answer = caller.getAs(stub.adminKey(), "users?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asInt()).isEqualTo(3);
    }

    @Test
    void everyUserHasItsFieldsAndIsTheSameOnItsOwnPage() {
        Set<String> ids = new HashSet<>();
        Set<String> lastLogins = new HashSet<>();
        for (JsonNode user : users("users?pageSize=25").path("items")) {
            assertThat(ids.add(user.path("id").asText())).isTrue();
            assertThat(user.path("name").asText()).isNotEmpty();
            for (String text : List.of("email", "description", "firstname", "lastname", "source")) {
                assertThat(user.path(text).isTextual()).as(text).isTrue();
            }
            for (String time : List.of("createdAt", "updatedAt", "lastLoginAt")) {
                assertThat(user.path(time).asText("absent")).matches("|0|1[67][0-9]{11}");
            }
            lastLogins.add(user.path("lastLoginAt").asText());
            assertThat(user.path("enabled").isBoolean()).isTrue();
            assertThat(user.path("canAuthorize").isBoolean()).isTrue();
            assertThat(json(caller.getAs(
                            stub.adminKey(), "users/" + user.path("id").asText())))
                    .isEqualTo(user);
        }
        assertThat(lastLogins).contains("", "0").hasSizeGreaterThan(2);
    }

    @Test
    void anUnknownUserIsNotFound() {
        for (String id : List.of("nobody", "a%2Fb", "%20", "00000000-0000-0000-0000-000000000000")) {
            HttpResponse<String> answer = caller.getAs(stub.adminKey(), "users/" + id);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer).path("code").asInt()).isEqualTo(5);
        }
    }

    @Test
    void searchNarrowsItemsAndTotal() {
        for (String keyword : List.of("admin", "%E7%8E%8B%E5%B0%8F", "ZHANG.wei", "user1")) {
            JsonNode body = users("users?pageSize=2&search=" + keyword);
            int total = body.at("/pagination/total").asInt();
            assertThat(total).isBetween(1, 20);
            assertThat(body.path("items").size()).isEqualTo(Math.min(2, total));
        }
        assertThat(users("users?search=viewer").at("/items/0/name").asText()).isEqualTo("viewer");
        assertThat(users("users?search=nobody-has-this").at("/pagination/total").asInt())
                .isZero();
        assertThat(users("users?search=").at("/pagination/total").asInt()).isEqualTo(25);
    }

    @Test
    void currentUserHasTheSeventeenFieldsOfTheVendorsDocument() {
        JsonNode self = users("current-user");
        assertThat(self.size()).isEqualTo(17);
        assertThat(self.path("username").asText()).isEqualTo("admin");
        JsonNode user = users("users/" + self.path("uid").asText());
        assertThat(user.path("name")).isEqualTo(self.path("username"));
        assertThat(user.path("email")).isEqualTo(self.path("email"));
    }

    @Test
    void thePeopleAreTheSameInEveryStub() {
        try (Stub again = Stub.start(StubOptions.defaults())) {
            assertThat(json(new Caller(again.url()).getAs(again.adminKey(), "users?pageSize=25")))
                    .isEqualTo(users("users?pageSize=25"));
        }
    }

    @Test
    void withOneUserTheLimitedOneSignsInWithoutBeingListed() {
        try (Stub one = Stub.start(StubOptions.defaults().withUsers(1))) {
            Caller alone = new Caller(one.url());
            JsonNode list = json(alone.getAs(one.adminKey(), "users"));
            assertThat(list.at("/pagination/total").asInt()).isEqualTo(1);
            assertThat(list.at("/items/0/name").asText()).isEqualTo("admin");
            assertThat(alone.getAs(one.limitedKey(), "users").statusCode()).isEqualTo(403);
            assertThat(json(alone.getAs(one.limitedKey(), "current-user"))
                            .path("username")
                            .asText())
                    .isEqualTo("viewer");
        }
    }

    @Test
    void tenThousandUsersCanBeWalked() {
        try (Stub big = Stub.start(StubOptions.defaults().withUsers(10_000))) {
            Caller walker = new Caller(big.url());
            Set<String> ids = new HashSet<>();
            for (int page = 1; page <= 10; page++) {
                json(walker.getAs(big.adminKey(), "users?pageSize=1000&page=" + page))
                        .path("items")
                        .forEach(user -> ids.add(user.path("id").asText()));
            }
            assertThat(ids).hasSize(10_000);
        }
    }

    private JsonNode users(String path) {
        HttpResponse<String> answer = caller.getAs(stub.adminKey(), path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        return json(answer);
    }
}
