package io.dce.conformance.stub.platform;

import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.StubCaller;
import io.dce.conformance.stub.message.CallConnection;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.server.WireMockAdapter;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The seams at which a stub can be made to differ. */
class StubTwistTest {
    @Test
    void anotherPolicyLetsOthersIn() {
        UnaryOperator<Policy> permissive = faithful -> new Policy() {
            @Override
            public Visitor admit(StubCall call) {
                return faithful.admit(call);
            }

            @Override
            public void permit(Visitor visitor, Route route, StubCall call) {}
        };
        try (Stub stub = Stub.start(StubOptions.defaults(), parts -> PlatformChange.policy(permissive))) {
            assertThat(new StubCaller(stub.url())
                            .getAs(stub.limitedKey(), "users")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherStoreForgets() {
        UnaryOperator<Store> forgetful = faithful -> new Store() {
            @Override
            public Slice users(String search, long offset, int limit) {
                return faithful.users("", offset, limit);
            }

            @Override
            public Optional<User> user(String id) {
                return faithful.user(id);
            }

            @Override
            public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                return faithful.create(owner, name, expiresAt);
            }

            @Override
            public List<AccessKey> keys(User owner) {
                return List.of();
            }

            @Override
            public Optional<AccessKey> key(User owner, String keyId) {
                return faithful.key(owner, keyId);
            }

            @Override
            public boolean delete(User owner, String keyId) {
                return true;
            }
        };
        try (Stub stub = Stub.start(StubOptions.defaults(), parts -> PlatformChange.store(forgetful))) {
            StubCaller caller = new StubCaller(stub.url());
            assertThat(json(caller.getAs(stub.adminKey(), "current-user/accesstokens"))
                            .path("items"))
                    .isEmpty();
            assertThat(json(caller.getAs(stub.adminKey(), "users?search=admin"))
                            .at("/pagination/total")
                            .asInt())
                    .isEqualTo(25);
        }
    }

    @Test
    void aFilterSeesTheCallItsConnectionAndTheAnswer() {
        List<CallConnection> seen = new CopyOnWriteArrayList<>();
        AnswerFilter filter = (call, answer) -> {
            seen.add(call.connection());
            return answer.withStatus(418).withHeader("x-filtered", "yes").withBody(new byte[] {'{', '}'});
        };
        try (Stub stub = Stub.start(StubOptions.defaults(), parts -> PlatformChange.answer(filter))) {
            StubCaller caller = new StubCaller(stub.url());
            caller.get("users");
            var answer = caller.get("users");
            assertThat(answer.statusCode()).isEqualTo(418);
            assertThat(answer.body()).isEqualTo("{}");
            assertThat(answer.headers().firstValue("x-filtered")).hasValue("yes");
            assertThat(seen).extracting(CallConnection::calls).containsExactly(1L, 2L);
            assertThat(seen)
                    .extracting(CallConnection::peer)
                    .containsOnly(seen.get(0).peer());
        }
    }

    @Test
    void aFailureOfTheStubIsAnInternalErrorWithoutAStackTrace() {
        Logger log = Logger.getLogger(WireMockAdapter.class.getName());
        log.setLevel(Level.OFF);
        AnswerFilter broken = (call, answer) -> {
            throw new IllegalStateException("broken");
        };
        try (Stub stub = Stub.start(StubOptions.defaults(), parts -> PlatformChange.answer(broken))) {
            var answer = new StubCaller(stub.url()).get("users");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"code\":13, \"message\":\"internal error\", \"details\":[]}");
        }
    }
}
