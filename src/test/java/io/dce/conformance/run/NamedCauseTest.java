package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with failures says first what most likely lies behind them. */
class NamedCauseTest {
    @TempDir
    Path folder;

    @Test
    void theCauseStandsBeforeTheFailures() throws IOException {
        try (Stub stub = Stub.start(
                StubOptions.defaults().withUsers(3),
                DefectCatalogue.named("example-key-known").orElseThrow())) {
            JudgedRuns judged = JudgedRuns.at(
                    stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@req-AUTH-10 or @req-AUTH-2"));

            assertThat(judged.console()).containsSubsequence("likeliest cause: ", "AUTH-10", "failed: AUTH-10 ");
        }
        assertThat(folder.resolve("reports/sign-off/sign-off.md"))
                .content()
                .containsSubsequence("### Likeliest cause", "AUTH-10", "### What failed");
        assertThat(folder.resolve("reports/sign-off/sign-off.html"))
                .content()
                .containsSubsequence("id=\"causes\"", "id=\"failures\"");
    }
}
