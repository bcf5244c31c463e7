package io.dce.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.RunMark;
import io.dce.conformance.signoff.verify.SignedReports;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says of a sign-off. */
class VerifyCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void theConclusionStandsBesideWhetherItHolds() throws Exception {
        assertThat(verify(Verdict.fail("a", "b"))).isZero();
        assertThat(out.toString()).endsWith("It holds: NOT CONFORMANT" + System.lineSeparator());
    }

    @Test
    void whatIsRequiredMakesItAnExitCode() throws Exception {
        assertThat(verify(Verdict.pass(), "--require", "conformant")).isZero();
        assertThat(verify(Verdict.pass(), "--require", "conformant-with-waivers"))
                .isZero();
        assertThat(verify(Verdict.inconclusive("a"), "--require", "conformant")).isEqualTo(3);
        assertThat(out.toString()).contains("It holds: NOT PROVEN", "That is not what was required: conformant");
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_TEST, conformant, 3",
        "SELF_TEST, conformant-as-read-only, 3",
        "QUICK, conformant, 3",
        "QUICK, conformant-as-read-only, 3",
        "READ_ONLY, conformant, 3",
        "READ_ONLY, conformant-with-waivers, 3",
        "READ_ONLY, conformant-as-read-only, 0",
    })
    void whatNarrowsAConclusionIsAcceptedOnlyByName(RunMark mark, String required, int exitCode) throws Exception {
        Map<String, String> configuration = Map.of(mark.setting(), mark.value());

        assertThat(verify(SignedReports.in(folder, Verdict.pass(), configuration), "--require", required))
                .isEqualTo(exitCode);
        assertThat(out.toString()).contains("It holds: CONFORMANT (" + mark.words() + ")");
    }

    @Test
    void aRequirementThatIsNoneIsUnusableInput() throws Exception {
        assertThat(verify(Verdict.pass(), "--require", "green")).isNotIn(0, 1, 3);
        assertThat(out.toString()).contains("\"green\" is not one of conformant, conformant-as-read-only");
    }

    private int verify(Verdict verdict, String... options) throws Exception {
        return verify(SignedReports.in(folder, verdict), options);
    }

    private int verify(SignedReports signed, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                signed.envelope().toString(),
                "--key",
                signed.publicKey().toString()));
        arguments.addAll(List.of(options));
        PrintWriter writer = new PrintWriter(out, true);
        return Main.commandLine().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
    }
}
