package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many operations that fail alike are one line, with their number and three examples. */
class FailingSweepTest {
    private static final List<String> DOCUMENTS = List.of(
            Samples.file(Samples.DEPOT).toString(), Samples.file(Samples.SHOP).toString());

    @TempDir
    Path folder;

    @Test
    void operationsThatFailAlikeAreOneLine() throws IOException {
        StubOptions options = StubOptions.defaults()
                .withUsers(3)
                .withDocuments(DocumentSet.read(DOCUMENTS).readable());
        try (Stub stub =
                Stub.start(options, DefectCatalogue.named("signature-unchecked").orElseThrow())) {
            JudgedRuns judged = JudgedRuns.at(
                    stub.url(),
                    stub.adminKey(),
                    folder,
                    Map.of("dce.openapi", String.join(",", DOCUMENTS), "dce.tags", "@req-OPS-2"));

            assertThat(judged.console()).contains("selected (dce.tags): 0 of 1 passed");
        }
        assertThat(Files.readAllLines(folder.resolve("reports/coverage/coverage.md")))
                .filteredOn(line -> line.startsWith("| OPS-2 |"))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("| OPS-2 | depot | 2 | expected 401 or 403 for Mallory"),
                        line -> assertThat(line)
                                .startsWith("| OPS-2 | shop | 10 | expected 401 or 403 for Mallory")
                                .containsPattern("(GET /apis[^,]*, ){2}GET /apis[^,]*$"),
                        line -> assertThat(line).startsWith("| OPS-2 | shop | 1 | expected no secret for Mallory"));
        assertThat(folder.resolve("reports/coverage/index.html"))
                .content()
                .contains("and 7 more of shop", "data-fails=\"OPS-2\"", "../sign-off/sign-off.html");
        assertThat(folder.resolve("reports/sign-off/sign-off.html")).content().contains("../coverage/index.html");
    }
}
