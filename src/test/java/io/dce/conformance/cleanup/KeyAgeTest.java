package io.dce.conformance.cleanup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.client.ownership.ListedKey;
import io.dce.conformance.config.ConfigLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How old a key is, as far as its list tells. */
class KeyAgeTest {
    private final Instant twoHoursAgo = Instant.now().minus(Duration.ofHours(2));

    @Test
    void ageIsReadFromMillisecondsAndFromRfc3339() {
        for (String text : new String[] {String.valueOf(twoHoursAgo.toEpochMilli()), twoHoursAgo.toString()}) {
            assertThat(age("an-opaque-key").younger(key(text), Duration.ofHours(1)))
                    .isEmpty();
            assertThat(age("an-opaque-key").younger(key(text), Duration.ofHours(3)))
                    .hasValueSatisfying(why -> assertThat(why).contains("--older-than"));
            assertThat(age("an-opaque-key").words(key(text))).endsWith(", 120 minutes ago");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "yesterday",
                "1e12",
                "99999999999999999999",
                "+1000000000-13-40T00:00:00Z",
                "2999-01-01T00:00:00Z"
            })
    void whatTellsNoAgeIsTakenOnlyWhereAllAre(String text) {
        assertThat(age("an-opaque-key").younger(key(text), Duration.ofMillis(1)))
                .hasValue("the list doesn't tell its age; --older-than 0 takes it too");
        assertThat(age("an-opaque-key").younger(key(text), Duration.ZERO)).isEmpty();
        assertThat(age("an-opaque-key").words(key(text))).isEqualTo("of unknown age");
    }

    @Test
    void aKeyThatWasMadeWhenOneWasThatTheKitWasGivenMayBeThatOne() {
        String given = jwt("{\"iat\":" + twoHoursAgo.getEpochSecond() + "}");
        String at = String.valueOf(twoHoursAgo.toEpochMilli());
        String later = String.valueOf(twoHoursAgo.plusSeconds(10).toEpochMilli());

        assertThat(age(given).sameAsGiven(key(at))).isPresent();
        assertThat(age(given).sameAsGiven(key(later))).isEmpty();
        assertThat(age(given).sameAsGiven(key(""))).isEmpty();
    }

    private static KeyAge age(String given) {
        return new KeyAge(
                ConfigLoader.load(Map.of("dce.url", "http://127.0.0.1:1"), Map.of("DCE_TOKEN", given), Path.of("src")));
    }

    private static ListedKey key(String createdAt) {
        return new ListedKey("an-id", "a-name", createdAt);
    }

    private static String jwt(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
                + ".c2lnbmF0dXJl";
    }
}
