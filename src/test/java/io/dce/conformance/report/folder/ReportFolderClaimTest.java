package io.dce.conformance.report.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.run.JudgedRuns;
import io.dce.conformance.signoff.SignOff;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose files a run removes from the folder for reports: those of earlier runs, and nobody else's. */
class ReportFolderClaimTest {
    private static final String RESULT = "allure-results/01234567-89ab-cdef-0123-456789abcdef-result.json";
    private static final String LEDGER = "{\"event\":\"started\",\"format\":\"dce-conformance/ledger/1\",\"at\":\"…\n";

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void name() {
        reports = folder.resolve("reports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allure/index.html",
                "allure/widgets/summary.json",
                "coverage/lcov.info",
                "junit/TEST-ours.xml",
                "junit/TEST-conformance.xml",
                "sign-off/contract.pdf",
                "sign-off/sign-off.html",
                RESULT,
                "ledger.ndjson",
                "internal-error.txt"
            })
    void whatNoRunHasLeftStopsTheRunBeforeAnythingIsAskedOrRemoved(String name) throws IOException {
        Path foreign = put(name, "somebody's");

        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining(name)
                .withMessageContaining("dce.reports")
                .satisfies(e -> assertThat(e.ending().exitCode()).isEqualTo(2));

        assertThat(foreign).hasContent("somebody's");
        assertThat(reports.resolve(SignOff.MANIFEST)).doesNotExist();
    }

    @Test
    void reportsOfAnEarlierRunAreGoneAndOtherFilesStay() throws IOException {
        Path readme = put("README.md", "how to read them");
        Path page = put("proof/index.html", "the kit's own");
        runAtNobody();
        assertThat(reports.resolve("sign-off/sign-off.html")).exists();
        Path added = put(RESULT, "{}");

        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining(RESULT);
        assertThat(reports.resolve("sign-off/sign-off.html")).exists();

        Files.delete(added);
        try (ReportFolderClaim claim = ReportFolderClaim.on(reports, false)) {
            claim.clear();
            assertThat(reports.resolve("sign-off")).doesNotExist();
            assertThat(reports.resolve("ledger.ndjson")).doesNotExist();
        }
        assertThat(readme).hasContent("how to read them");
        assertThat(page).hasContent("the kit's own");
    }

    @Test
    void aRunThatWasKilledIsKnownByTheNamesOfItsFiles() throws IOException {
        put(SignOff.MANIFEST, "dce-conformance/manifest/1\n");
        Path left = put(RESULT, "{}");
        Path foreign = put("allure-results/mine.json", "{}");

        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining("allure-results/mine.json");

        Files.delete(foreign);
        runAtNobody();
        assertThat(left).doesNotExist();
    }

    @Test
    void aRunThatWroteNoManifestIsKnownByItsLedger() throws IOException {
        put("ledger.ndjson", LEDGER);
        Path left = put(RESULT, "{}");

        runAtNobody();

        assertThat(left).doesNotExist();
    }

    @Test
    void aSignedSignOffGoesOnlyWhereThatIsSaid() throws IOException {
        Path signed = put(ReportFiles.SIGNED, "signed");
        put(SignOff.MANIFEST, "dce-conformance/manifest/1\n" + ReportFiles.SIGNED + "\nend\n");

        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining("sign-off.dsse.json")
                .withMessageContaining("--overwrite");
        assertThat(signed).hasContent("signed");

        JudgedRuns.at(nobody(), "an-opaque-key", folder, Map.of("dce.overwrite", "true"));
        assertThat(signed).doesNotExist();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path precious = Files.writeString(elsewhere.resolve("index.html"), "somebody's");
        put(SignOff.MANIFEST, "dce-conformance/manifest/1\nallure/index.html\nend\n");
        Path link = Files.createSymbolicLink(reports.resolve("allure"), elsewhere);

        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining("allure");
        Files.delete(link);
        Files.createDirectories(link);
        Files.createSymbolicLink(link.resolve("index.html"), precious);
        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining("allure/index.html");
        Files.delete(reports.resolve(SignOff.MANIFEST));
        Files.delete(link.resolve("index.html"));
        Files.createSymbolicLink(reports.resolve(SignOff.MANIFEST), precious);
        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining(SignOff.MANIFEST);

        assertThat(precious).hasContent("somebody's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../precious.txt", "README.md", "sign-off/../../precious.txt", "/etc/hostname"})
    void aManifestNamesNothingThatARunDoesNotWrite(String name) throws IOException {
        put(SignOff.MANIFEST, "dce-conformance/manifest/1\n" + name + "\nend\n");
        Path readme = put("README.md", "how to read them");
        Path precious = Files.writeString(folder.resolve("precious.txt"), "somebody's");

        runAtNobody();

        assertThat(readme).exists();
        assertThat(precious).exists();
    }

    @Test
    void whatIsNoManifestIsNotOverwritten() throws IOException {
        Path manifest = put(SignOff.MANIFEST, "somebody's\n");

        assertThatExceptionOfType(FolderRefusedException.class)
                .isThrownBy(this::runAtNobody)
                .withMessageContaining(SignOff.MANIFEST);
        assertThat(manifest).hasContent("somebody's");
    }

    @Test
    void twoRunsDoNotShareAFolder() {
        try (ReportFolderClaim first = ReportFolderClaim.on(reports, false)) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(FolderRefusedException.class)
                    .isThrownBy(this::runAtNobody)
                    .withMessageContaining("another run");
        }
        runAtNobody();
    }

    private void runAtNobody() {
        assertThat(JudgedRuns.at(nobody(), "an-opaque-key", folder, Map.of()).exitCode())
                .isEqualTo(2);
    }

    private static URI nobody() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path put(String name, String text) throws IOException {
        Path file = reports.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
