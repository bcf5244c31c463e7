package io.dce.conformance.cleanup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left on a platform after a run: nothing of it, and everything else. */
@Tag("proof")
@WithStub(users = 2)
class KeyCleanupTest {
    private final Stub stub;

    KeyCleanupTest(Stub stub) {
        this.stub = stub;
    }

    @Test
    void everyKeyOfTheRunIsRevokedAndNoOther() {
        TargetConfig config = config(stub.url(), "10s");
        try (Dce run = dce(config);
                Dce another = dce(config)) {
            alice(run).createKey(run.own().newName(), Optional.empty());
            caller(run, stub.limitedKey()).createKey(run.own().newName(), Optional.empty());
            alice(another).createKey(another.own().newName(), Optional.empty());
            alice(another).createKey("somebodys", Optional.empty());

            assertThat(new KeyCleanup(config, run).revokeAll()).isEmpty();

            assertThat(names(another, stub.adminKey()))
                    .contains("somebodys", another.own().prefix() + "a")
                    .doesNotContain(run.own().prefix());
            assertThat(names(another, stub.limitedKey()))
                    .doesNotContain(run.own().prefix());
            new KeyCleanup(config, another).revokeAll();
        }
    }

    @Test
    void inReadOnlyModeNothingIsAsked() {
        TargetConfig config = ConfigLoader.load(
                Map.of("dce.url", "http://127.0.0.1:1", "dce.readonly", "true"),
                Map.of("DCE_TOKEN", "an-opaque-key"),
                Path.of("src"));
        try (Dce run = dce(config)) {
            assertThat(new KeyCleanup(config, run).revokeAll()).isEmpty();
        }
    }

    @Test
    void aKeyThatIsStillListedAfterItsDeletionIsLeftBehind() throws IOException {
        HttpServer liar = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StringBuilder list = new StringBuilder("{\"items\":[]}");
        liar.createContext("/", exchange -> {
            String answer = switch (exchange.getRequestMethod()) {
                case "POST" -> "{\"id\":\"k-1\",\"token\":\"secret-of-k-1\"}";
                case "GET" -> list.toString();
                default -> "{}";
            };
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        liar.start();
        TargetConfig config =
                config(URI.create("http://127.0.0.1:" + liar.getAddress().getPort()), "150ms");
        try (Dce run = dce(config)) {
            String name = run.own().newName();
            alice(run).createKey(name, Optional.empty());
            list.replace(0, list.length(), "{\"items\":[{\"id\":\"k-1\",\"name\":\"" + name + "\"}]}");

            assertThat(new KeyCleanup(config, run).revokeAll())
                    .containsExactly("k-1, named " + name + ": it is still listed after its deletion");
        } finally {
            liar.stop(0);
        }
    }

    @Test
    void aKeyOfAnotherUserIsRevokedWhereItWasCreated() {
        try (Stub three = Stub.start(StubOptions.defaults().withUsers(3))) {
            TargetConfig config = ConfigLoader.load(
                    Map.of("dce.url", three.url().toString()), Map.of("DCE_TOKEN", three.adminKey()), Path.of("src"));
            try (Dce run = dce(config)) {
                Caller alice = caller(run, three.adminKey());
                String other = AnswerIds.itemIds(alice.listUsers(1, 10)).get(2);
                alice.createKeyOf(other, run.own().newName());
                assertThat(alice.listKeysOf(other).answer().orElseThrow().text())
                        .contains(run.own().prefix());

                assertThat(new KeyCleanup(config, run).revokeAll()).isEmpty();

                assertThat(alice.listKeysOf(other).answer().orElseThrow().text())
                        .doesNotContain(run.own().prefix());
            }
        }
    }

    @Test
    void aKeyOfOursUnderAnIdThatNoAnswerGaveIsTold() throws IOException {
        HttpServer muddler = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StringBuilder list = new StringBuilder("{\"items\":[]}");
        muddler.createContext("/", exchange -> {
            String answer = switch (exchange.getRequestMethod()) {
                case "POST" -> "{\"id\":\"wrong\",\"token\":\"secret-of-real\"}";
                case "GET" -> list.toString();
                default -> "{}";
            };
            boolean deletion = "DELETE".equals(exchange.getRequestMethod());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(deletion ? 404 : 200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        muddler.start();
        TargetConfig config =
                config(URI.create("http://127.0.0.1:" + muddler.getAddress().getPort()), "150ms");
        try (Dce run = dce(config)) {
            String name = run.own().newName();
            alice(run).createKey(name, Optional.empty());
            list.replace(0, list.length(), "{\"items\":[{\"id\":\"real\",\"name\":\"" + name + "\"}]}");

            assertThat(new KeyCleanup(config, run).revokeAll())
                    .hasSize(2)
                    .anyMatch(left -> left.startsWith("real, named " + name))
                    .anyMatch(left -> left.startsWith("wrong, named " + name));
        } finally {
            muddler.stop(0);
        }
    }

    @Test
    void whereNothingHasComeACreationThatWasNeverAnsweredIsNoAlarm() throws IOException {
        assertThat(afterAnUnansweredCreation("{\"items\":[{\"id\":\"old\",\"name\":\"laptop\"}]}"))
                .isEmpty();
    }

    /** Whoever asks has a key: a list without it proves nothing. */
    @Test
    void whereTheListShowsNothingAtAllACreationThatWasNeverAnsweredIsNamed() throws IOException {
        assertThat(afterAnUnansweredCreation("{\"items\":[]}"))
                .singleElement()
                .asString()
                .matches("perhaps a key named dceconformance[a-z]+: .*not answered.*does not show.*");
    }

    @Test
    void whereTheListHidesAKeyThatWasToldACreationThatWasNeverAnsweredIsNamed() throws IOException {
        AtomicInteger creations = new AtomicInteger();
        HttpServer hiding = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hiding.createContext("/", exchange -> {
            boolean creation = "POST".equals(exchange.getRequestMethod());
            String answer = creation
                    ? "{\"id\":\"told\",\"token\":\"secret-of-told\"}"
                    : "{\"items\":[{\"id\":\"old\",\"name\":\"laptop\"}]}";
            exchange.getRequestBody().readAllBytes();
            if (!creation || creations.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(200, answer.length());
                exchange.getResponseBody().write(answer.getBytes(UTF_8));
            }
            exchange.close();
        });
        hiding.start();
        TargetConfig config =
                config(URI.create("http://127.0.0.1:" + hiding.getAddress().getPort()), "150ms");
        try (Dce run = dce(config)) {
            KeyInventory.take(run, config);
            String told = run.own().newName();
            String mute = run.own().newName();
            alice(run).createKey(told, Optional.empty());
            alice(run).createKey(mute, Optional.empty());

            assertThat(new KeyCleanup(config, run).revokeAll())
                    .hasSize(2)
                    .anyMatch(left -> left.startsWith("told, named " + told))
                    .anyMatch(left -> left.startsWith("perhaps a key named " + mute));
        } finally {
            hiding.stop(0);
        }
    }

    @Test
    void whereSomethingHasComeUnderAnotherNameACreationThatWasNeverAnsweredIsNamed() throws IOException {
        assertThat(afterAnUnansweredCreation(
                        "{\"items\":[{\"id\":\"old\",\"name\":\"laptop\"},{\"id\":\"new\",\"name\":\"renamed\"}]}"))
                .hasSize(2)
                .anyMatch(left -> left.endsWith("a person should look: new (renamed)"))
                .anyMatch(left -> left.matches("perhaps a key named dceconformance[a-z]+: .*not answered.*"));
    }

    /** What is said to be left where the list has shown one old key before, and this after. */
    private List<String> afterAnUnansweredCreation(String listedAfter) throws IOException {
        HttpServer mute = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StringBuilder list = new StringBuilder("{\"items\":[{\"id\":\"old\",\"name\":\"laptop\"}]}");
        mute.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if ("GET".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(200, list.length());
                exchange.getResponseBody().write(list.toString().getBytes(UTF_8));
            }
            exchange.close();
        });
        mute.start();
        TargetConfig config =
                config(URI.create("http://127.0.0.1:" + mute.getAddress().getPort()), "150ms");
        try (Dce run = dce(config)) {
            KeyInventory.take(run, config);
            alice(run).createKey(run.own().newName(), Optional.empty());
            list.replace(0, list.length(), listedAfter);

            return new KeyCleanup(config, run).revokeAll();
        } finally {
            mute.stop(0);
        }
    }

    @Test
    void aKeyThatNoListShowsIsNamedAndNotDeleted() throws IOException {
        HttpServer reticent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Set<String> deleted = ConcurrentHashMap.newKeySet();
        reticent.createContext("/", exchange -> {
            boolean bob = exchange.getRequestHeaders().getFirst("Authorization").contains(stub.limitedKey());
            boolean deletion = "DELETE".equals(exchange.getRequestMethod());
            String answer = "{\"items\":[],\"id\":\"bobs\",\"token\":\"secret-of-bobs\"}";
            if (deletion && bob) {
                deleted.add(exchange.getRequestURI().getPath());
            }
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(deletion && !bob ? 404 : 200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        reticent.start();
        TargetConfig config =
                config(URI.create("http://127.0.0.1:" + reticent.getAddress().getPort()), "150ms");
        try (Dce run = dce(config)) {
            String name = run.own().newName();
            caller(run, stub.limitedKey()).createKey(name, Optional.empty());

            assertThat(new KeyCleanup(config, run).revokeAll())
                    .containsExactly(
                            "bobs, named " + name + ": no list has shown it under a name that this run asked for");
            assertThat(deleted).isEmpty();
        } finally {
            reticent.stop(0);
        }
    }

    @Test
    void aSlowPlatformIsLeftWithNothingEither() throws IOException {
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        slow.setExecutor(threads);
        Map<String, String> keys = new ConcurrentHashMap<>();
        slow.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            boolean bob = exchange.getRequestHeaders().getFirst("Authorization").contains(stub.limitedKey());
            String answer = "{\"items\":["
                    + keys.entrySet().stream()
                            .filter(key -> !bob)
                            .map(key -> "{\"id\":\"" + key.getKey() + "\","
                                    + key.getValue().substring(1))
                            .collect(Collectors.joining(","))
                    + "]}";
            if ("POST".equals(exchange.getRequestMethod())) {
                String id = "k-" + keys.size();
                keys.put(id, body);
                answer = "{\"id\":\"" + id + "\",\"token\":\"secret-of-" + id + "\"}";
            } else if ("DELETE".equals(exchange.getRequestMethod())) {
                await().pollDelay(Duration.ofMillis(400)).until(() -> true);
                keys.remove(path.substring(path.lastIndexOf('/') + 1));
            }
            exchange.sendResponseHeaders(200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        slow.start();
        TargetConfig config =
                config(URI.create("http://127.0.0.1:" + slow.getAddress().getPort()), "10s");
        try (Dce run = dce(config)) {
            for (int i = 0; i < 30; i++) {
                alice(run).createKey(run.own().newName(), Optional.empty());
            }

            assertThat(new KeyCleanup(config, run).revokeAll()).isEmpty();
            assertThat(keys).isEmpty();
        } finally {
            slow.stop(0);
            threads.shutdown();
        }
    }

    private TargetConfig config(URI url, String consistency) {
        return ConfigLoader.load(
                Map.of("dce.url", url.toString(), "dce.timeout.consistency", consistency),
                Map.of("DCE_TOKEN", stub.adminKey(), "DCE_LIMITED_TOKEN", stub.limitedKey()),
                Path.of("src"));
    }

    private static Dce dce(TargetConfig config) {
        return new Dce(config, new SecretRegistry(), new RunTime(Duration.ofMinutes(1)), exchange -> {});
    }

    private Caller alice(Dce dce) {
        return caller(dce, stub.adminKey());
    }

    private static Caller caller(Dce dce, String key) {
        return dce.as(Credential.bearer("somebody", key), exchange -> {});
    }

    private static String names(Dce dce, String key) {
        return caller(dce, key).listKeys().answer().orElseThrow().text();
    }
}
