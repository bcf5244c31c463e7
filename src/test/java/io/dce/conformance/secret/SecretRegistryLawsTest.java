package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.AnySecret;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Redaction of any secret, in any encoding, in any text. */
@Tag("proof")
class SecretRegistryLawsTest {

    private static final List<Base64.Encoder> BASE64 = List.of(
            Base64.getEncoder(),
            Base64.getUrlEncoder(),
            Base64.getEncoder().withoutPadding(),
            Base64.getUrlEncoder().withoutPadding());

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void aSecretInAnyEncodingIsGoneAndWhatSurroundsItIsLeft(
            @ForAll("secrets") String secret,
            @ForAll @IntRange(max = 8) int encoding,
            @ForAll("texts") String before,
            @ForAll("texts") String after) {
        SecretRegistry secrets = knowing(secret);

        String clean =
                secrets.redact(before + " " + AnySecret.ENCODINGS.get(encoding).apply(secret) + " " + after);

        assertThat(clean).isEqualTo(before + " <gone> " + after);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingOfASecretInsideBase64IsLeftAtAnyAlignment(
            @ForAll("secrets") String secret,
            @ForAll @IntRange(max = 3) int alphabet,
            @ForAll("ascii") String before,
            @ForAll("ascii") String after) {
        SecretRegistry secrets = knowing(secret);

        String encoded = BASE64.get(alphabet).encodeToString((before + secret + after).getBytes(UTF_8));
        String clean = secrets.redact(encoded);

        int first = (before.length() * 8 + 5) / 6;
        int last = (before.length() + secret.length()) * 8 / 6;
        assertThat(clean).isEqualTo(encoded.substring(0, first) + "<gone>" + encoded.substring(last));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void thePartsOfAJwtAreGoneAndItsHeaderIsNot(
            @ForAll("jwts") String jwt, @ForAll @IntRange(max = 8) int encoding, @ForAll("texts") String before) {
        SecretRegistry secrets = knowing(jwt);
        String[] parts = jwt.split("\\.", -1);

        assertThat(secrets.redact(
                        before + " " + AnySecret.ENCODINGS.get(encoding).apply(parts[1])))
                .isEqualTo(before + " <gone>");
        assertThat(secrets.redact(
                        before + " " + AnySecret.ENCODINGS.get(encoding).apply(parts[2])))
                .isEqualTo(before + " <gone>");
        assertThat(secrets.redact(before + " " + parts[0])).isEqualTo(before + " " + parts[0]);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void ofAnyNumberOfSecretsNoneIsLeft(
            @ForAll("manySecrets") List<String> many, @ForAll("texts") String between, @ForAll boolean pretty) {
        SecretRegistry secrets = new SecretRegistry();
        many.forEach(secret -> secrets.register(secret, "gone"));

        String clean = secrets.redact(many.stream().collect(Collectors.joining(pretty ? "\n" + between + "\n" : " ")));

        assertThat(clean).doesNotContain(many);
        assertThat(clean.split("<gone>", -1)).hasSize(many.size() + 1);
        assertThat(secrets.foundIn(clean)).isFalse();
        assertThat(secrets.values()).containsExactlyInAnyOrderElementsOf(many);
    }

    /** Few letters and short secrets, so that they overlap, repeat and begin alike. */
    @Property(tries = 400)
    void theLongestShapeThatBeginsFirstIsReplacedAgainAndAgain(
            @ForAll("crowded") @Size(min = 1, max = 4) List<String> some, @ForAll("crowdedTexts") String text) {
        SecretRegistry secrets = new SecretRegistry();
        some.forEach(secret -> secrets.register(secret, "gone"));

        String clean = secrets.redact(text);

        assertThat(clean).isEqualTo(replaced(text, some));
        assertThat(secrets.redact(clean)).as("once is enough").isEqualTo(clean);
        assertThat(secrets.foundIn(text)).isEqualTo(!clean.equals(text));
    }

    @Property(tries = 200)
    void aTextWithoutASecretIsLeftAsItIs(@ForAll("secrets") String secret, @ForAll String text) {
        assertThat(knowing(secret).redact(text)).isSameAs(text);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theBeginningOfATextIsTheBeginningOfTheCleanText(
            @ForAll("secrets") String secret,
            @ForAll("texts") String before,
            @ForAll("texts") String after,
            @ForAll @IntRange(max = 300) int most) {
        SecretRegistry secrets = knowing(secret);
        String text = before + " " + secret + " " + after;

        String beginning = secrets.redact(text, most);

        assertThat(secrets.redact(text)).startsWith(beginning);
        assertThat(beginning.contains("<gone>")).isEqualTo(most > before.length() + 1);
        assertThat(secrets.redact(text, text.length() + most)).isEqualTo(secrets.redact(text));
    }

    @Property(tries = 100)
    void everyShapeIsLongEnoughToBeEvidenceAndTheLongestComesFirst(@ForAll("secrets") String secret) {
        assertThat(SecretEncodings.of(secret))
                .contains(secret)
                .doesNotHaveDuplicates()
                .allSatisfy(form -> assertThat(form).hasSizeGreaterThanOrEqualTo(SecretEncodings.SHORTEST))
                .isSortedAccordingTo((a, b) -> Integer.compare(b.length(), a.length()));
    }

    @Provide
    static Arbitrary<String> secrets() {
        return AnySecret.secrets();
    }

    @Provide
    static Arbitrary<String> jwts() {
        return AnySecret.jwts();
    }

    @Provide
    static Arbitrary<List<String>> manySecrets() {
        return AnySecret.secrets().list().ofMinSize(1).ofMaxSize(12).uniqueElements();
    }

    @Provide
    static Arbitrary<String> texts() {
        return AnySecret.texts();
    }

    @Provide
    static Arbitrary<String> ascii() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20);
    }

    @Provide
    static Arbitrary<List<String>> crowded() {
        return Arbitraries.strings()
                .withChars("xy")
                .ofMinLength(8)
                .ofMaxLength(11)
                .list();
    }

    @Provide
    static Arbitrary<String> crowdedTexts() {
        return Arbitraries.strings().withChars("xy").ofMaxLength(2_000);
    }

    private static SecretRegistry knowing(String secret) {
        SecretRegistry secrets = new SecretRegistry();
        secrets.register(secret, "gone");
        return secrets;
    }

    /** What redaction means, written down without regard to speed. */
    private static String replaced(String text, List<String> secrets) {
        List<String> forms = secrets.stream()
                .flatMap(secret -> SecretEncodings.of(secret).stream())
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        StringBuilder clean = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int here = at;
            String form = forms.stream()
                    .filter(f -> text.startsWith(f, here))
                    .findFirst()
                    .orElse("");
            clean.append(form.isEmpty() ? text.substring(at, at + 1) : "<gone>");
            at += Math.max(1, form.length());
        }
        return clean.toString();
    }
}
