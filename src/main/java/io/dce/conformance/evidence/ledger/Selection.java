package io.dce.conformance.evidence.ledger;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.config.TargetConfig.Scope;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which scenarios a run selects: by what it sets out to judge, by tag expression, and by mode. */
public final class Selection {
    private static final String CHANGES = "@mutating";
    private static final String QUICK = "@quick";

    private final Optional<String> tags;
    private final Expression chosen;
    private final boolean readonly;
    private final Scope scope;

    /**
     * Selects.
     *
     * @param tags a tag expression; empty for all
     * @param readonly whether scenarios that change something are left out
     * @throws ConfigException if the expression is none
     */
    public Selection(Optional<String> tags, boolean readonly) {
        this(tags, readonly, Scope.FULL);
    }

    private Selection(Optional<String> tags, boolean readonly, Scope scope) {
        this.tags = tags;
        this.readonly = readonly;
        this.scope = scope;
        try {
            this.chosen = TagExpressionParser.parse(tags.orElse(""));
        } catch (TagExpressionException e) {
            throw new ConfigException(List.of("dce.tags: \"" + tags.orElse("") + "\" is not a tag expression, e.g. "
                    + "\"@req-KEY-2 or @should\": " + e.getMessage().replace('\n', ' ')));
        }
    }

    /**
     * What a configuration selects.
     *
     * @throws ConfigException if its tag expression is none
     */
    public static Selection of(TargetConfig config) {
        return new Selection(config.tags(), config.readonly(), config.scope());
    }

    /** The tag expression that was given. */
    public Optional<String> tags() {
        return tags;
    }

    /** Whether a scenario is to run. */
    public boolean includes(Rule.Scenario scenario) {
        return chosen.evaluate(scenario.tags()) && !leftOutByMode(scenario) && !outside(scenario);
    }

    /** Whether a scenario is no part of what the run sets out to judge. */
    boolean outside(Rule.Scenario scenario) {
        return outsideProfile(scenario) || outsideDepth(scenario);
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
        if (outside(scenario)) {
            return outsideProfile(scenario)
                    ? "it changes something, which is no part of dce.profile=readonly"
                    : "it is no part of dce.depth=quick";
        }
        return leftOutByMode(scenario)
                ? "switched off by dce.readonly"
                : "not selected by dce.tags \"" + tags.orElse("") + "\"";
    }

    /** The whole selection as one tag expression. */
    public String expression() {
        return tags.map(t -> "(" + t + ") and ").orElse("") + "not @untested" + (readonly ? " and not " + CHANGES : "")
                + (scope.quick() ? " and " + QUICK : "");
    }

    private boolean leftOutByMode(Rule.Scenario scenario) {
        return readonly && scenario.tags().contains(CHANGES);
    }

    private boolean outsideProfile(Rule.Scenario scenario) {
        return scope.reads() && scenario.tags().contains(CHANGES);
    }

    private boolean outsideDepth(Rule.Scenario scenario) {
        return scope.quick() && !scenario.tags().contains(QUICK);
    }
}
