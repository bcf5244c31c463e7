package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.stub.platform.StubOptions;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The users of the stub, one by one. */
@WithStub
class StubUsersTest {
    private final Stub stub;
    private final StubCaller caller;

    StubUsersTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
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
            assertThat(json(new StubCaller(again.url()).getAs(again.adminKey(), "users?pageSize=25")))
                    .isEqualTo(users("users?pageSize=25"));
        }
    }

    @Test
    void withOneUserTheLimitedOneSignsInWithoutBeingListed() {
        try (Stub one = Stub.start(StubOptions.defaults().withUsers(1))) {
            StubCaller alone = new StubCaller(one.url());
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

    private JsonNode users(String path) {
        HttpResponse<String> answer = caller.getAs(stub.adminKey(), path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        return json(answer);
    }
}
