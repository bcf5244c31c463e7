package io.dce.conformance.client.ownership;

import static io.dce.conformance.client.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.client.Connected;
import io.dce.conformance.client.ScriptedServer;
import io.dce.conformance.exchange.Credential;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What never leaves, and what becomes of what this run creates. */
class RequestGuardTest {
    private static final String KEYS = "/apis/ghippo.io/v1alpha1/current-user/accesstokens";
    private static final String CREATED = answer(200, "{\"id\":\"k-1\",\"token\":\"secret-of-k-1\"}");

    private final ScriptedServer server = new ScriptedServer();
    private final Connected client = Connected.to(server.url());
    private final Connected reader = Connected.to(server.url(), "dce.readonly=true");

    @AfterEach
    void close() {
        client.close();
        reader.close();
        server.close();
    }

    @Test
    void inReadOnlyModeNothingIsChanged() {
        assertWithheld("read-only mode: POST", () -> reader.alice().createKey("name", Optional.empty()));
        assertWithheld("read-only mode: POST", () -> reader.alice().createKeyOf("bob", "name"));
        assertWithheld("read-only mode: POST", () -> reader.alice().createKeyFrom("{}"));
        assertWithheld(
                "read-only mode: DELETE",
                () -> reader.alice().deleteKey(reader.dce().own().invented().uuid()));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "OPTIONS", "TRACE", "post", "delete"})
    void inReadOnlyModeNoOtherMethodLeavesEither(String method) {
        assertWithheld("read-only mode", () -> reader.alice().send(method, KEYS, Map.of(), ""));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void inReadOnlyModeWhatOnlyReadsLeaves() {
        server.then(answer(200, "{}")).then("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");

        reader.alice().listKeys();
        reader.alice().send("HEAD", KEYS, Map.of(), "");

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aKeyThatThisRunDidNotCreateIsNotDeleted() {
        String message = "this run did not create what it names";

        assertWithheld(message, () -> client.alice().deleteKey("k-1"));
        assertWithheld(message, () -> client.alice().deleteKeyOf("bob", "k-1"));
        assertWithheld(message, () -> client.alice().send("DELETE", KEYS, Map.of(), ""));
        assertWithheld(message, () -> client.alice().send("DELETE", KEYS + "/", Map.of(), ""));
        assertWithheld(message, () -> client.alice().send("PUT", "/apis/ghippo.io/v1alpha1/users/u-1", Map.of(), "{}"));
        assertWithheld(message, () -> client.alice().send("POST", "/apis/ghippo.io/v1alpha1/users", Map.of(), "{}"));
        assertThat(server.requests()).isEmpty();
        assertThat(client.dce().idle()).isTrue();
    }

    @Test
    void theIdOfAForeignKeyIsNotMadeOurOwnByAQuery() {
        String own = client.dce().own().invented().uuid();

        assertWithheld(
                "this run did not create", () -> client.alice().send("DELETE", KEYS + "/k-9?x=/" + own, Map.of(), ""));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aKeyThatThisRunCreatedIsDeletedAndThenNoMoreRemains() {
        String name = client.dce().own().newName();
        server.then(CREATED).then(listed("k-1", name)).then(answer(200, "{}"));

        client.alice().createKey(name, Optional.empty());

        assertThat(client.dce().own().remaining()).containsExactly(new OwnKey("k-1", name, false));
        client.alice().deleteKey("k-1");
        assertThat(server.requests().get(2)).startsWith("DELETE " + KEYS + "/k-1 HTTP/1.1\r\n");
        assertThat(client.dce().own().remaining()).isEmpty();
        assertThat(client.dce().own().creations()).hasSize(1);
    }

    @Test
    void aRefusedDeletionLeavesTheKeyOurs() {
        String name = client.dce().own().newName();
        server.then(CREATED).then(listed("k-1", name)).then(answer(403, ""));

        client.alice().createKey(name, Optional.empty());
        client.alice().deleteKey("k-1");

        assertThat(client.dce().own().creations()).hasSize(1);
    }

    @Test
    void anIdThatNothingHasMayBeDeleted() {
        server.then(answer(404, ""));

        client.alice().deleteKey(client.dce().own().invented().uuid());

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aKeyIsOursWhoeverGotItCreated() {
        server.then(CREATED);

        client.as(Credential.none()).createKey("name", Optional.empty());

        assertThat(client.dce().own().remaining()).extracting(OwnKey::id).containsExactly("k-1");
        assertThat(client.secrets().values()).contains("secret-of-k-1");
    }

    @Test
    void aRefusedCreationCreatesNothing() {
        server.then(answer(403, "{\"id\":\"k-1\",\"token\":\"secret-of-k-1\"}"));

        client.alice().createKey("name", Optional.empty());

        assertThat(client.dce().own().remaining()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ")]}'\n{\"id\":\"k-1\",\"token\":\"secret-of-k-1\"}",
                "{\"token\" : \"secret-of-k-1\", \"id\":",
                "\uFEFF{\"id\":\"k-1\",\"token\":\"secret-of-k-1\"}",
                "{\"id\":\"k-1\",\"data\":{\"token\":\"secret-of-k-1\"}}",
            })
    void theSecretOfANewKeyIsKnownEvenIfTheAnswerIsNoSoundJson(String body) {
        server.then(answer(200, body));

        client.alice().createKey("name", Optional.empty());

        assertThat(client.secrets().redact(body)).doesNotContain("secret-of-k-1");
    }

    @Test
    void noTwoNamesAreTheSame() {
        OwnResources own = client.dce().own();

        assertThat(java.util.stream.Stream.generate(own::newName).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]{1,63}") && name.startsWith(own.prefix()));
        assertThat(reader.dce().own().prefix()).isNotEqualTo(own.prefix());
    }

    private static String listed(String id, String name) {
        return answer(200, "{\"items\":[{\"id\":\"" + id + "\",\"name\":\"" + name + "\"}]}");
    }

    private void assertWithheld(String message, ThrowingCallable request) {
        assertThatExceptionOfType(RequestWithheldException.class)
                .isThrownBy(request)
                .withMessageContaining(message);
    }
}
