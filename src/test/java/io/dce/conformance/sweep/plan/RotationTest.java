package io.dce.conformance.sweep.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has which share of what takes turns among the operations of a module. */
class RotationTest {
    private static final int KINDS = 8;

    @ParameterizedTest
    @CsvSource({"1, 1", "12, 12", "13, 12", "40, 12", "96, 12", "97, 13", "200, 25"})
    void eachKindMeetsSoManyOperations(int size, int met) {
        for (int kind = 0; kind < KINDS; kind++) {
            assertThat(positions(size, kind)).hasSize(met);
        }
    }

    @ParameterizedTest
    @CsvSource({"96", "97", "200", "1000"})
    void noOperationOfALargeModuleGoesWithoutAny(int size) {
        for (int position = 0; position < size; position++) {
            Rotation rotation = new Rotation(position, size);
            assertThat(IntStream.range(0, KINDS).filter(kind -> rotation.has(kind, KINDS)))
                    .as("kinds of operation %d of %d", position, size)
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    void theOperationsOfAKindAreFarApart() {
        List<Integer> met = positions(48, 3);

        for (int i = 1; i < met.size(); i++) {
            assertThat(met.get(i) - met.get(i - 1)).isEqualTo(4);
        }
    }

    @Test
    void membersOfAKindTakeTurnsInTheirOrder() {
        List<Integer> turns = positions(200, 5).stream()
                .map(position -> new Rotation(position, 200).earlier(5, KINDS))
                .toList();

        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i)).isEqualTo(turns.get(i - 1) + 1);
        }
    }

    @Test
    void whatIsTheSameForAllIsAskedOfAFew() {
        assertThat(IntStream.range(0, 86).filter(i -> new Rotation(i, 86).sampled()))
                .hasSize(12);
        assertThat(IntStream.range(0, 5).filter(i -> new Rotation(i, 5).sampled()))
                .hasSize(5);
    }

    private static List<Integer> positions(int size, int kind) {
        return IntStream.range(0, size)
                .filter(position -> new Rotation(position, size).has(kind, KINDS))
                .boxed()
                .toList();
    }
}
