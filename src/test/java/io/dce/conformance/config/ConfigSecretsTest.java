package io.dce.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys come from the environment or from a file that it names, and show up in no message. */
class ConfigSecretsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "dce.token, DCE_TOKEN",
        "dce.token.file, DCE_TOKEN",
        "dce.limited.token, DCE_LIMITED_TOKEN",
        "dce.expired.token.file, DCE_EXPIRED_TOKEN",
    })
    void aKeyOnTheCommandLineOrInThePropertiesFileIsRefusedWithAHintAtTheEnvironment(String name, String hint) {
        assertThat(new Given(folder).property(name, Given.KEY).problems())
                .singleElement()
                .asString()
                .startsWith("-D" + name + ": ")
                .contains(hint + " or " + hint + "_FILE in the environment")
                .doesNotContain(Given.KEY);
        assertThat(new Given(folder).settings(name + "=" + Given.KEY).problems())
                .singleElement()
                .asString()
                .startsWith("dce-conformance.properties: " + name + ": ")
                .contains(hint + " or " + hint + "_FILE in the environment")
                .doesNotContain(Given.KEY);
    }

    @Test
    void aKeyMayLieInAFile() {
        assertThat(platform()
                        .file("alice.key", Given.KEY, "")
                        .environment("DCE_TOKEN_FILE", "alice.key")
                        .load()
                        .key())
                .contains(Given.KEY);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(platform().environment("DCE_TOKEN_FILE", "nowhere.key").problems())
                .containsExactly("DCE_TOKEN_FILE: the file nowhere.key cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DCE_TOKEN", "DCE_LIMITED_TOKEN", "DCE_EXPIRED_TOKEN"})
    void aKeyIsGivenDirectlyOrInAFileButNotBoth(String name) {
        Given given = platform()
                .file("a.key", "another-opaque-key")
                .environment("DCE_TOKEN", Given.KEY)
                .environment(name, Given.KEY)
                .environment(name + "_FILE", "a.key");

        assertThat(given.problems()).containsExactly(name + " and " + name + "_FILE are both set; give one of the two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "7letter",
                "two words in it",
                "zwei\tteile-davon",
                "schlüssel-mit-umlaut",
                "deleted-\u007f"
            })
    void whatIsNoKeyIsRefusedWithoutRepeatingIt(String notAKey) {
        assertThat(platform().environment("DCE_TOKEN", notAKey).problems())
                .singleElement()
                .asString()
                .startsWith("DCE_TOKEN: is not an access key")
                .doesNotContain(notAKey);
        assertThat(platform()
                        .file("bad.key", notAKey)
                        .environment("DCE_TOKEN_FILE", "bad.key")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("DCE_TOKEN_FILE: is not an access key")
                .doesNotContain(notAKey);
    }

    @Test
    void aKeyPutIntoAnotherSettingByMistakeIsNotRepeated() {
        assertThat(new Given(folder)
                        .environment("DCE_URL", Given.KEY)
                        .environment("DCE_TOKEN", "https://staging.example")
                        .environment("DCE_RATE", Given.KEY)
                        .environment("DCE_CA", "ca-" + Given.KEY)
                        .environment("DCE_TOKEN_FILE", Given.KEY)
                        .problems())
                .isNotEmpty()
                .noneMatch(p -> p.contains(Given.KEY) || p.contains("c2VjcmV0"));
    }

    @Test
    void anOpaqueKeyThatStandsInAnotherSettingTooIsNotRepeated() {
        assertThat(platform()
                        .environment("DCE_TOKEN", "opaque-and-secret")
                        .property("dce.rate", "opaque-and-secret")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("-Ddce.rate")
                .doesNotContain("opaque-and-secret");
    }

    @Test
    void whatStandsBeforeASignThatEndsAUrlIsNotRepeatedEither() {
        assertThat(new Given(folder)
                        .environment("DCE_URL", "opaque-and-secret#1")
                        .environment("DCE_TOKEN", "opaque-and-secret#1")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("DCE_URL: \"<access key>\" is not an absolute http or https URL");
    }

    @Test
    void aKeyFromAFileThatStandsInAnotherSettingTooIsNotRepeated() {
        assertThat(platform()
                        .file("alice.key", "opaque-and-secret")
                        .environment("DCE_TOKEN_FILE", "alice.key")
                        .property("dce.rate", "opaque-and-secret")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("-Ddce.rate: \"<access key>\"");
    }

    @Test
    void aNameThatOnlyLooksLikeAKeysIsUnknown() {
        assertThat(new Given(folder).property("dce.rate.file", "rate.txt").problems())
                .singleElement()
                .asString()
                .startsWith("unknown setting -Ddce.rate.file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accesstoken",
                "function",
                "\"outcome\":\"",
                "11-letters1",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababab",
                "accesstokens",
                "current-user/accesstokens",
                "/apis/ghippo.io/v1alpha1/users",
                "{\"event\":\"exchange\"",
                "class=\"failed\"",
                "administrators",
                "preferredUsername",
                "Authorization"
            })
    void aTextThatIsTooShortOrTooCommonIsNoKey(String tooCommon) {
        for (String name : new String[] {"DCE_TOKEN", "DCE_LIMITED_TOKEN", "DCE_EXPIRED_TOKEN"}) {
            assertThat(platform()
                            .environment("DCE_TOKEN", Given.KEY)
                            .environment(name, tooCommon)
                            .problems())
                    .singleElement()
                    .asString()
                    .startsWith(name + ": is not an access key: ")
                    .containsAnyOf("at least 12 characters, 6 of them different", "an ordinary word");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12_different", "!visible~~~~~characters", "an-opaque-key", "s3cret/with+signs=="})
    void everyVisibleCharacterMayBeInAKey(String key) {
        assertThat(platform().environment("DCE_TOKEN", key).load().key()).contains(key);
    }

    private Given platform() {
        return new Given(folder).property("dce.url", "https://staging.example");
    }
}
