package io.dce.conformance.stub.defects;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.stub.variation.Defect;
import org.junit.jupiter.api.Test;

/** A defect is chosen by its name, so every name leads to one. */
class DefectCatalogueTest {
    @Test
    void noTwoDefectsShareAName() {
        assertThat(DefectCatalogue.all()).extracting(Defect::name).doesNotHaveDuplicates();
    }
}
