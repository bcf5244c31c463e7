package io.dce.conformance.signoff.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.PlannedScenario;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.signoff.PublishedRsa;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.signoff.dsse.DsseEnvelope;
import io.dce.conformance.signoff.dsse.SigningKey;
import io.dce.conformance.signoff.dsse.VerifyingKey;
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
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed is found to hold, and one changed byte of it is found. */
class VerificationTest {
    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void report() throws IOException {
        reports = Files.createDirectories(folder.resolve("reports"));
        Files.createDirectories(reports.resolve("junit"));
        Files.writeString(reports.resolve("junit/TEST-conformance.xml"), "<testsuite/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "RSA"})
    void whatWasSignedHolds(String algorithm) throws Exception {
        Path envelope = signed(keys("signer", algorithm), Verdict.pass(), true);

        Verification verification = verify(envelope, "signer");

        assertThat(verification.exitCode()).as(verification.toString()).isZero();
        assertThat(verification.findings())
                .anySatisfy(
                        f -> assertThat(f.words()).isEqualTo("the ledger says what the statement says: CONFORMANT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger.ndjson",
                "junit/TEST-conformance.xml",
                "sign-off/sign-off.json",
                "sign-off/sign-off.html",
                "sign-off/sign-off.md",
                "sign-off/ctrf-report.json"
            })
    void oneChangedByteIsFoundWhereverItIs(String name) throws Exception {
        Path envelope = signed(keys("signer", "Ed25519"), Verdict.fail("a", "b"), true);
        Path file = reports.resolve(name);
        byte[] bytes = Files.readAllBytes(file);

        for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 10)) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            Verification verification = verify(envelope, "signer");
            assertThat(verification.exitCode()).as("byte %d of %s", at, name).isEqualTo(1);
            assertThat(verification.findings())
                    .filteredOn(f -> f.holds() == Verification.Holds.NO)
                    .anySatisfy(f ->
                            assertThat(f.words()).contains(file.getFileName().toString()));
        }
        Files.write(file, bytes);
        assertThat(verify(envelope, "signer").exitCode()).isZero();
    }

    @Test
    void oneChangedByteOfTheSignedPayloadIsFound() throws Exception {
        Path file = signed(keys("signer", "Ed25519"), Verdict.pass(), true);
        DsseEnvelope envelope = DsseEnvelope.read(Files.readAllBytes(file));

        for (int at = 0; at < envelope.payload().length; at += 397) {
            byte[] payload = envelope.payload().clone();
            payload[at] ^= 1;
            DsseEnvelope changed = new DsseEnvelope(envelope.payloadType(), payload, envelope.signatures());
            assertThat(changed.isSignedBy(VerifyingKey.of(folder.resolve("signer.pub"))))
                    .isFalse();
        }
    }

    @Test
    void anotherKeysSignatureIsFound() throws Exception {
        Path envelope = signed(keys("signer", "Ed25519"), Verdict.pass(), true);
        keys("other", "Ed25519");
        keys("rsa", "RSA");

        for (String other : List.of("other", "rsa")) {
            assertThat(verify(envelope, other).exitCode()).isEqualTo(1);
            assertThat(verify(envelope, other).findings().get(0).words()).startsWith("not signed by the key sha256:");
        }
    }

    @Test
    void aMissingReportIsFound() throws Exception {
        Path envelope = signed(keys("signer", "Ed25519"), Verdict.pass(), true);
        Files.delete(reports.resolve("junit/TEST-conformance.xml"));

        assertThat(verify(envelope, "signer").exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"junit/TEST-another.xml", "allure/index.html", "coverage/coverage.md", "sign-off/extra.html"})
    void aReportThatWasAddedIsFound(String name) throws Exception {
        Path envelope = signed(keys("signer", "Ed25519"), Verdict.pass(), true);
        Files.createDirectories(reports.resolve(name).getParent());
        Files.writeString(reports.resolve(name), "");

        assertThat(verify(envelope, "signer").findings())
                .filteredOn(f -> f.holds() == Verification.Holds.NO)
                .singleElement()
                .satisfies(f -> assertThat(f.words()).startsWith(name + " is not of this run"));
    }

    /** Whoever holds the key could sign what the ledger doesn't say. */
    @Test
    void aVerdictThatDoesNotFollowFromTheLedgerIsFoundThoughItIsSigned() throws Exception {
        Path key = keys("signer", "Ed25519");
        signed(key, Verdict.fail("a", "b"), true);
        byte[] honest = Files.readAllBytes(reports.resolve("sign-off/sign-off.json"));
        byte[] lie = new String(honest, UTF_8)
                .replace("\"verdict\" : \"NOT_CONFORMANT\"", "\"verdict\" : \"CONFORMANT\"")
                .getBytes(UTF_8);
        assertThat(lie).isNotEqualTo(honest);
        Files.write(reports.resolve("sign-off/sign-off.json"), lie);
        Path envelope = reports.resolve("sign-off/sign-off.dsse.json");
        Files.write(envelope, DsseEnvelope.of(lie, SigningKey.of(key)).bytes());

        Verification verification = verify(envelope, "signer");

        assertThat(verification.exitCode()).isEqualTo(1);
        assertThat(verification.findings())
                .filteredOn(f -> f.holds() == Verification.Holds.NO)
                .singleElement()
                .satisfies(f -> assertThat(f.words())
                        .contains("the statement says CONFORMANT", "the ledger, which says NOT_CONFORMANT"));
    }

    @Test
    void withoutASignatureOrAKeyNothingIsProven() throws Exception {
        Path envelope = signed(keys("signer", "Ed25519"), Verdict.pass(), true);

        assertThat(Verifier.verify(envelope, List.of(), reports, "another", folder -> Optional.empty())
                        .exitCode())
                .isEqualTo(2);
        assertThat(Verifier.verify(
                                reports.resolve("sign-off/sign-off.json"),
                                List.of(),
                                reports,
                                "another",
                                folder -> Optional.empty())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aRunThatIsEmptyOrWasBrokenOffIsNeverCalledConformant() throws Exception {
        for (boolean ended : new boolean[] {true, false}) {
            for (Optional<Verdict> verdict : List.of(
                    Optional.<Verdict>empty(), ended ? Optional.<Verdict>empty() : Optional.of(Verdict.pass()))) {
                Path key = keys("signer", "Ed25519");
                RunResult result = ledger(verdict, ended);
                new SignOff(reports, Optional.of(SigningKey.of(key))).write(result, new TreeMap<>());
                String statement = Files.readString(reports.resolve("sign-off/sign-off.json"));
                assertThat(statement)
                        .contains("\"verdict\" : \"NOT_PROVEN\"", "\"result\" : \"FAILED\"")
                        .doesNotContain("\"CONFORMANT");
                assertThat(reports.resolve("sign-off/sign-off.md")).content().contains("NOT PROVEN");
            }
        }
    }

    @Test
    void whatIsNoSignOffIsTold() throws Exception {
        keys("signer", "Ed25519");
        for (String text : List.of("", "{}", "[]", "no json", "{\"payloadType\":\"text/plain\"}")) {
            Path file = Files.writeString(folder.resolve("file.json"), text);
            Verification verification = verify(file, "signer");
            assertThat(verification.exitCode()).isEqualTo(1);
            assertThat(verification.findings())
                    .filteredOn(f -> f.holds() == Verification.Holds.NO)
                    .anySatisfy(f -> assertThat(f.words()).startsWith(file + ": is not "));
        }
    }

    @Test
    void aKeyThatCannotSignIsToldBeforeAnythingElse() throws Exception {
        Path ec = keys("ec", "EC");
        Path ed448 = keys("ed448", "Ed448");
        Path weak = keys("weak", weak());
        keys("open", "Ed25519");
        Path open = folder.resolve("open.pub");
        Path text = Files.writeString(folder.resolve("text.pem"), "no key");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        for (Path file : List.of(ec, ed448, weak, open, text, empty, broken, folder)) {
            assertThatThrownBy(() -> SigningKey.of(file))
                    .as(file.toString())
                    .isInstanceOf(ConfigException.class)
                    .hasMessageStartingWith("DCE_SIGNING_KEY_FILE: " + file + ": ");
        }
    }

    @Test
    void aPrivateKeyIsNotTakenForAPublicOne() throws Exception {
        Path key = keys("signer", "Ed25519");

        assertThatThrownBy(() -> VerifyingKey.of(key)).hasMessageContaining("private key");
    }

    private Verification verify(Path envelope, String key) {
        return Verifier.verify(
                envelope, List.of(folder.resolve(key + ".pub")), reports, "another", folder -> Optional.empty());
    }

    private Path signed(Path key, Verdict verdict, boolean ended) {
        RunResult result = ledger(Optional.of(verdict), ended);
        SignOff signOff = new SignOff(reports, Optional.of(SigningKey.of(key)));
        return signOff.write(result, signOff.digests(List.of("junit/TEST-conformance.xml", "allure/index.html")))
                .resolve("sign-off.dsse.json");
    }

    private RunResult ledger(Optional<Verdict> verdict, boolean ended) {
        try (RunLedger ledger = RunLedger.writing(reports.resolve("ledger.ndjson"), new SecretRegistry(), e -> {})) {
            ledger.record(new Event.Started(
                    Event.FORMAT, Instant.EPOCH, "test", "http://dce.example", false, Map.of(), Map.of()));
            ledger.record(new Event.Planned(
                    "KEY-1",
                    Level.MUST,
                    "It is promised",
                    "a page",
                    "Keys",
                    Concern.UNSAID,
                    "",
                    List.of(new PlannedScenario("One", "classpath:features/f.feature", 3, List.of(), "", false))));
            Subject scenario = new Subject(Subject.Kind.SCENARIO, "One", "classpath:features/f.feature:3");
            verdict.ifPresent(v -> ledger.judged("KEY-1", scenario, v, new Journal(), Duration.ofMillis(5)));
            if (ended) {
                ledger.record(new Event.Ended(Instant.EPOCH, 5));
            }
            return ledger.result();
        }
    }

    /** The pair of an algorithm: the private one in the file that is given, the public one beside it. */
    private Path keys(String name, String algorithm) throws GeneralSecurityException, IOException {
        return keys(
                name,
                algorithm.equals("RSA")
                        ? PublishedRsa.pair()
                        : KeyPairGenerator.getInstance(algorithm).generateKeyPair());
    }

    private Path keys(String name, KeyPair pair) throws IOException {
        pem(name + ".pub", "PUBLIC KEY", pair.getPublic());
        return pem(name + ".pem", "PRIVATE KEY", pair.getPrivate());
    }

    private static KeyPair weak() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair();
    }

    private Path pem(String name, String kind, Key key) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
