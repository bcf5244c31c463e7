package io.dce.conformance.client.path;

import static io.dce.conformance.client.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.client.Connected;
import io.dce.conformance.client.ScriptedServer;
import io.dce.conformance.client.ownership.RequestWithheldException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract says of an id that it is a string, and nothing more. */
class OddIdsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Connected client = Connected.to(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k:1", "k+1", "k 1", "k/1", "k%2F1", "MTIzNA==", "钥匙-1", "k?1#2", "k;1"})
    void aKeyThatThisRunCreatedIsDeletedWhateverItsIdIs(String id) {
        String created = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("token", "secret-of-it")
                .toString();
        String name = client.dce().own().newName();
        server.then(answer(200, created)).then(listed(id, name)).then(answer(200, "{}"));

        client.alice().createKey(name, Optional.empty());
        client.alice().deleteKey(id);

        assertThat(server.requests()).hasSize(3);
        assertThat(client.dce().own().remaining()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"k-1, x/k-1", "k-1, k-1/x", "k%2D1, k-1"})
    void anIdThatLooksLikeOneOfOursIsNotOurs(String foreign, String ours) {
        String name = client.dce().own().newName();
        server.then(answer(200, "{\"id\":\"" + ours + "\",\"token\":\"secret-of-it\"}"))
                .then(listed(ours, name));
        client.alice().createKey(name, Optional.empty());
        client.alice().listKeys();

        assertThatExceptionOfType(RequestWithheldException.class)
                .isThrownBy(() -> client.alice().deleteKey(foreign));
    }

    @ParameterizedTest
    @CsvSource({
        "u 1, /apis/ghippo.io/v1alpha1/users/u%201",
        "用户, /apis/ghippo.io/v1alpha1/users/%E7%94%A8%E6%88%B7",
        "a/b, /apis/ghippo.io/v1alpha1/users/a%2Fb"
    })
    void theAddressOfAUserHasItsIdEncoded(String id, String address) {
        server.then(answer(200, "{}"));

        client.alice().get(ContractPaths.user(id));

        assertThat(server.requests().get(0)).startsWith("GET " + address + " HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../users",
                "..\\users",
                "/",
                "/x",
                "a/../b",
                "..;/x",
                ";x",
                "%2e%2e",
                "%252e%252e%252fx",
                "k\u0000",
                "k\n1",
                "k\ud800"
            })
    void whatNoPathCanCarryIsNotAskedFor(String id) {
        assertThatExceptionOfType(UnusableIdException.class)
                .isThrownBy(() -> client.alice().deleteKey(id))
                .withMessageContaining("no path can carry");
        assertThatExceptionOfType(UnusableIdException.class)
                .isThrownBy(() -> client.alice().deleteKeyOf(id, "k-1"));
        assertThatExceptionOfType(UnusableIdException.class)
                .isThrownBy(() -> client.alice().createKeyOf(id, "name"));
        assertThatExceptionOfType(UnusableIdException.class)
                .isThrownBy(() -> client.alice().getUser(id));
        assertThat(server.requests()).isEmpty();
    }

    private static String listed(String id, String name) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("items").addObject().put("id", id).put("name", name);
        return answer(200, list.toString());
    }
}
