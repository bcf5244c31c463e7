package io.dce.conformance.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.tagexpressions.TagExpressionParser;
import io.dce.conformance.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Any tag expression selects what it says, in the kit as in Cucumber. */
@Tag("proof")
class SelectionLawsTest {
    private static final List<String> TAGS =
            List.of("@req-KEY-1", "@req-KEY-12", "@must", "@should", "@readonly", "@mutating", "@untested");

    /** An expression and what it means. */
    private record Meant(String text, Predicate<List<String>> selects) {}

    @Property(tries = 300)
    void anExpressionSelectsWhatItSays(
            @ForAll("expressions") Meant expression, @ForAll("tags") List<String> tags, @ForAll boolean readonly) {
        Selection selection = new Selection(Optional.of(expression.text()), readonly);

        assertThat(selection.includes(scenario(tags)))
                .isEqualTo(expression.selects().test(tags) && !(readonly && tags.contains("@mutating")));
    }

    @Property(tries = 300)
    void whatCucumberIsToldSelectsTheSame(
            @ForAll("expressions") Meant expression, @ForAll("tags") List<String> tags, @ForAll boolean readonly) {
        Selection selection = new Selection(Optional.of(expression.text()), readonly);

        assertThat(TagExpressionParser.parse(selection.expression()).evaluate(tags))
                .isEqualTo(selection.includes(scenario(tags)) && !tags.contains("@untested"));
    }

    @Provide
    static Arbitrary<List<String>> tags() {
        return Arbitraries.subsetOf(TAGS).map(List::copyOf);
    }

    @Provide
    static Arbitrary<Meant> expressions() {
        Arbitrary<Meant> tag = Arbitraries.of(TAGS).map(t -> new Meant(t, tags -> tags.contains(t)));
        return Arbitraries.lazyOf(
                () -> tag,
                () -> expressions()
                        .map(e ->
                                new Meant("not (" + e.text() + ")", e.selects().negate())),
                () -> Combinators.combine(expressions(), tag)
                        .as((a, b) -> new Meant(
                                "(" + a.text() + ") and " + b.text(),
                                a.selects().and(b.selects()))),
                () -> Combinators.combine(tag, expressions())
                        .as((a, b) -> new Meant(
                                a.text() + " or " + b.text(), a.selects().or(b.selects()))));
    }

    private static Rule.Scenario scenario(List<String> tags) {
        return new Rule.Scenario("s", "classpath:features/f.feature", 1, tags);
    }
}
