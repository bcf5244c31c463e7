package io.dce.conformance.signoff.verify;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.signoff.dsse.DsseEnvelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody does to evidence is told, by the name of what they did it to. */
class ManipulationTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAYLOAD_TYPE = "\"payloadType\" : \"application/vnd.in-toto+json\"";

    @TempDir
    private Path folder;

    /** What somebody does to a folder of reports. */
    interface Manipulation {
        void on(SignedReports signed) throws Exception;
    }

    @Test
    void whatNobodyTouchedHolds() throws Exception {
        Verification verification = SignedReports.in(folder, Verdict.pass()).verify();

        assertThat(verification.exitCode()).as(verification.toString()).isZero();
        assertThat(verification.findings())
                .allSatisfy(finding -> assertThat(finding.holds()).isEqualTo(Verification.Holds.YES))
                .contains(
                        new Verification.Finding(Verification.Holds.YES, "allure-results is unchanged"),
                        new Verification.Finding(Verification.Holds.YES, "proof/index.html is unchanged"));
    }

    /** It is a hidden file, which those who keep artifacts may leave out. */
    @Test
    void theManifestMayBeLeftOut() throws Exception {
        SignedReports signed = SignedReports.in(folder, Verdict.pass());
        Files.delete(signed.reports().resolve(SignOff.MANIFEST));

        assertThat(signed.verify().exitCode()).isZero();
    }

    /** What DSSE leaves to the application. */
    @Test
    void everySignatureIsCheckedOrSaidNotToBe() throws Exception {
        SignedReports signed = SignedReports.in(folder, Verdict.pass());
        DsseEnvelope one = DsseEnvelope.read(Files.readAllBytes(signed.envelope()));
        DsseEnvelope two = DsseEnvelope.of(one.payload(), signed.key("other"));
        List<DsseEnvelope.Signature> both = Stream.of(two, one)
                .flatMap(envelope -> envelope.signatures().stream())
                .toList();
        Files.write(signed.envelope(), new DsseEnvelope(one.payloadType(), one.payload(), both).bytes());

        assertThat(signed.verify(signed.envelope(), "signer", "other").exitCode())
                .isZero();
        assertThat(signed.verify(signed.envelope(), "signer").exitCode()).isEqualTo(2);
        assertThat(signed.verify(signed.envelope(), "signer").findings())
                .filteredOn(finding -> finding.holds() == Verification.Holds.UNKNOWN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .contains(two.signatures().get(0).keyId())
                        .contains("was not checked"));
        Files.write(signed.envelope(), one.bytes());
        assertThat(signed.verify(signed.envelope(), "signer", "other").exitCode())
                .as("a second signature is missing")
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofFiles", "ofEnvelopes", "ofStatements"})
    void itIsTold(String what, String told, Manipulation manipulation) throws Exception {
        SignedReports signed = SignedReports.in(folder, Verdict.fail("a", "b"));
        manipulation.on(signed);

        Verification verification = signed.verify();

        assertThat(verification.exitCode()).as(verification.toString()).isEqualTo(1);
        assertThat(verification.findings())
                .filteredOn(finding -> finding.holds() == Verification.Holds.NO)
                .anySatisfy(finding -> assertThat(finding.words()).contains(told));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allowed")
    void whatTheSpecificationAllowsHolds(String what, UnaryOperator<JsonNode> change) throws Exception {
        SignedReports signed = SignedReports.in(folder, Verdict.pass());
        JsonNode envelope = change.apply(JSON.readTree(signed.envelope().toFile()));
        ((ObjectNode) envelope.at("/signatures/0")).put("comment", "is passed over");
        Files.writeString(signed.envelope(), envelope.toString());

        Verification verification = signed.verify();

        assertThat(verification.exitCode()).as(verification.toString()).isZero();
    }

    static Stream<Arguments> ofFiles() {
        Stream<Arguments> changed = Stream.of(
                        "ledger.ndjson",
                        "README.md",
                        "junit/TEST-conformance.xml",
                        "allure/index.html",
                        "coverage/coverage.md",
                        SignedReports.PROOF,
                        "sign-off/sign-off.html",
                        "sign-off/sign-off.md",
                        "sign-off/sign-off.json",
                        "sign-off/ctrf-report.json",
                        "sign-off/gitlab-annotations.json")
                .flatMap(name -> Stream.of(
                        manipulation("changed " + name, name, s -> s.put(name, "another")),
                        manipulation(
                                "missing " + name,
                                name,
                                s -> Files.delete(s.reports().resolve(name)))));
        Stream<Arguments> added = Stream.of(
                        "index.html",
                        ".hidden",
                        "CONFORMANT",
                        "ledger2.ndjson",
                        "readme.md",
                        "junit/TEST-more.xml",
                        "JUNIT/TEST-conformance.xml",
                        "allure/data/more.json",
                        "coverage/index.html",
                        "sign-off/more.html",
                        "sign-off/deep/sign-off.json",
                        "allure-results/index.html",
                        "allure-results/deep/5c-result.json",
                        "proof/README.md",
                        "proof/more.html",
                        "internal-error.txt",
                        "elsewhere/sign-off.html",
                        "a\u001b[2Jb\n::error::c")
                .map(name -> manipulation("added " + name, name + " is not of this run", s -> s.put(name, "")));
        Stream<Arguments> links = Stream.of(
                manipulation("a link to a file", "more is a symbolic link", s -> link(s, "more", "ledger.ndjson")),
                manipulation("a link to nothing", "more is a symbolic link", s -> link(s, "more", "nothing")),
                manipulation("a link to a folder", "more is a symbolic link", s -> link(s, "more", "junit")),
                manipulation(
                        "a link among the results",
                        "allure-results/5c-result.json is a symbolic link",
                        s -> link(s, "allure-results/5c-result.json", "../ledger.ndjson")),
                manipulation(
                        "the results replaced by a link", "allure-results is missing", s -> moved(s, "allure-results")),
                manipulation("a file replaced by a link", "README.md is a symbolic link", s -> moved(s, "README.md")),
                manipulation("a folder replaced by a link", "junit is a symbolic link", s -> moved(s, "junit")),
                manipulation(
                        "the sign-off replaced by a link", "sign-off is a symbolic link", s -> moved(s, "sign-off")),
                manipulation("a folder in place of a file", "README.md is missing", s -> {
                    Files.delete(s.reports().resolve("README.md"));
                    s.put("README.md/README.md", "of the run");
                }),
                manipulation(
                        "an empty folder",
                        "more is an empty folder",
                        s -> Files.createDirectory(s.reports().resolve("more"))));
        Stream<Arguments> manifests = Stream.of(
                manifest("a name more", text -> text.replace("\nend", "\nmore\nend")),
                manifest("a report more", text -> text.replace("\nend", "\ncoverage/index.html\nend")),
                manifest("a name less", text -> text.replace("\nledger.ndjson", "")),
                manifest("a name twice", text -> text.replace("\nledger.ndjson", "\nledger.ndjson\nledger.ndjson")),
                manifest("no end", text -> text.replace("\nend", "")),
                manifest("words behind it", text -> text + "CONFORMANT\n"),
                manifest("something else", text -> "CONFORMANT\n"),
                manifest("nothing", text -> ""),
                manipulation(
                        "the manifest replaced by a link",
                        SignOff.MANIFEST + " is a symbolic link",
                        s -> moved(s, SignOff.MANIFEST)),
                manipulation("a folder in place of the manifest", SignOff.MANIFEST + " does not list", s -> {
                    Files.delete(s.reports().resolve(SignOff.MANIFEST));
                    Files.createDirectory(s.reports().resolve(SignOff.MANIFEST));
                }));
        return Stream.of(changed, added, links, results(), manifests).flatMap(all -> all);
    }

    private static Stream<Arguments> results() {
        String another = SignedReports.RESULT.replace("01234567", "89abcdef");
        return Stream.of(
                        manipulation("changed results", "", s -> s.put(SignedReports.RESULT, "{ }")),
                        manipulation(
                                "missing results",
                                "",
                                s -> Files.delete(s.reports().resolve(SignedReports.RESULT))),
                        manipulation("a result more", "", s -> s.put(another, "{}")),
                        manipulation("a result renamed", "", s -> {
                            Files.delete(s.reports().resolve(SignedReports.RESULT));
                            s.put(another, "{}");
                        }),
                        manipulation("an attachment more", "", s -> s.put("allure-results/5c-attachment.html", "")),
                        manipulation("categories", "", s -> s.put("allure-results/categories.json", "[]")),
                        manipulation("history", "", s -> s.put("allure-results/history/history-trend.json", "[]")))
                .map(each -> arguments(each.get()[0], "allure-results was changed", each.get()[2]));
    }

    static Stream<Arguments> ofEnvelopes() {
        return Stream.of(
                envelope("a second document", "sign-off.dsse.json: is not a JSON document", text -> text + "{}"),
                envelope("words behind it", "is not a JSON document", text -> text + "CONFORMANT"),
                envelope("a byte order mark", "is not a JSON document", text -> "\ufeff" + text),
                envelope("a comment", "is not a JSON document", text -> "/* a */" + text),
                envelope("nothing", "is not a JSON", text -> ""),
                envelope("a list", "is not a JSON object", text -> "[" + text + "]"),
                envelope(
                        "a type twice",
                        "Duplicate field 'payloadType'",
                        text -> text.replace(PAYLOAD_TYPE, PAYLOAD_TYPE + "," + PAYLOAD_TYPE)),
                envelope(
                        "a payload twice",
                        "Duplicate field 'payload'",
                        text -> text.replaceFirst("\"payload\"", "\"payload\":\"\",\"payload\"")),
                envelope(
                        "signatures twice",
                        "Duplicate field 'signatures'",
                        text -> text.replace("\"signatures\"", "\"signatures\":[],\"signatures\"")),
                envelope(
                        "a signature's member twice",
                        "Duplicate field 'sig'",
                        text -> text.replace("\"sig\"", "\"sig\":\"\",\"sig\"")),
                envelope(
                        "a foreign member twice",
                        "Duplicate field 'a'",
                        text -> text.replace(PAYLOAD_TYPE, PAYLOAD_TYPE + ",\"b\":{\"a\":1,\"a\":2}")),
                envelope(
                        "another type",
                        "its payloadType is \"text/plain\"",
                        text -> text.replace("application/vnd.in-toto+json", "text/plain")),
                envelope("no type", "its payloadType is \"\"", text -> text.replace(PAYLOAD_TYPE, "\"a\":1")),
                envelope("no payload", "its payload is missing", text -> text.replace("\"payload\"", "\"load\"")),
                envelope("no signature", "has no signature", text -> text.replaceAll("(?s)\\[.*\\]", "[]")),
                envelope("a signature without a text", "its sig is missing", text -> text.replace("\"sig\"", "\"s\"")),
                envelope(
                        "an empty signature",
                        "not signed by",
                        text -> text.replaceAll("\"sig\" : \"[^\"]*\"", "\"sig\" : \"\"")),
                envelope(
                        "a word for a signature",
                        "its sig is not base64",
                        text -> text.replaceAll("\"sig\" : \"[^\"]*\"", "\"sig\" : \"no word\"")),
                envelope(
                        "both alphabets in one",
                        "its sig is not base64",
                        text -> text.replaceAll("\"sig\" : \"..", "\"sig\" : \"+_")),
                envelope("padding too much", "its sig is not base64", text -> text.replace("==\"", "===\"")),
                envelope("bits to spare", "has bits to spare", text -> text.replaceAll("[AQgw]==\"", "B==\"")),
                envelope(
                        "a changed payload",
                        "not signed by",
                        text -> text.replace("\"payload\" : \"ew", "\"payload\" : \"fw")),
                manipulation("a signature that only says it is by that key", "and is not", s -> {
                    DsseEnvelope envelope = DsseEnvelope.read(Files.readAllBytes(s.envelope()));
                    List<DsseEnvelope.Signature> more = new ArrayList<>(envelope.signatures());
                    more.add(new DsseEnvelope.Signature(more.get(0).keyId(), new byte[64]));
                    Files.write(
                            s.envelope(), new DsseEnvelope(envelope.payloadType(), envelope.payload(), more).bytes());
                }),
                manipulation(
                        "another encoding",
                        "is not a JSON document",
                        s -> Files.write(
                                s.envelope(), Files.readString(s.envelope()).getBytes(UTF_16LE))),
                manipulation(
                        "another key",
                        "not signed by",
                        s -> sign(s, Files.readString(s.reports().resolve("sign-off/sign-off.json")), "other")),
                manipulation(
                        "no envelope",
                        "can't be told, though a key was given",
                        s -> Files.copy(
                                s.reports().resolve("sign-off/sign-off.json"),
                                s.envelope(),
                                java.nio.file.StandardCopyOption.REPLACE_EXISTING)));
    }

    static Stream<Arguments> ofStatements() {
        return Stream.of(
                statement("a second document", "is not a JSON document", text -> text + "{}"),
                statement(
                        "a verdict twice",
                        "Duplicate field 'verdict'",
                        text -> text.replaceFirst("\"verdict\"", "\"verdict\":\"CONFORMANT\",\"verdict\"")),
                statement(
                        "another verdict",
                        "the statement says CONFORMANT",
                        text -> text.replace("\"NOT_CONFORMANT\"", "\"CONFORMANT\"")),
                statement(
                        "another type",
                        "is not a statement of this kit",
                        text -> text.replace("https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1")),
                statement(
                        "a foreign member",
                        "not all of it follows",
                        text -> text.replaceFirst("\\{", "{\"note\":\"all is well\",")),
                statement(
                        "a foreign member of a subject",
                        "not all of it follows",
                        text -> text.replaceFirst("\"name\"", "\"uri\":\"https://e.example\",\"name\"")),
                subject("../signer.pub", "not a path below"),
                subject("junit/../README.md", "not a path below"),
                subject("./README.md", "not a path below"),
                subject("/etc/hostname", "not a path below"),
                subject("junit//TEST-conformance.xml", "not a path below"),
                subject("junit\\\\TEST-conformance.xml", "not a path below"),
                subject("C:/README.md", "not a path below"),
                subject("", "not a path below"),
                subject("ledger.ndjson", "names it twice"),
                subject("Ledger.ndjson", "upper and lower case alone"),
                subject(
                        "README.md",
                        "is not a statement of this kit",
                        digest -> digest.replaceAll("[0-9a-f]{64}", "A")),
                subject("nowhere.md", "nowhere.md is missing"),
                manipulation("a page that nobody names", "does not name sign-off/sign-off.html", s -> {
                    Files.delete(s.reports().resolve("sign-off/sign-off.html"));
                    without(s, "sign-off/sign-off.html");
                }),
                manipulation("no ledger", "names no ledger.ndjson", s -> {
                    Files.delete(s.reports().resolve("ledger.ndjson"));
                    without(s, "ledger.ndjson");
                }),
                forged("sign-off/sign-off.html"),
                forged("sign-off/sign-off.md"),
                forged("sign-off/ctrf-report.json"));
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments("standard base64", base64(text -> text)),
                arguments("without padding", base64(text -> text.replace("=", ""))),
                arguments(
                        "URL-safe base64", base64(text -> text.replace('+', '-').replace('/', '_'))),
                arguments(
                        "URL-safe without padding",
                        base64(text -> text.replace('+', '-').replace('/', '_').replace("=", ""))),
                arguments("no name of a key", (UnaryOperator<JsonNode>) envelope -> {
                    ((ObjectNode) envelope.at("/signatures/0")).remove("keyid");
                    return envelope;
                }));
    }

    private static UnaryOperator<JsonNode> base64(UnaryOperator<String> alphabet) {
        return envelope -> {
            ObjectNode signature = (ObjectNode) envelope.at("/signatures/0");
            signature.put("sig", alphabet.apply(signature.path("sig").asText()));
            return ((ObjectNode) envelope)
                    .put("payload", alphabet.apply(envelope.path("payload").asText()));
        };
    }

    private static Arguments manipulation(String what, String told, Manipulation manipulation) {
        return arguments(what, told, manipulation);
    }

    private static Arguments manifest(String what, UnaryOperator<String> change) {
        return manipulation("manifest: " + what, SignOff.MANIFEST + " does not list", s -> {
            Path manifest = s.reports().resolve(SignOff.MANIFEST);
            String before = Files.readString(manifest);
            String after = change.apply(before);
            assertThat(after).as("something was changed").isNotEqualTo(before);
            Files.writeString(manifest, after);
        });
    }

    private static Arguments envelope(String what, String told, UnaryOperator<String> change) {
        return manipulation("envelope: " + what, told, s -> {
            String before = Files.readString(s.envelope());
            String after = change.apply(before);
            assertThat(after).as("something was changed").isNotEqualTo(before);
            Files.writeString(s.envelope(), after);
        });
    }

    /** By somebody who holds the key. */
    private static Arguments statement(String what, String told, UnaryOperator<String> change) {
        return manipulation("statement: " + what, told, s -> {
            String before = Files.readString(s.reports().resolve("sign-off/sign-off.json"));
            String after = change.apply(before);
            assertThat(after).as("something was changed").isNotEqualTo(before);
            sign(s, after, "signer");
        });
    }

    private static Arguments subject(String name, String told) {
        return subject(name, told, digest -> digest);
    }

    private static Arguments subject(String name, String told, UnaryOperator<String> digest) {
        String another = "{\"name\":\"" + name + "\",\"digest\":{\"sha256\":\"" + Sha256.of(new byte[0]) + "\"}}";
        return statement(
                "a file \"" + name + "\"",
                told,
                text -> text.replaceFirst(
                        "\"subject\" : \\[",
                        "\"subject\" : [" + digest.apply(another).replace("\\", "\\\\") + ","));
    }

    /** A page that says something else, by somebody who holds the key. */
    private static Arguments forged(String name) {
        return manipulation("forged and signed " + name, name + " does not show what the ledger says", s -> {
            Path page = s.reports().resolve(name);
            String before = Sha256.of(page);
            Files.writeString(page, Files.readString(page).replace("NOT CONFORMANT", "CONFORMANT") + "\n");
            String statement = Files.readString(s.reports().resolve("sign-off/sign-off.json"));
            sign(s, statement.replace(before, Sha256.of(page)), "signer");
        });
    }

    private static void without(SignedReports signed, String name) throws IOException {
        JsonNode statement =
                JSON.readTree(signed.reports().resolve("sign-off/sign-off.json").toFile());
        var subjects = statement.path("subject").elements();
        while (subjects.hasNext()) {
            if (subjects.next().path("name").asText().equals(name)) {
                subjects.remove();
            }
        }
        sign(signed, statement.toString(), "signer");
    }

    private static void sign(SignedReports signed, String statement, String key) throws IOException {
        byte[] bytes = statement.getBytes(UTF_8);
        Files.write(signed.reports().resolve("sign-off/sign-off.json"), bytes);
        Files.write(signed.envelope(), DsseEnvelope.of(bytes, signed.key(key)).bytes());
    }

    private static void link(SignedReports signed, String name, String to) throws IOException {
        Files.createSymbolicLink(signed.reports().resolve(name), Path.of(to));
    }

    private static void moved(SignedReports signed, String name) throws IOException {
        Path away = signed.reports().resolveSibling("away");
        Files.move(signed.reports().resolve(name), away);
        Files.createSymbolicLink(signed.reports().resolve(name), away);
    }
}
