package io.dce.conformance.check.ops.schema;

import com.networknt.schema.keyword.Keyword;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * The keywords that bound numbers, also those that ProtoJSON writes as texts. In OpenAPI 3.0 and before, {@code
 * exclusiveMinimum} is a word that goes with {@code minimum} (JSON Schema, draft 5), later a bound of its own.
 */
final class NumberKeywords {
    private final ProtoJson protoJson;
    private final boolean wordsExclude;

    /**
     * Those of a document.
     *
     * @param wordsExclude whether {@code exclusiveMinimum} and {@code exclusiveMaximum} are true or false
     */
    NumberKeywords(ProtoJson protoJson, boolean wordsExclude) {
        this.protoJson = protoJson;
        this.wordsExclude = wordsExclude;
    }

    List<Keyword> all() {
        List<Keyword> all = new ArrayList<>(List.of(
                bound("minimum", "exclusiveMinimum", order -> order > 0),
                bound("maximum", "exclusiveMaximum", order -> order < 0),
                keyword("multipleOf", JsonValues::multiple)));
        if (!wordsExclude) {
            all.add(keyword("exclusiveMinimum", (number, bound) -> number.compareTo(bound) > 0));
            all.add(keyword("exclusiveMaximum", (number, bound) -> number.compareTo(bound) < 0));
        }
        return all;
    }

    private OwnKeyword bound(String name, String exclusive, IntPredicate within) {
        return new OwnKeyword(name, use -> {
            boolean excluded = wordsExclude && use.schema().path(exclusive).asBoolean();
            return wrong(use, (number, bound) -> {
                int order = number.compareTo(bound);
                return within.test(order) || order == 0 && !excluded;
            });
        });
    }

    private OwnKeyword keyword(String name, BiPredicate<BigDecimal, BigDecimal> right) {
        return new OwnKeyword(name, use -> wrong(use, right));
    }

    private List<List<String>> wrong(KeywordUse use, BiPredicate<BigDecimal, BigDecimal> right) {
        Optional<BigDecimal> number = protoJson.number(use.schema(), use.value());
        Optional<BigDecimal> bound = JsonValues.number(use.keyword());
        return number.isEmpty() || bound.isEmpty() || right.test(number.get(), bound.get())
                ? List.of()
                : List.of(List.of(use.keyword().asText()));
    }
}
