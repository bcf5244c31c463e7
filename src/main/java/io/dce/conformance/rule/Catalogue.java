package io.dce.conformance.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All rules, in the order of the features.
 *
 * @param rules every rule, ids unique
 */
public record Catalogue(List<Rule> rules) {
    private static final AtomicReference<Catalogue> BUNDLED = new AtomicReference<>();

    public Catalogue {
        rules = List.copyOf(rules);
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules) {
            Rule twin = seen.put(rule.id(), rule);
            if (twin != null) {
                throw new CatalogueException("two rules have the id " + rule.id() + ": \"" + twin.promise()
                        + "\" and \"" + rule.promise() + "\"");
            }
        }
    }

    /** The bundled catalogue: every feature below {@code features/} on the class path, read once. */
    public static synchronized Catalogue bundled() {
        if (BUNDLED.get() == null) {
            BUNDLED.set(of(Features.bundled()));
        }
        return BUNDLED.get();
    }

    static Catalogue of(List<Features.Feature> features) {
        Map<String, String> places = new HashMap<>();
        return new Catalogue(features.stream()
                .flatMap(feature -> FeatureParser.rules(feature, places).stream())
                .toList());
    }

    /** The rule with this id, if there is one. */
    public Optional<Rule> find(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The rule that the tags of a scenario name, e.g. {@code @req-KEY-2}. */
    public Optional<Rule> byTags(List<String> tags) {
        return tags.stream()
                .filter(t -> t.startsWith(FeatureParser.RULE_TAG))
                .map(t -> t.substring(FeatureParser.RULE_TAG.length()))
                .flatMap(id -> find(id).stream())
                .findFirst();
    }
}
