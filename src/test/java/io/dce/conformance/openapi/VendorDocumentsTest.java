package io.dce.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vendor's own documents are read, where they are at hand. */
class VendorDocumentsTest {
    @Test
    void everyPublishedDocumentIsRead() {
        assumeTrue(
                Samples.vendor().isPresent(),
                "the vendor's documents are not here: name their folder with VENDOR_OPENAPI or -Dvendor.openapi");
        Path folder = Samples.vendor().orElseThrow();

        DocumentSet read = DocumentSet.read(List.of(folder.toString()));

        assertThat(read.problems()).isEmpty();
        assertThat(read.readable()).isNotEmpty().allSatisfy(document -> {
            assertThat(document.gets()).isNotEmpty();
            assertThat(document.gets())
                    .allSatisfy(get -> assertThat(get.title()).startsWith("GET /"));
        });
    }
}
