package io.dce.conformance.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.cause.BundledCauses;
import io.dce.conformance.evidence.cause.CauseMatrix;
import io.dce.conformance.evidence.cause.CauseMatrixText;
import io.dce.conformance.evidence.cause.FailurePattern;
import io.dce.conformance.evidence.cause.KnownDefect;
import io.dce.conformance.evidence.cause.LikelyCauses;
import io.dce.conformance.evidence.cause.Symptom;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.variation.Defect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The matrix of causes is that of the catalogue of defects, and names nine in ten causes even where little was seen. */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CauseMatrixTest {
    private static final double ENOUGH = 0.9;
    private static final Path FILE =
            Path.of("src/main/resources/io/dce/conformance/evidence/cause", BundledCauses.RESOURCE);

    private CauseMatrix matrix;

    @BeforeAll
    void readOrWrite(@TempDir Path folder) throws Exception {
        matrix = CauseMatrixText.read(Files.readString(FILE));
        if ("write".equals(System.getProperty("proof.matrix"))) {
            matrix = new MatrixRuns(new Trial(Catalogue.bundled(), folder)).renewed(matrix);
            Files.writeString(FILE, CauseMatrixText.write(matrix), UTF_8);
        }
    }

    @Test
    void everyDefectHasItsLine() {
        List<String> outdated = DefectCatalogue.all().stream()
                .filter(defect -> matrix.named(defect.name())
                        .filter(line -> line.sentence().equals(defect.sentence())
                                && line.rules().equals(defect.rules()))
                        .isEmpty())
                .map(Defect::name)
                .toList();

        assertThat(outdated)
                .as("the matrix of causes is not up to date: mvn test -Pproof -Dproof.matrix=write -Dproof.only="
                        + String.join(",", outdated))
                .isEmpty();
        assertThat(matrix.defects()).hasSameSizeAs(DefectCatalogue.all());
    }

    @Test
    void itsScenariosAreThoseOfTheFeatures() {
        Set<Symptom> known = Catalogue.bundled().rules().stream()
                .flatMap(CauseMatrixTest::symptoms)
                .collect(Collectors.toSet());

        assertThat(matrix.defects())
                .allSatisfy(defect -> assertThat(known).as(defect.name()).containsAll(defect.failed()));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(CauseMatrixText.read(CauseMatrixText.write(matrix))).isEqualTo(matrix);
    }

    @Test
    void aCauseIsNamedByItsPattern() {
        holds("the whole pattern", (pattern, random) -> {});
    }

    @Test
    void aCauseIsNamedThoughARuleWasNotSeen() {
        holds("one rule not seen", (pattern, random) -> {
            List<String> others = pattern.rules(pattern.failed).stream()
                    .filter(rule -> !rule.equals(pattern.direct))
                    .toList();
            String rule =
                    others.isEmpty() ? pattern.any(pattern.rules(pattern.passed), random) : pattern.any(others, random);
            pattern.failed.removeIf(one -> one.rule().equals(rule) && !rule.equals(pattern.direct));
            pattern.passed.removeIf(one -> one.rule().equals(rule));
        });
    }

    @Test
    void aCauseIsNamedThoughOneOfManyFailuresPassed() {
        holds("one failure missing", (pattern, random) -> {
            List<Symptom> others = pattern.failed.stream()
                    .filter(one -> !one.rule().equals(pattern.direct))
                    .toList();
            if (pattern.failed.size() > 4 && !others.isEmpty()) {
                Symptom missing = pattern.any(others, random);
                pattern.failed.remove(missing);
                pattern.passed.add(missing);
            }
        });
    }

    @Test
    void aCauseIsNamedThoughSomethingElseFailsToo() {
        holds("one failure more", (pattern, random) -> {
            Symptom more = pattern.any(List.copyOf(pattern.passed), random);
            pattern.passed.remove(more);
            pattern.failed.add(more);
        });
    }

    @Test
    void aCauseIsNamedWithoutAWordOfWhatWasSaid() {
        holds("without words", (pattern, random) -> pattern.said.clear());
    }

    @Test
    void whereNothingKnownMatchesNothingIsClaimed() {
        KnownDefect one = matrix.defects().get(0);
        FailurePattern stranger = new FailurePattern(Set.of(new Symptom("KEY-99", "x")), one.failed(), Map.of());

        assertThat(LikelyCauses.of(stranger, matrix.defects())).isEmpty();
    }

    private interface Noise {
        void make(Noisy pattern, Random random);
    }

    private void holds(String title, Noise noise) {
        Random random = new Random(1);
        CauseFigures figures = new CauseFigures(matrix);
        for (KnownDefect defect : matrix.defects()) {
            Noisy pattern = new Noisy(defect);
            noise.make(pattern, random);
            figures.add(defect, new FailurePattern(pattern.failed, pattern.passed, pattern.said));
        }
        System.out.println("causes, " + title + ": " + figures);
        assertThat(figures.share()).as(figures.toString()).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static Stream<Symptom> symptoms(Rule rule) {
        return rule.byOperations()
                ? Stream.of(new Symptom(rule.id(), Symptom.OPERATIONS))
                : rule.scenarios().stream().map(scenario -> new Symptom(rule.id(), scenario.name()));
    }

    /** What a run would show of a defect, to be disturbed. */
    private static final class Noisy {
        private final String direct;
        private final Set<Symptom> failed;
        private final Set<Symptom> passed;
        private final Map<Symptom, String> said;

        Noisy(KnownDefect defect) {
            direct = defect.directRule();
            failed = new TreeSet<>(defect.failed());
            passed = Catalogue.bundled().rules().stream()
                    .flatMap(CauseMatrixTest::symptoms)
                    .collect(Collectors.toCollection(TreeSet::new));
            passed.removeAll(failed);
            passed.removeAll(defect.unseen());
            said = new TreeMap<>(defect.said());
        }

        List<String> rules(Set<Symptom> symptoms) {
            return symptoms.stream().map(Symptom::rule).distinct().toList();
        }

        <T> T any(List<T> some, Random random) {
            return some.get(random.nextInt(some.size()));
        }
    }
}
