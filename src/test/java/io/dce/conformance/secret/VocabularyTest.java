package io.dce.conformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.openapi.text.DocumentText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key that is a word of the contract or the ledger would blank it out: the list of such words has all of them. */
class VocabularyTest {
    @Test
    void everyNameInTheContractIsNoKey() throws IOException {
        assertNoneIsAKey(names("/openapi/dce-access-keys.yaml"));
    }

    @Test
    void everyNameInTheLedgerIsNoKey() throws IOException {
        assertNoneIsAKey(names("/io/dce/conformance/evidence/ledger/ledger.schema.json"));
    }

    @Test
    void noOutcomeIsAKey() {
        Stream<Enum<?>> all = Stream.concat(Arrays.stream(Outcome.values()), Arrays.stream(Conclusion.values()));
        assertThat(all)
                .allMatch(outcome -> PlausibleKey.objection(outcome.name()).isPresent());
    }

    private static void assertNoneIsAKey(Set<String> names) {
        assertThat(names)
                .hasSizeGreaterThan(20)
                // A template of a path is written with something in place of its variables.
                .flatMap(name -> List.of(name.split("\\{[^}]*}")))
                .allSatisfy(name ->
                        assertThat(PlausibleKey.objection(name)).as(name).isPresent());
    }

    /** Of members, and what enumerations and constants allow. */
    private static Set<String> names(String document) throws IOException {
        try (InputStream in = VocabularyTest.class.getResourceAsStream(document)) {
            Set<String> names = new TreeSet<>();
            collect(DocumentText.read(document, in.readAllBytes()).root(), names);
            return names;
        }
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.path("enum").forEach(value -> names.add(value.asText()));
        if (node.path("const").isTextual()) {
            names.add(node.path("const").asText());
        }
        node.forEach(child -> collect(child, names));
    }
}
