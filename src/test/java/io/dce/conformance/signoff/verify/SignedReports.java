package io.dce.conformance.signoff.verify;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.PlannedScenario;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.report.folder.ReportFolderClaim;
import io.dce.conformance.report.folder.ReportManifest;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.signoff.dsse.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of reports as a run leaves it, with all that may be there, signed by a key of its own. */
public final class SignedReports {
    /** Stands for the digest of the kit. */
    public static final String KIT = "the kit";

    static final List<String> REPORTS =
            List.of("README.md", "junit/TEST-conformance.xml", "allure/index.html", "coverage/coverage.md");
    static final String RESULT = "allure-results/01234567-89ab-cdef-0123-456789abcdef-result.json";
    static final String PROOF = "proof/index.html";

    private static final Map<String, String> CI = Map.of("GITLAB_CI", "true", "CI_JOB_URL", "https://ci.example/7");

    private final Path folder;

    private SignedReports(Path folder) {
        this.folder = folder;
    }

    /** Writes it below a folder, beside the keys. */
    public static SignedReports in(Path folder, Verdict verdict) throws Exception {
        return in(folder, verdict, Map.of("dce.url", "http://dce.example"));
    }

    /** The same, of a run that was configured so. */
    public static SignedReports in(Path folder, Verdict verdict, Map<String, String> configuration) throws Exception {
        SignedReports signed = new SignedReports(folder);
        signed.keys("signer");
        signed.keys("other");
        try (ReportFolderClaim claim = ReportFolderClaim.on(signed.reports(), true)) {
            new ReportFolder(signed.reports()).clear(claim);
            for (String name : REPORTS) {
                signed.put(name, "of the run");
            }
            signed.put(RESULT, "{}");
            signed.put(PROOF, "of the kit's own tests, made before");
            SignOff signOff = new SignOff(signed.reports(), Optional.of(signed.key("signer")), CI);
            signOff.write(
                    signed.ledger(verdict, configuration),
                    signOff.digests(new ReportFolder(signed.reports()).signed()));
        }
        return signed;
    }

    Path reports() {
        return folder.resolve("reports");
    }

    /** What is verified. */
    public Path envelope() {
        return reports().resolve("sign-off/sign-off.dsse.json");
    }

    /** The key that it is verified with. */
    public Path publicKey() {
        return folder.resolve("signer.pub");
    }

    SigningKey key(String name) {
        return SigningKey.of(folder.resolve(name + ".pem"));
    }

    Path put(String name, String text) throws IOException {
        Path file = reports().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Verification verify() {
        return verify(envelope());
    }

    Verification verify(Path file) {
        return verify(file, "signer");
    }

    Verification verify(Path file, String... signers) {
        List<Path> keys =
                Stream.of(signers).map(name -> folder.resolve(name + ".pub")).toList();
        return Verifier.verify(file, keys, reports(), KIT, ReportManifest::problem);
    }

    private RunResult ledger(Verdict verdict, Map<String, String> configuration) {
        try (RunLedger ledger = RunLedger.writing(reports().resolve("ledger.ndjson"), new SecretRegistry(), e -> {})) {
            ledger.record(new Event.Started(
                    Event.FORMAT,
                    Instant.EPOCH,
                    "test",
                    "http://dce.example",
                    false,
                    configuration,
                    Map.of("kit", KIT)));
            ledger.record(new Event.Planned(
                    "KEY-1",
                    Level.MUST,
                    "It is promised 用户",
                    "a page",
                    "Keys",
                    Concern.UNSAID,
                    "",
                    List.of(new PlannedScenario("One", "classpath:features/f.feature", 3, List.of(), "", false))));
            Subject scenario = new Subject(Subject.Kind.SCENARIO, "One", "classpath:features/f.feature:3");
            ledger.judged("KEY-1", scenario, verdict, new Journal(), Duration.ofMillis(5));
            ledger.record(new Event.Ended(Instant.EPOCH, 5));
            return ledger.result();
        }
    }

    private void keys(String name) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(name + ".pub", "PUBLIC KEY", pair.getPublic());
        pem(name + ".pem", "PRIVATE KEY", pair.getPrivate());
    }

    private void pem(String name, String kind, Key key) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
