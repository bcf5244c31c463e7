package io.dce.conformance.rule;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rules of one feature; a rule that is not written as the catalogue wants it is an error. */
final class FeatureParser {
    static final String RULE_TAG = "@req-";
    static final String UNTESTED = "@untested";
    static final String OPERATIONS = "@operations";

    private static final Pattern TITLE = Pattern.compile("([A-Z]+-\\d+) (\\S.*)");
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s*Source: (\\S.*)$");
    private static final Pattern IMPACT = Pattern.compile("(?m)^\\s*Impact: (\\S.*)$");
    private static final Pattern ACTS = Pattern.compile("(?m)^\\s*Acts: (\\S.*)$");
    private static final Pattern REASON = Pattern.compile("(?m)^\\s*Untested: (\\S.*)$");

    private final String uri;
    private final Map<String, String> places;
    private final List<Pickle> pickles = new ArrayList<>();
    private final List<GherkinDocument> documents = new ArrayList<>();

    private FeatureParser(Features.Feature feature, Map<String, String> places) {
        this.uri = feature.uri();
        this.places = places;
        GherkinParser.builder()
                .includeSource(false)
                .build()
                .parse(uri, feature.source())
                .forEach(this::take);
    }

    /**
     * The rules of a feature.
     *
     * @param places where each id was found so far; this feature's are added
     */
    static List<Rule> rules(Features.Feature feature, Map<String, String> places) {
        return new FeatureParser(feature, places).rules();
    }

    private void take(Envelope envelope) {
        envelope.getParseError().ifPresent(e -> {
            String line =
                    e.getSource().getLocation().map(l -> ":" + l.getLine()).orElse("");
            throw new CatalogueException(uri + line + ": " + e.getMessage());
        });
        envelope.getPickle().ifPresent(pickles::add);
        envelope.getGherkinDocument().ifPresent(documents::add);
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        documents.stream().flatMap(d -> d.getFeature().stream()).forEach(feature -> {
            for (FeatureChild child : feature.getChildren()) {
                rules.add(rule(
                        feature.getName(),
                        child.getRule()
                                .orElseThrow(() -> new CatalogueException(uri + ":" + line(child)
                                        + ": everything in a feature belongs to a Rule, but this stands outside"))));
            }
        });
        return rules;
    }

    private static long line(FeatureChild child) {
        return child.getScenario()
                .map(s -> s.getLocation())
                .or(() -> child.getBackground().map(b -> b.getLocation()))
                .orElseThrow()
                .getLine();
    }

    private Rule rule(String capability, io.cucumber.messages.types.Rule rule) {
        String where = uri + ":" + rule.getLocation().getLine();
        String place = where + ": ";
        Matcher title = TITLE.matcher(rule.getName());
        if (!title.matches()) {
            throw new CatalogueException(place + "a Rule's title is its id and its promise, e.g. \"KEY-2 The secret is "
                    + "shown once\", but this one is \"" + rule.getName() + "\"");
        }
        String id = title.group(1);
        String twin = places.putIfAbsent(id, where);
        if (twin != null) {
            throw new CatalogueException(place + "the id " + id + " is taken already, by the Rule at " + twin);
        }
        List<String> tags = rule.getTags().stream().map(Tag::getName).toList();
        if (!tags.contains(RULE_TAG + id)) {
            throw new CatalogueException(place + id + " lacks its tag " + RULE_TAG + id);
        }
        Matcher source = SOURCE.matcher(rule.getDescription());
        if (!source.find()) {
            throw new CatalogueException(place + id + " lacks a line \"Source: …\" in its description");
        }
        Concern concern = concern(place + id, rule.getDescription());
        Optional<String> untested = untested(place, id, tags, rule.getDescription());
        List<Rule.Scenario> scenarios = scenarios(rule);
        boolean operations = tags.contains(OPERATIONS);
        if (operations ? !scenarios.isEmpty() : untested.isEmpty() && scenarios.isEmpty()) {
            throw new CatalogueException(place
                    + id
                    + (operations
                            ? " is tagged " + OPERATIONS + ": published documents say what it is judged by, "
                                    + "so it has no scenarios"
                            : " has no scenario; what can't be tested is tagged " + UNTESTED
                                    + ", what each published operation is judged by " + OPERATIONS));
        }
        return new Rule(
                id,
                level(place, id, tags),
                title.group(2),
                source.group(1).strip(),
                capability,
                concern,
                untested,
                scenarios);
    }

    private static Concern concern(String place, String description) {
        Matcher impact = IMPACT.matcher(description);
        if (!impact.find()) {
            throw new CatalogueException(place + " lacks a line \"Impact: …\" that says what happens if it is broken");
        }
        Matcher acts = ACTS.matcher(description);
        return new Concern(
                impact.group(1).strip(),
                Optional.of(acts)
                        .filter(Matcher::find)
                        .flatMap(found -> Actor.of(found.group(1).strip()))
                        .orElseThrow(() -> new CatalogueException(place + " lacks a line \"Acts: …\" with one of: "
                                + Stream.of(Actor.values()).map(Actor::words).collect(Collectors.joining(", ")))));
    }

    private static Level level(String place, String id, List<String> tags) {
        boolean must = tags.contains("@must");
        if (must == tags.contains("@should")) {
            throw new CatalogueException(place + id + " needs one of the tags @must and @should");
        }
        return must ? Level.MUST : Level.SHOULD;
    }

    private static Optional<String> untested(String place, String id, List<String> tags, String description) {
        Matcher reason = REASON.matcher(description);
        boolean found = reason.find();
        if (found != tags.contains(UNTESTED)) {
            throw new CatalogueException(
                    place + id + ": the tag " + UNTESTED + " and a line \"Untested: …\" with the reason go together");
        }
        return found ? Optional.of(reason.group(1).strip()) : Optional.empty();
    }

    private List<Rule.Scenario> scenarios(io.cucumber.messages.types.Rule rule) {
        Map<String, Long> lines = new HashMap<>();
        rule.getChildren().stream().flatMap(c -> c.getScenario().stream()).forEach(scenario -> {
            lines.put(scenario.getId(), scenario.getLocation().getLine());
            scenario.getExamples().stream()
                    .flatMap(e -> e.getTableBody().stream())
                    .forEach(row -> lines.put(row.getId(), row.getLocation().getLine()));
        });
        return pickles.stream()
                .filter(p -> lines.containsKey(p.getAstNodeIds().get(0)))
                .map(p -> new Rule.Scenario(
                        p.getName(),
                        uri,
                        lines.get(p.getAstNodeIds().get(p.getAstNodeIds().size() - 1)),
                        p.getTags().stream().map(PickleTag::getName).toList()))
                .toList();
    }
}
