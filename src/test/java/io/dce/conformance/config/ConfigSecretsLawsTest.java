package io.dce.conformance.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** No error repeats a key, whichever it is and wherever somebody put it. */
@Tag("proof")
class ConfigSecretsLawsTest {
    private static final Path NOWHERE = Path.of("nowhere");

    @Property(tries = 200)
    void aJwtIsRecognisedInAnySetting(
            @ForAll("jwts") String key,
            @ForAll("settings") Setting setting,
            @ForAll("around") String before,
            @ForAll("around") String after) {
        String problems = problems(new Given(NOWHERE).environment(setting.environment(), before + key + after));

        assertThat(problems)
                .contains("DCE_STRICT: \"perhaps\" is not true or false")
                .doesNotContain(key.substring(key.indexOf('.') + 1, key.lastIndexOf('.')))
                .doesNotContain(key.substring(key.lastIndexOf('.') + 1));
    }

    @Property(tries = 200)
    void whatWasGivenAsAKeyIsKnownInAnyOtherSetting(
            @ForAll("opaqueKeys") String key,
            @ForAll("settings") Setting setting,
            @ForAll("around") String before,
            @ForAll("around") String after) {
        String problems = problems(new Given(NOWHERE)
                .environment(setting.environment(), before + key + after)
                .environment("DCE_TOKEN", key));

        assertThat(problems)
                .doesNotContain(key.substring(0, key.length() / 2))
                .doesNotContain(key.substring(key.length() / 2));
    }

    @Property(tries = 100)
    void whatIsNoKeyIsNotRepeatedEither(@ForAll("opaqueKeys") String half, @ForAll("blanks") String blank) {
        String problems = problems(new Given(NOWHERE).environment("DCE_TOKEN", half + blank + half));

        assertThat(problems).contains("DCE_TOKEN: is not an access key").doesNotContain(half);
    }

    @Provide
    static Arbitrary<String> jwts() {
        Arbitrary<byte[]> bytes =
                Arbitraries.bytes().array(byte[].class).ofMinSize(12).ofMaxSize(60);
        return Combinators.combine(bytes, bytes)
                .as((claims, signature) ->
                        base64("{\"alg\":\"RS256\"}".getBytes(UTF_8)) + "." + base64(claims) + "." + base64(signature));
    }

    @Provide
    static Arbitrary<String> opaqueKeys() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(24).ofMaxLength(60);
    }

    @Provide
    static Arbitrary<String> around() {
        return Arbitraries.of("", " ", "Bearer ", "https://staging.example/?token=", "\"", "'", ",", "\n", "x=", "/");
    }

    @Provide
    static Arbitrary<String> blanks() {
        return Arbitraries.of(" ", "\t", "\n", "é", "\u0000", "\u007f");
    }

    @Provide
    static Arbitrary<Setting> settings() {
        return Arbitraries.of(Setting.class).filter(s -> s != Setting.STRICT && s != Setting.TOKEN);
    }

    private static String problems(Given given) {
        return String.join("\n", given.environment("DCE_STRICT", "perhaps").problems());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
