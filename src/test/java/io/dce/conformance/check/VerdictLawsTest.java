package io.dce.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

/** How verdicts are put together: the weightiest counts, wherever it stands and however the others are grouped. */
@Tag("proof")
class VerdictLawsTest {
    @Property(tries = 200)
    void theWeightiestCountsInAnyOrder(
            @ForAll("verdicts") @Size(min = 1, max = 8) List<Verdict> verdicts, @ForAll Random random) {
        Outcome weightiest = verdicts.stream()
                .map(Verdict::outcome)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Verdict> shuffled = new ArrayList<>(verdicts);
        Collections.shuffle(shuffled, random);

        assertThat(Verdict.all(verdicts.stream()).outcome()).isEqualTo(weightiest);
        assertThat(Verdict.all(shuffled.stream()).outcome()).isEqualTo(weightiest);
        assertThat(verdicts).contains(Verdict.all(shuffled.stream()));
    }

    @Property(tries = 100)
    void ofSeveralThatWeighTheSameTheFirstCounts(@ForAll("verdicts") @Size(min = 1, max = 8) List<Verdict> verdicts) {
        Verdict sum = Verdict.all(verdicts.stream());

        assertThat(verdicts.stream().filter(v -> v.outcome() == sum.outcome()).findFirst())
                .contains(sum);
    }

    @Property(tries = 100)
    void groupsCountAsTheirMembers(
            @ForAll("verdicts") @Size(min = 1, max = 5) List<Verdict> some,
            @ForAll("verdicts") @Size(min = 1, max = 5) List<Verdict> others) {
        Verdict together = Verdict.all(Stream.concat(some.stream(), others.stream()));

        assertThat(Verdict.all(Stream.of(Verdict.all(some.stream()), Verdict.all(others.stream()))))
                .isEqualTo(together);
    }

    @Property(tries = 100)
    void afterAPassTheNextOneSpeaksAndAfterAnythingElseNobody(
            @ForAll("verdict") Verdict first, @ForAll("verdict") Verdict next) {
        assertThat(first.and(() -> next)).isEqualTo(first.passed() ? next : first);
        assertThat(first.passed()).isEqualTo(first.outcome() == Outcome.PASS);
        assertThat(Verdict.pass().and(() -> first)).isEqualTo(first);
    }

    @Provide
    static Arbitrary<Verdict> verdict() {
        return Combinators.combine(
                        Arbitraries.of(Outcome.class),
                        Arbitraries.strings().alpha().ofLength(6))
                .as((outcome, reason) -> new Verdict(outcome, reason, Optional.empty()));
    }

    @Provide
    static Arbitrary<List<Verdict>> verdicts() {
        return verdict().list();
    }
}
