package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.createKey;
import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.stub.platform.StubException;
import io.dce.conformance.stub.platform.StubOptions;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the stub starts, serves many at once, and stops. */
@WithStub
class StubServerTest {
    private final Stub stub;
    private final StubCaller caller;

    StubServerTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
    }

    @Test
    void itServesOnTheLoopbackAddress() {
        assertThat(stub.url().toString()).matches("http://127\\.0\\.0\\.1:[0-9]+");
        assertThat(stub.caPem()).isEmpty();
    }

    @Test
    void thirtyTwoCallersAtOnceDoNotGetInEachOthersWay() {
        Set<String> secrets = ConcurrentHashMap.newKeySet();
        ExecutorService callers = Executors.newFixedThreadPool(32);
        try {
            CompletableFuture<?>[] all = IntStream.range(0, 32)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> liveOneLife("caller " + i, secrets), callers))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } finally {
            callers.shutdownNow();
        }
        assertThat(secrets).hasSize(32);
        assertThat(caller.getAs(stub.limitedKey(), "current-user/accesstokens").body())
                .doesNotContain("caller ");
    }

    private void liveOneLife(String name, Set<String> secrets) {
        var created = json(caller.sendAs(stub.limitedKey(), "POST", "current-user/accesstoken", createKey(name)));
        String secret = created.path("token").asText();
        secrets.add(secret);
        assertThat(caller.getAs(secret, "current-user").statusCode()).isEqualTo(200);
        String deletion = "current-user/accesstokens/" + created.path("id").asText();
        assertThat(caller.sendAs(secret, "DELETE", deletion, "").statusCode()).isEqualTo(200);
        assertThat(caller.getAs(secret, "current-user").statusCode()).isEqualTo(401);
    }

    @Test
    void aPortInUseIsAClearError() {
        StubOptions taken = StubOptions.defaults().withPort(stub.url().getPort());
        for (boolean tls : new boolean[] {false, true}) {
            assertThatExceptionOfType(StubException.class)
                    .isThrownBy(() -> Stub.start(taken.withTls(tls)))
                    .withMessage("cannot serve on port " + taken.port() + " of 127.0.0.1: it is in use already");
        }
    }

    @Test
    void aClosedStubFreesItsPort() {
        Stub first = Stub.start(StubOptions.defaults());
        new StubCaller(first.url()).getAs(first.adminKey(), "users");
        first.close();
        first.close();
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() ->
                        new Socket(InetAddress.getLoopbackAddress(), first.url().getPort()).close());
        try (Stub second =
                Stub.start(StubOptions.defaults().withPort(first.url().getPort()))) {
            assertThat(second.url()).isEqualTo(first.url());
        }
    }
}
