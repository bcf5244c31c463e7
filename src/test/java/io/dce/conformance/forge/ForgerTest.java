package io.dce.conformance.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the valid key looks like, what is made from it is another one, and says what is wrong with it. */
class ForgerTest {
    private static final Map<String, Map<String, List<Forgery>>> FORGERIES =
            validKeys().collect(Collectors.toMap(key -> key, ForgerTest::forgeries));

    private static Stream<String> validKeys() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                VerifyingPlatform.key(Map.of("iss", "ghippo.io", "sub", "alice", "iat", now - 100, "exp", now + 1_000)),
                VerifyingPlatform.key(Map.of("iss", "ghippo.io", "sub", "alice", "iat", now - 1)),
                VerifyingPlatform.key(
                        Map.of("iss", "ghippo.io", "preferred_username", "root", "groups", List.of("admins"))),
                VerifyingPlatform.key(Map.of()),
                "an-opaque-key-of-some-length",
                "8letters",
                "AAAAAAAA",
                "with.dots.in-it-but-no-jwt",
                "............");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothingThatIsMadeIsTheValidKey(String key) {
        assertThat(all(key)).isNotEmpty().extracting(Forgery::key).doesNotContain(key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothingThatIsMadeHasASignatureOfThePlatform(String key) {
        assertThat(FORGERIES.get(key))
                .allSatisfy((kind, forgeries) -> assertThat(forgeries)
                        .as(kind)
                        .filteredOn(f -> VerifyingPlatform.verifies(f.key(), VerifyingPlatform.publicKey()))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKindHasSeveralAndNoTwoAreCalledTheSame(String key) {
        assertThat(FORGERIES.get(key)).hasSize(5).allSatisfy((kind, forgeries) -> {
            assertThat(forgeries).as(kind).hasSizeGreaterThan(5);
            assertThat(forgeries).as(kind).extracting(Forgery::name).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everythingThatIsMadeCanStandInAHeader(String key) {
        assertThat(all(key)).allSatisfy(f -> assertThat(f.key()).matches("[\\x21-\\x7e]*"));
    }

    @Test
    void theExampleOfThePageIsAKeyThatHasEnded() {
        String example = new Forger("an-opaque-key").example().key();

        assertThat(VerifyingPlatform.claims(example))
                .containsEntry("iss", "ghippo.io")
                .containsEntry("exp", 1_661_415_969L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "null", "[]", "{}", "{\"keys\":null}", "{\"keys\":[{\"kty\":\"EC\"}]}"})
    void withoutAKeySetTheGuessableSecretsRemain(String jwks) {
        assertThat(new Forger("an-opaque-key").hmac(jwks))
                .extracting(Forgery::name)
                .containsExactly("HS256 with a NUL byte", "HS256 with the word secret", "HS256 with the kid");
    }

    static Stream<String> keys() {
        return FORGERIES.keySet().stream();
    }

    private static Stream<Forgery> all(String key) {
        return FORGERIES.get(key).values().stream().flatMap(List::stream);
    }

    private static Map<String, List<Forgery>> forgeries(String key) {
        Forger forger = new Forger(key);
        return Map.of(
                "malformed", forger.malformed().toList(),
                "tampered", forger.tampered().toList(),
                "unsigned", forger.unsigned().toList(),
                "hmac", forger.hmac(VerifyingPlatform.jwks()).toList(),
                "foreign", forger.foreign().toList());
    }
}
