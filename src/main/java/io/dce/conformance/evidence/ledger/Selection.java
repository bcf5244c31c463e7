package io.dce.conformance.evidence.ledger;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which scenarios a run selects: by tag expression, and by mode. */
public final class Selection {
    private final Optional<String> tags;
    private final Expression chosen;
    private final boolean readonly;

    /**
     * Selects.
     *
     * @param tags a tag expression; empty for all
     * @param readonly whether scenarios that change something are left out
     * @throws ConfigException if the expression is none
     */
    public Selection(Optional<String> tags, boolean readonly) {
        this.tags = tags;
        this.readonly = readonly;
        try {
            this.chosen = TagExpressionParser.parse(tags.orElse(""));
        } catch (TagExpressionException e) {
            throw new ConfigException(List.of("dce.tags: \"" + tags.orElse("") + "\" is not a tag expression, e.g. "
                    + "\"@req-KEY-2 or @should\": " + e.getMessage().replace('\n', ' ')));
        }
    }

    /** The tag expression that was given. */
    public Optional<String> tags() {
        return tags;
    }

    /** Whether a scenario is to run. */
    public boolean includes(Rule.Scenario scenario) {
        return chosen.evaluate(scenario.tags()) && !leftOutByMode(scenario);
    }

    /** The rules that published operations are to be judged by. */
    public List<Rule> byOperations(Catalogue catalogue) {
        return catalogue.rules().stream()
                .filter(Rule::byOperations)
                .filter(rule -> chosen.evaluate(List.of(
                        "@operations",
                        "@readonly",
                        "@req-" + rule.id(),
                        "@" + rule.level().name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** How many scenarios of a catalogue are to run. */
    public long count(Catalogue catalogue) {
        return catalogue.rules().stream()
                .filter(rule -> rule.untested().isEmpty())
                .flatMap(rule -> rule.scenarios().stream())
                .filter(this::includes)
                .count();
    }

    /** Why a scenario is not to run. */
    String reason(Rule.Scenario scenario) {
        return leftOutByMode(scenario)
                ? "switched off by dce.readonly"
                : "not selected by dce.tags \"" + tags.orElse("") + "\"";
    }

    /** The whole selection as one tag expression. */
    public String expression() {
        return tags.map(t -> "(" + t + ") and ").orElse("") + "not @untested" + (readonly ? " and not @mutating" : "");
    }

    private boolean leftOutByMode(Rule.Scenario scenario) {
        return readonly && scenario.tags().contains("@mutating");
    }
}
