package io.dce.conformance.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** Any rules, written down as a feature, are read as they were meant. */
@Tag("proof")
class FeatureLawsTest {
    private static final String URI = "classpath:features/any.feature";

    /** A rule as somebody means to write it; it is tested where it has scenarios. */
    private record Meant(String promise, String source, Level level, List<String> scenarios) {}

    @Property(tries = 100)
    void whatIsWrittenIsRead(@ForAll("rules") @Size(min = 1, max = 5) List<Meant> meant) {
        List<String> lines = new ArrayList<>(List.of("Feature: Any"));
        List<Rule> expected = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            expected.add(write("KEY-" + i, meant.get(i), lines));
        }

        assertThat(read(lines).rules()).isEqualTo(expected);
        assertThat(expected).allSatisfy(rule -> {
            assertThat(read(lines).find(rule.id())).contains(rule);
            rule.scenarios()
                    .forEach(s -> assertThat(read(lines).byTags(s.tags())).contains(rule));
        });
    }

    @Property(tries = 50)
    void ofTwoRulesOfOneIdTheSecondIsTold(@ForAll("rules") @Size(min = 2, max = 5) List<Meant> meant) {
        List<String> lines = new ArrayList<>(List.of("Feature: Any"));
        meant.subList(1, meant.size()).forEach(m -> write("KEY-" + lines.size(), m, lines));
        int line = lines.size() + 2;
        write("KEY-1", meant.get(0), lines);

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(lines))
                .withMessage(URI + ":" + line + ": the id KEY-1 is taken already, by the Rule at " + URI + ":3");
    }

    @Provide
    static Arbitrary<List<Meant>> rules() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ÄÖÜ世界 .,:;'\"@#<>-\\|")
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(text -> "It " + text.strip());
        return Combinators.combine(
                        texts, texts, Arbitraries.of(Level.class), texts.list().ofMaxSize(3))
                .as((promise, source, level, names) -> new Meant(
                        promise.strip(),
                        source.strip(),
                        level,
                        names.stream().map(String::strip).toList()))
                .list();
    }

    /** Writes a rule and says how it is to be read. */
    private static Rule write(String id, Meant meant, List<String> lines) {
        String level = "@" + meant.level().name().toLowerCase(java.util.Locale.ROOT);
        boolean untested = meant.scenarios().isEmpty();
        lines.add("  @req-" + id + " " + level + (untested ? " @untested" : ""));
        lines.add("  Rule: " + id + " " + meant.promise());
        lines.add("    Source: " + meant.source());
        lines.add("    Impact: " + meant.promise());
        lines.add("    Acts: gateway");
        if (untested) {
            lines.add("    Untested: " + meant.source());
        }
        int first = lines.size() + 2;
        for (String scenario : meant.scenarios()) {
            lines.add("    @readonly");
            lines.add("    Scenario: " + scenario);
            lines.add("      Given a key");
        }
        return new Rule(
                id,
                meant.level(),
                meant.promise(),
                meant.source(),
                "Any",
                new Concern(meant.promise(), Actor.GATEWAY),
                Optional.of(meant.source()).filter(s -> untested),
                IntStream.range(0, meant.scenarios().size())
                        .mapToObj(i -> new Rule.Scenario(
                                meant.scenarios().get(i),
                                URI,
                                first + 3L * i,
                                List.of("@req-" + id, level, "@readonly")))
                        .toList());
    }

    private static Catalogue read(List<String> lines) {
        return Catalogue.of(
                List.of(new Features.Feature(URI, String.join("\n", lines).getBytes(UTF_8))));
    }
}
