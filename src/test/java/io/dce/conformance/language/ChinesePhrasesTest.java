package io.dce.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.cause.BundledCauses;
import io.dce.conformance.evidence.cause.KnownDefect;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the kit says is said in Chinese as well, all of it. */
class ChinesePhrasesTest {
    @Test
    void everyRuleItsImpactAndItsScenarios() {
        assertThat(untranslated(Catalogue.bundled().rules().stream().flatMap(ChinesePhrasesTest::texts)))
                .isEmpty();
    }

    @Test
    void everySentenceOfAScenario() throws IOException {
        try (Stream<Path> features = Files.list(Path.of("features"))) {
            List<String> sentences = features.flatMap(ChinesePhrasesTest::lines)
                    .map(String::strip)
                    .filter(line -> line.matches("(Given|When|Then|And|But) .*"))
                    .map(line -> line.replaceFirst("\\w+ ", ""))
                    .toList();

            assertThat(sentences).hasSizeGreaterThan(300);
            assertThat(untranslated(sentences.stream())).isEmpty();
        }
    }

    @Test
    void everyCause() {
        assertThat(untranslated(BundledCauses.matrix().defects().stream().map(KnownDefect::sentence)))
                .isEmpty();
    }

    @Test
    void whateverTheRulesHaveSaidOfEachDefect() {
        List<String> said = BundledCauses.matrix().defects().stream()
                .flatMap(defect -> defect.said().values().stream())
                .flatMap(ChinesePhrasesTest::whole)
                .distinct()
                .toList();

        assertThat(said).hasSizeGreaterThan(500);
        assertThat(said.stream()
                        .filter(text ->
                                !EnglishLeft.in(Language.CHINESE.say(text)).isEmpty()))
                .isEmpty();
    }

    @Test
    void whatIsUnknownStaysAsItIs() {
        assertThat(Language.CHINESE.say("application/json; charset=utf-8"))
                .isEqualTo("application/json; charset=utf-8");
        assertThat(Language.ENGLISH.say("the answer is 500")).isEqualTo("the answer is 500");
    }

    @Test
    void severalFindingsAreSaidOneByOne() {
        assertThat(Language.CHINESE.say("/id is empty; /name is the text \"a\"; /x is missing"))
                .isEqualTo("/id 为空；/name 为文本 \"a\"；/x 缺失");
    }

    private static Stream<String> untranslated(Stream<String> texts) {
        return texts.filter(text -> !"HTTP".equals(text))
                .filter(text -> Language.CHINESE.say(text).equals(text));
    }

    /** Texts are cut in the table of causes: what is cut is not whole. */
    private static Stream<String> whole(String said) {
        List<String> fields = List.of(said.split(" \\| "));
        return fields.stream().limit(said.length() < 240 ? fields.size() : fields.size() - 1);
    }

    private static Stream<String> texts(Rule rule) {
        return Stream.concat(
                Stream.of(
                        rule.title(),
                        rule.promise(),
                        rule.capability(),
                        rule.concern().impact()),
                rule.scenarios().stream().map(Rule.Scenario::name));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
