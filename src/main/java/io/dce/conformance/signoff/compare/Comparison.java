package io.dce.conformance.signoff.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.signoff.Statement;
import io.dce.conformance.signoff.dsse.DsseEnvelope;
import io.dce.conformance.signoff.dsse.SignOffException;
import io.dce.conformance.signoff.dsse.UnambiguousJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is different between two sign-offs.
 *
 * @param before what the older one says of the target, in words
 * @param after what the newer one says
 * @param changes by kind, in the order they are told; kinds without any are left out
 */
public record Comparison(String before, String after, Map<Kind, List<String>> changes) {
    private static final Set<String> BROKEN = Set.of("FAIL", "ERROR");
    private static final Set<String> SEEN = Set.of("PASS", "FAIL", "WAIVED", "ERROR");

    /** What can change. */
    public enum Kind {
        /** A rule fails that did not. */
        NEW_FAILURES("new failures", true),
        /** A rule is waived that was not broken. */
        NEWLY_WAIVED("newly waived", true),
        /** A rule was seen, and is not any more. */
        NEWLY_SKIPPED("newly skipped", true),
        /** A rule is no more in the catalogue. */
        DISAPPEARED("disappeared", true),
        /** The target is judged worse though no rule is, e.g. since a waiver is out of order. */
        WORSE("worse", true),
        /** A rule passes that was broken. */
        FIXED("fixed", false),
        /** A rule was not seen, and now passes. */
        NEWLY_SEEN("newly seen to pass", false),
        /** A rule is new in the catalogue. */
        ADDED("added", false),
        /** Something that is not judged was seen to be different. */
        OBSERVATIONS("observations that changed", false);

        private final String words;
        private final boolean regression;

        Kind(String words, boolean regression) {
            this.words = words;
            this.regression = regression;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /**
     * Compares two sign-offs.
     *
     * @param older a statement, or an envelope of one; its signature isn't checked
     * @param newer the same, later
     * @throws SignOffException if a file is none
     */
    public static Comparison of(Path older, Path newer) {
        return of(read(older), read(newer));
    }

    static Comparison of(JsonNode older, JsonNode newer) {
        Map<Kind, List<String>> changes = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            changes.put(kind, new ArrayList<>());
        }
        Map<String, JsonNode> before = verdicts(older);
        Map<String, JsonNode> after = verdicts(newer);
        before.forEach((rule, verdict) -> rule(changes, verdict, after.get(rule)));
        after.forEach((rule, verdict) -> {
            if (!before.containsKey(rule)) {
                changes.get(BROKEN.contains(outcome(verdict)) ? Kind.NEW_FAILURES : Kind.ADDED)
                        .add(title(verdict) + ": " + words(verdict));
            }
        });
        observations(changes.get(Kind.OBSERVATIONS), older, newer);
        Conclusion then = conclusion(older);
        Conclusion now = conclusion(newer);
        changes.values().removeIf(List::isEmpty);
        if (then.exitCode() == 0
                && now.exitCode() > 0
                && changes.keySet().stream().noneMatch(k -> k.regression)) {
            changes.put(Kind.WORSE, List.of("it was " + then.words() + ", and is " + now.words()));
        }
        return new Comparison(then.words(), now.words(), changes);
    }

    /** Whether something is worse than before. */
    public boolean regression() {
        return changes.keySet().stream().anyMatch(kind -> kind.regression);
    }

    private static void rule(Map<Kind, List<String>> changes, JsonNode before, JsonNode after) {
        if (after == null) {
            changes.get(Kind.DISAPPEARED).add(title(before) + ": was " + words(before));
            return;
        }
        String then = outcome(before);
        String now = outcome(after);
        String line = title(after) + ": was " + words(before) + ", is " + words(after)
                + (after.path("reason").asText().isEmpty()
                        ? ""
                        : " (" + after.path("reason").asText() + ")");
        if (then.equals(now)) {
            return;
        }
        if (BROKEN.contains(now)) {
            changes.get(Kind.NEW_FAILURES).add(line);
        } else if (now.equals("WAIVED") && !BROKEN.contains(then)) {
            changes.get(Kind.NEWLY_WAIVED).add(line);
        } else if (SEEN.contains(then) && !SEEN.contains(now)) {
            changes.get(Kind.NEWLY_SKIPPED).add(line);
        } else if (now.equals("PASS")) {
            changes.get(SEEN.contains(then) ? Kind.FIXED : Kind.NEWLY_SEEN).add(line);
        }
    }

    private static void observations(List<String> changes, JsonNode older, JsonNode newer) {
        Set<String> before = observations(older);
        Set<String> after = observations(newer);
        before.stream().filter(o -> !after.contains(o)).forEach(o -> changes.add("no longer: " + o));
        after.stream().filter(o -> !before.contains(o)).forEach(o -> changes.add("now: " + o));
    }

    private static Set<String> observations(JsonNode signOff) {
        Set<String> observations = new TreeSet<>();
        for (JsonNode o : signOff.path("observations")) {
            observations.add(o.path("topic").asText() + ": " + o.path("seen").asText());
        }
        return observations;
    }

    private static Map<String, JsonNode> verdicts(JsonNode signOff) {
        Map<String, JsonNode> verdicts = new LinkedHashMap<>();
        signOff.path("verdicts").forEach(v -> verdicts.put(v.path("rule").asText(), v));
        return verdicts;
    }

    private static Conclusion conclusion(JsonNode signOff) {
        try {
            return Conclusion.valueOf(signOff.path("verdict").asText());
        } catch (IllegalArgumentException e) {
            throw new SignOffException("\"" + signOff.path("verdict").asText() + "\" is not a verdict of this kit");
        }
    }

    private static String outcome(JsonNode verdict) {
        return verdict.path("outcome").asText();
    }

    private static String words(JsonNode verdict) {
        return outcome(verdict).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String title(JsonNode verdict) {
        return verdict.path("rule").asText() + " " + verdict.path("promise").asText() + " ("
                + verdict.path("level").asText() + ")";
    }

    private static JsonNode read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Statement.read(
                            DsseEnvelope.is(UnambiguousJson.object(bytes))
                                    ? DsseEnvelope.read(bytes).payload()
                                    : bytes)
                    .extension();
        } catch (IOException e) {
            throw new SignOffException(file + ": cannot be read");
        } catch (SignOffException e) {
            throw new SignOffException(file + ": " + e.getMessage());
        }
    }
}
