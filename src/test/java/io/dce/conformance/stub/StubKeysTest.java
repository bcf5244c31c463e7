package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.createKey;
import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of an access key in the stub. */
@WithStub
class StubKeysTest {
    private static final String CREATE = "current-user/accesstoken";
    private static final String KEYS = "current-user/accesstokens";

    private final Stub stub;
    private final StubCaller caller;
    private final String admin;

    StubKeysTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
        admin = stub.adminKey();
    }

    @Test
    void aKeyLivesFromItsCreationToItsDeletion() {
        JsonNode created = create(createKey("pipeline"));
        String id = created.path("id").asText();
        String secret = created.path("token").asText();
        assertThat(created.size()).isEqualTo(2);
        assertThat(caller.getAs(secret, "users").statusCode()).isEqualTo(200);
        assertThat(json(caller.getAs(secret, "current-user"))).isEqualTo(json(caller.getAs(admin, "current-user")));

        JsonNode listed = listed(admin, id);
        assertThat(listed.path("name").asText()).isEqualTo("pipeline");
        assertThat(listed.path("expiredAt").asText()).isEqualTo("0");
        assertThat(listed.path("updatedAt")).isEqualTo(listed.path("createdAt"));
        assertThat(Instant.ofEpochMilli(listed.path("createdAt").asLong()))
                .isBefore(Instant.now().plusMillis(1));
        assertThat(caller.getAs(admin, KEYS).body()).doesNotContain(secret, ForgedKey.signatureOf(secret));

        HttpResponse<String> deleted = caller.sendAs(admin, "DELETE", KEYS + "/" + id, "");
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.body()).isEqualTo("{}");
        assertThat(listed(admin, id)).isNull();
        HttpResponse<String> refused = caller.getAs(secret, "users");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).path("code").asInt()).isEqualTo(16);
        assertThat(refused.headers().firstValue("www-authenticate"))
                .hasValue(json(refused).path("message").asText());
        assertThat(caller.getAs(admin, "users").statusCode()).isEqualTo(200);
    }

    @Test
    void aLostKeyIsReplacedByAnotherOneEvenUnderTheSameName() {
        JsonNode first = create(createKey("twice"));
        JsonNode second = create(createKey("twice"));
        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        assertThat(second.path("token")).isNotEqualTo(first.path("token"));
        assertThat(caller.getAs(first.path("token").asText(), "users").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSecretIsAJwtThatVerifiesAgainstTheKeySet() throws Exception {
        String secret = create(createKey("jwt")).path("token").asText();
        JsonNode jwk = json(caller.get("certs")).at("/keys/0");
        RSAKey publicKey = new RSAKey.Builder(
                        new Base64URL(jwk.path("n").asText()),
                        new Base64URL(jwk.path("e").asText()))
                .build();
        SignedJWT jwt = SignedJWT.parse(secret);
        assertThat(jwt.verify(new RSASSAVerifier(publicKey))).isTrue();
        assertThat(publicKey.size()).isEqualTo(2048);
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("JWT");
        assertThat(jwt.getHeader().getKeyID())
                .isEqualTo(jwk.path("kid").asText())
                .isEqualTo(publicKey.computeThumbprint().toString());

        ObjectNode claims = ForgedKey.claimsOf(secret);
        JsonNode owner = json(caller.getAs(admin, "current-user"));
        assertThat(claims.path("iss").asText()).isEqualTo("ghippo.io");
        assertThat(claims.path("sub")).isEqualTo(owner.path("uid"));
        assertThat(claims.path("preferred_username")).isEqualTo(owner.path("username"));
        assertThat(claims.path("groups").isArray()).isTrue();
        assertThat(claims.path("iat").asLong()).isCloseTo(Instant.now().getEpochSecond(), offset(2L));
        assertThat(claims.has("exp")).isFalse();
        assertThat(claims.path("id").asText()).isNotEmpty();
    }

    @Test
    void aKeyWhoseEndHasPassedIsRefusedButStaysListed() {
        JsonNode created = create(createKey("short", Long.toString(System.currentTimeMillis() + 1_200)));
        String secret = created.path("token").asText();
        assertThat(caller.getAs(secret, "users").statusCode()).isEqualTo(200);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> {
                    HttpResponse<String> refused = caller.getAs(secret, "users");
                    assertThat(refused.statusCode()).isEqualTo(401);
                    assertThat(refused.body()).isEqualTo("Jwt is expired");
                });
        assertThat(listed(admin, created.path("id").asText())).isNotNull();
    }

    @Test
    void onlyOwnKeysCanBeDeletedAmongOnesOwn() {
        String foreign = json(caller.sendAs(stub.limitedKey(), "POST", CREATE, createKey("foreign")))
                .path("id")
                .asText();
        for (String id : List.of("unknown", foreign)) {
            HttpResponse<String> answer = caller.sendAs(admin, "DELETE", KEYS + "/" + id, "");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer).path("code").asInt()).isEqualTo(5);
        }
        assertThat(listed(admin, foreign)).isNull();
        assertThat(listed(stub.limitedKey(), foreign)).isNotNull();
    }

    @Test
    void theAdminManagesTheKeysOfAnotherUser() {
        String limitedId = json(caller.getAs(stub.limitedKey(), "current-user"))
                .path("uid")
                .asText();
        String keys = "users/" + limitedId + "/accesstokens";
        JsonNode created =
                json(caller.sendAs(admin, "POST", "users/" + limitedId + "/accesstoken", createKey("given")));
        String secret = created.path("token").asText();
        assertThat(json(caller.getAs(secret, "current-user")).path("uid").asText())
                .isEqualTo(limitedId);
        assertThat(caller.getAs(admin, keys).body())
                .contains(created.path("id").asText())
                .doesNotContain(secret);

        String deletion = keys + "/" + created.path("id").asText();
        assertThat(caller.sendAs(admin, "DELETE", deletion, "").statusCode()).isEqualTo(200);
        assertThat(caller.sendAs(admin, "DELETE", deletion, "").statusCode()).isEqualTo(404);
        assertThat(caller.getAs(secret, "current-user").statusCode()).isEqualTo(401);
        assertThat(caller.getAs(admin, "users/nobody/accesstokens").statusCode())
                .isEqualTo(404);
        assertThat(caller.sendAs(admin, "POST", "users/nobody/accesstoken", createKey("x"))
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode create(String body) {
        HttpResponse<String> answer = caller.sendAs(admin, "POST", CREATE, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode listed(String key, String id) {
        JsonNode found = null;
        for (JsonNode item : json(caller.getAs(key, KEYS)).path("items")) {
            if (item.path("id").asText().equals(id)) {
                assertThat(found).as("listed once").isNull();
                found = item;
            }
        }
        return found;
    }
}
