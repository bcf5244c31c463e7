package io.dce.conformance.openapi.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** JSON is YAML 1.2: whatever a text in JSON says, it says as YAML too. */
@Tag("proof")
class DocumentTextLawsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property
    void jsonSaysTheSameAsYaml(@ForAll("objects") JsonNode tree) {
        String json = tree.toString();

        assertThat(DocumentText.read("a.json", json).root()).isEqualTo(tree);
        assertThat(DocumentText.read("a.yaml", "---\n" + json).root()).isEqualTo(tree);
    }

    /** 5.26239546E8 is a decimal that is written as a whole number, and read as one. */
    private static JsonNode withPoint(double number) {
        BigDecimal decimal = new BigDecimal(String.valueOf(number));
        return DecimalNode.valueOf(decimal.scale() == 0 ? decimal.setScale(1) : decimal);
    }

    @Provide
    Arbitrary<JsonNode> objects() {
        return Arbitraries.maps(names(), values(3)).ofMaxSize(5).map(members -> {
            ObjectNode object = NODES.objectNode();
            members.forEach(object::set);
            return object;
        });
    }

    /** Up to DEL, which YAML doesn't have. */
    private static Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange((char) 0, '~').ofMaxLength(12);
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                names().map(NODES::textNode),
                Arbitraries.of("on", "no", "012", "1e3", "null", "~", "<<", "2020-01-02", "平台", "😀")
                        .map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.doubles().between(-1e9, 1e9).map(DocumentTextLawsTest::withPoint),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        return depth == 0
                ? scalars
                : Arbitraries.oneOf(
                        scalars,
                        values(depth - 1)
                                .list()
                                .ofMaxSize(4)
                                .map(elements -> NODES.arrayNode().addAll(elements)),
                        Arbitraries.maps(names(), values(depth - 1))
                                .ofMaxSize(4)
                                .map(members -> {
                                    ObjectNode object = NODES.objectNode();
                                    members.forEach(object::set);
                                    return object;
                                }));
    }
}
