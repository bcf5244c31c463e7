package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps over documents that mean harm, or are odd: no operation is an error of the kit's, and the others go on. */
@Tag("proof")
@Timeout(120)
class OddDocumentsSweepTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"@127.0.0.1:9", ".other.example", "//other", "https://other", "{{ .Prefix }}/api"})
    void aBasePathThatIsNoneSendsNothingElsewhere(String basePath) throws IOException {
        RunResult result = swept("\"basePath\": \"" + basePath + "\",", "\"type\": \"string\"", "\"/odd?path\"");

        assertThat(rule(result, "OPS-3").counts())
                .containsOnlyKeys(Outcome.PASS)
                .containsEntry(Outcome.PASS, 1);
    }

    /** The platform gives a text that the pattern is tried on for ages. */
    @Test
    void aPatternThatTakesForEverIsInconclusiveAndNamed() throws IOException {
        RunResult result = swept(
                "",
                "\"type\": \"string\", \"pattern\": \"^(a+)+$\", \"enum\": [\"" + "a".repeat(50) + "!\"]",
                "\"/other\"");

        RuleResult rule = rule(result, "OPS-4");
        assertThat(rule.counts()).containsEntry(Outcome.INCONCLUSIVE, 1).containsEntry(Outcome.PASS, 1);
        assertThat(rule.results())
                .anySatisfy(r -> assertThat(r.reason()).contains("the pattern ^(a+)+$ takes longer than 500 ms"));
        assertThat(rule(result, "OPS-3").counts()).containsOnlyKeys(Outcome.PASS);
    }

    /** Each pattern alone would end in time; all of them would take minutes. */
    @Test
    @Timeout(60)
    void judgingEndsWithTheRunHoweverManyPatternsThereAre() throws IOException {
        String slow = IntStream.range(0, 400)
                .mapToObj(i -> "\"p%d\": {\"type\": \"string\", \"pattern\": \"^(a+)+x{%d}$\", \"example\": \"%s!\"}"
                        .formatted(i, i, "a".repeat(50)))
                .collect(Collectors.joining(", ", "\"type\": \"object\", \"properties\": {", "}"));

        RunResult result = swept("", slow, "\"/other\"", Map.of("dce.timeout.run", "3s"));

        assertThat(rule(result, "OPS-4").results())
                .anySatisfy(r -> assertThat(r.reason()).contains("the run was over before it was judged to its end"));
        assertThat(rule(result, "OPS-4").counts()).doesNotContainKeys(Outcome.FAIL, Outcome.ERROR);
        assertThat(rule(result, "OPS-3").counts()).containsOnlyKeys(Outcome.PASS);
    }

    private RunResult swept(String head, String name, String otherPath) throws IOException {
        return swept(head, name, otherPath, Map.of());
    }

    private RunResult swept(String head, String name, String otherPath, Map<String, String> settings)
            throws IOException {
        String text = """
            {"swagger": "2.0", "info": {"title": "odd", "version": "1"}, %s "paths": {
              "/apis/odd.example/v1/thing": {"get": {"operationId": "thing", "responses": {"200": {"description": "",
                "schema": {"type": "object", "properties": {"name": {%s}}}}}}},
              %s: {"get": {"operationId": "other", "responses": {"200": {"description": "",
                "schema": {"type": "object", "properties": {"other": {"type": "string"}}}}}}}}}
            """.formatted(head, name, otherPath);
        String file = Files.writeString(folder.resolve("odd.json"), text).toString();
        // The platform knows nothing of patterns: what it serves satisfies none.
        String known = Files.writeString(folder.resolve("known.json"), text.replaceAll("\"pattern\": \"[^\"]*\",", ""))
                .toString();
        try (Stub stub = Stub.start(StubOptions.defaults()
                .withUsers(3)
                .withDocuments(DocumentSet.read(List.of(known)).readable()))) {
            return SweepTrial.of(List.of(file), stub, folder, settings);
        }
    }

    private static RuleResult rule(RunResult result, String id) {
        return result.rules().stream()
                .filter(r -> r.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
