package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.stub.platform.StubOptions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of the stub's users, page by page. */
@WithStub
class StubPagesTest {
    private final Stub stub;
    private final StubCaller caller;

    StubPagesTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
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
        "users?unknown=1&page=2, 2, 10, 10",
        "users?unknown.x=1&unknown[]=2&page=%2B2, 2, 10, 10"
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
                "page.x=1",
                "search[]=a",
                "search[a]=b",
                "page=1;pageSize=2",
                "page=1.0",
                "page=%ff",
                "page=1%00",
                "page=%D9%A1"
            })
    void whatIsNoPageIsRefused(String query) {
        HttpResponse<String> answer = caller.getAs(stub.adminKey(), "users?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asInt()).isEqualTo(3);
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
    void tenThousandUsersCanBeWalked() {
        try (Stub big = Stub.start(StubOptions.defaults().withUsers(10_000))) {
            StubCaller walker = new StubCaller(big.url());
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
