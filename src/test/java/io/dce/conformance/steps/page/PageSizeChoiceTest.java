package io.dce.conformance.steps.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSizeChoiceTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 10, 23, 25, 99, 100, 101, 997, 1_000, 9_973, 10_000, 10_100, 11_000})
    void sizesFitTheListAndMakeFewPages(long total) {
        assertThat(PageSizeChoice.LEAVING_A_REST.of(total)).isPresent();
        for (PageSizeChoice kind : PageSizeChoice.values()) {
            kind.of(total).ifPresent(size -> {
                assertThat(size).as(kind.name()).isBetween(1, PageSizeChoice.LARGEST);
                assertThat((total + size - 1) / size).as("pages, " + kind).isLessThanOrEqualTo(112);
            });
        }
        PageSizeChoice.DIVIDING
                .of(total)
                .ifPresent(size -> assertThat(total % size).isZero());
        assertThat(total % PageSizeChoice.LEAVING_A_REST.of(total).orElseThrow())
                .isNotZero();
    }
}
