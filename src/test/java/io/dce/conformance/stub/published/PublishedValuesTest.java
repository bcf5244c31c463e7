package io.dce.conformance.stub.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stub serves of a published document satisfies its schemas, whatever they ask for. */
@TestInstance(Lifecycle.PER_CLASS)
class PublishedValuesTest {
    private ServedDocument parcels;

    @BeforeAll
    void serve() {
        parcels = new ServedDocument("parcels.yaml");
    }

    @AfterAll
    void stop() {
        parcels.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deep",
                "/tree",
                "/dynamic",
                "/expression",
                "/chain",
                "/merged",
                "/shown",
                "/bounded",
                "/formats",
                "/alternatives",
                "/lists",
                "/conditions",
                "/maps"
            })
    void aValueSatisfiesItsSchema(String path) {
        JsonNode value = parcels.value(path);
        assertThat(parcels.violations(path, value)).as(value.toString()).isEmpty();
        assertThat(parcels.value(path)).as("once more").isEqualTo(value);
    }

    @Test
    void whatMustBeThereFarDownIsThere() {
        assertThat(parcels.value("/deep").at("/a/b/c/d/e/f/g/h/leaf").asText()).isEqualTo("leaf-0");
    }

    @Test
    void aRecursionEnds() {
        assertThat(parcels.value("/tree").path("children").isArray()).isTrue();
        assertThat(parcels.value("/dynamic").at("/kin/0/heir/kin").isArray()).isTrue();
        assertThat(parcels.value("/expression")).hasToString("{\"value\":0}");
        assertThat(parcels.value("/chain")).hasToString("{\"next\":null,\"count\":0}");
    }

    @Test
    void examplesAreTakenWhereTheyFit() {
        JsonNode shown = parcels.value("/shown");
        assertThat(shown.path("colour").asText()).isEqualTo("teal");
        assertThat(shown.path("weight").asInt()).isEqualTo(12);
        assertThat(shown.path("wrong").isInt()).isTrue();
        assertThat(shown.path("short").asText()).isEqualTo("ok");
        assertThat(shown.path("picked").asText()).isEqualTo("x");
    }

    @Test
    void theDiscriminatorNamesTheAlternative() {
        JsonNode pet = parcels.value("/alternatives").path("pet");
        assertThat(pet.path("kind").asText()).isEqualTo(pet.path("lives").isInt() ? "meow" : "woof");
    }

    @Test
    void whatIsNotNullIsPreferred() {
        JsonNode alternatives = parcels.value("/alternatives");
        assertThat(alternatives.path("loose").asText()).startsWith("loose");
        assertThat(alternatives.path("nothing").asText()).isEqualTo("some");
        assertThat(alternatives.path("number").isFloatingPointNumber()).isTrue();
    }

    @Test
    void listsHaveWhatTheyMustHold() {
        JsonNode lists = parcels.value("/lists");
        assertThat(lists.path("pair")).hasSize(2);
        assertThat(lists.path("none")).isEmpty();
        assertThat(texts(lists.path("apart"))).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(texts(lists.path("holds"))).contains("here");
    }

    @Test
    void aConditionAsksForMore() {
        JsonNode conditions = parcels.value("/conditions");
        assertThat(conditions.path("stamp").asInt()).isGreaterThanOrEqualTo(9);
        assertThat(conditions.path("card").has("code")).isTrue();
    }

    @Test
    void whatIsOnlyWrittenIsNotShown() {
        assertThat(new TreeSet<>(names(parcels.value("/visible")))).containsExactly("id", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"impossible", "endless"})
    void whatNothingSatisfiesIsAFindingAndNotServed(String name) {
        assertThat(parcels.get("/" + name).statusCode()).isEqualTo(404);
        assertThat(parcels.get("/" + name).body()).contains("/paths/~1" + name);
        assertThat(parcels.findings())
                .filteredOn(finding -> finding.place().contains(name))
                .singleElement()
                .extracting(DocumentFinding::what)
                .asString()
                .contains("no value was found that satisfies the schema", "the stub does not serve it");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
