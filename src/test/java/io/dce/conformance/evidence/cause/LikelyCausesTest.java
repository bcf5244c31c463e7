package io.dce.conformance.evidence.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cause that is named is the known defect whose pattern the failures have; it is never more than likely. */
class LikelyCausesTest {
    private static final KnownDefect WIDE = known("wide", "A-1 A-2", "A-1/x A-1/y A-2/x B-1/x B-2/x", "");
    private static final KnownDefect NARROW = known("narrow", "A-1", "A-1/x", "");
    private static final KnownDefect TWIN = known("twin", "A-1", "A-1/x", "");
    private static final KnownDefect OTHER = known("other", "C-1", "C-1/x", "");

    @Test
    void theDefectThatExplainsMostIsNamed() {
        List<LikelyCause> causes = causes("A-1/x A-1/y A-2/x B-1/x B-2/x", "C-1/x", WIDE, NARROW, OTHER);

        assertThat(causes).extracting(LikelyCause::defect).containsExactly("wide");
        assertThat(causes.get(0).direct()).containsExactly("A-1", "A-2");
        assertThat(causes.get(0).following()).containsExactly("B-1", "B-2");
        assertThat(causes.get(0).words()).isEqualTo("wide it is: A-1, A-2; 2 more rules follow from it");
    }

    @Test
    void whatPassedSpeaksAgainstADefect() {
        assertThat(causes("A-1/x", "A-1/y A-2/x B-1/x B-2/x C-1/x", WIDE, NARROW, OTHER))
                .extracting(LikelyCause::defect)
                .containsExactly("narrow");
    }

    @Test
    void whatWasNotSeenSpeaksForNothing() {
        assertThat(causes("A-1/x A-1/y", "", WIDE, OTHER))
                .extracting(LikelyCause::defect)
                .containsExactly("wide");
    }

    @Test
    void whatShowsTheSameIsAnAlternative() {
        assertThat(causes("A-1/x", "A-1/y A-2/x B-1/x B-2/x", WIDE, NARROW, TWIN))
                .singleElement()
                .satisfies(cause -> assertThat(cause.alternatives()).containsExactly("twin it is."));
    }

    @Test
    void severalDefectsAtOnceAreNamedOneByOne() {
        assertThat(causes("A-1/x C-1/x", "A-1/y A-2/x B-1/x", WIDE, NARROW, OTHER))
                .extracting(LikelyCause::defect)
                .containsExactly("narrow", "other");
    }

    @Test
    void nothingElseIsBlamedForWhatADefectMayHaveCaused() {
        KnownDefect partly = known("partly", "A-1", "A-1/x A-1/y", "C-1/x");

        assertThat(causes("A-1/x A-1/y C-1/x", "", partly, OTHER))
                .extracting(LikelyCause::defect)
                .containsExactly("partly");
    }

    @Test
    void whatIsSaidTellsTwinsApart() {
        KnownDefect unsigned = said(NARROW, "401 or 403 for Mallory (unsigned) | the answer is 200");
        KnownDefect expired = said(TWIN, "401 or 403 for Mallory (expired key) | the answer is 200");
        FailurePattern seen = new FailurePattern(
                symptoms("A-1/x"),
                Set.of(),
                Map.of(new Symptom("A-1", "x"), "401 or 403 for Mallory (expired key) | the answer is 200"));

        assertThat(LikelyCauses.of(seen, List.of(unsigned, expired)))
                .extracting(LikelyCause::defect)
                .containsExactly("twin");
    }

    @Test
    void whereNothingMatchesNothingIsClaimed() {
        assertThat(causes("B-1/x B-2/x", "A-1/x", WIDE, NARROW, OTHER)).isEmpty();
        assertThat(causes("", "A-1/x", WIDE, NARROW, OTHER)).isEmpty();
    }

    @Test
    void aMatrixIsReadAsItWasWritten() {
        CauseMatrix matrix = new CauseMatrix(List.of(
                said(WIDE, "expected \"x\" | the answer is 200"), known("partly", "A-1", "A-1/x", "C-1/x C-2/*")));

        assertThat(CauseMatrixText.read(CauseMatrixText.write(matrix))).isEqualTo(matrix);
    }

    private static KnownDefect known(String name, String rules, String failed, String unseen) {
        return new KnownDefect(
                name, List.of(rules.split(" ")), name + " it is.", symptoms(failed), symptoms(unseen), Map.of());
    }

    private static KnownDefect said(KnownDefect defect, String text) {
        return new KnownDefect(
                defect.name(),
                defect.rules(),
                defect.sentence(),
                defect.failed(),
                defect.unseen(),
                Map.of(new Symptom("A-1", "x"), text));
    }

    private static List<LikelyCause> causes(String failed, String passed, KnownDefect... defects) {
        return LikelyCauses.of(
                new FailurePattern(symptoms(failed), symptoms(passed), Map.of()), Arrays.asList(defects));
    }

    private static Set<Symptom> symptoms(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Symptom(word.split("/")[0], word.split("/")[1]))
                .collect(Collectors.toSet());
    }
}
