package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.benign.BenignCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.variation.BenignVariation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last of the users is the only one on the last page, and gone as soon as the kit looks for him. */
@Tag("proof")
class LeavingUserTest {
    private static final int ONE_ALONE_ON_THE_LAST_PAGE = 101;

    @TempDir
    private Path folder;

    @Test
    void whoHasGoneWithHisPageBreaksNoPromise() {
        BenignVariation leaves = BenignCatalogue.all().stream()
                .filter(benign -> benign.name().equals("last-user-leaves"))
                .findFirst()
                .orElseThrow();
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(ONE_ALONE_ON_THE_LAST_PAGE), leaves)) {
            RunResult result = InProcess.judge(
                    ConfigLoader.load(
                            Map.of("dce.url", stub.url().toString(), "dce.tags", "@req-USER-5"),
                            Map.of("DCE_TOKEN", stub.adminKey()),
                            folder),
                    Catalogue.bundled());

            assertThat(result.rules())
                    .filteredOn(rule -> rule.rule().id().equals("USER-5"))
                    .singleElement()
                    .satisfies(rule ->
                            assertThat(rule.is(Outcome.FAIL)).as(rule.reason()).isFalse());
        }
    }
}
