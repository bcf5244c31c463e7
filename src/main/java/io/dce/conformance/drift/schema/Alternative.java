package io.dce.conformance.drift.schema;

import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Schemas that hold at once, with one choice of each list of alternatives that they offer.
 *
 * @param name what the document calls the choice; empty where it has no name
 * @param parts the schemas, without references and {@code allOf}
 * @param open lists of alternatives that would multiply the alternatives beyond what is looked at
 */
record Alternative(String name, List<DeclaredSchema> parts, List<DeclaredSchema> open) {
    private static final int MOST = 500;
    private static final Pattern NAMED = Pattern.compile("/(?:definitions|components/schemas)/([^/]+)");

    /**
     * All of them.
     *
     * @param siblings whether what stands beside a reference counts
     */
    static List<Alternative> of(Collection<DeclaredSchema> schemas, boolean siblings) {
        List<Alternative> complete = new ArrayList<>();
        Deque<Partial> partial = new ArrayDeque<>();
        partial.add(new Partial(schemas.size() == 1 ? name(schemas.iterator().next()) : "", Map.of()));
        while (!partial.isEmpty()) {
            Partial chosen = partial.remove();
            Conjunction all = new Conjunction(schemas, siblings, chosen.choices());
            if (all.impossible()) {
                continue;
            }
            DeclaredSchema list = all.open().keySet().stream().findFirst().orElse(null);
            int count = complete.size() + partial.size();
            if (list == null || count > 0 && count + all.open().get(list).size() > MOST) {
                complete.add(new Alternative(
                        chosen.name(), all.parts(), List.copyOf(all.open().keySet())));
            } else {
                all.open().get(list).forEach(choice -> partial.add(chosen.with(list, choice)));
            }
        }
        return complete;
    }

    /** Choices of some of the lists. */
    private record Partial(String name, Map<DeclaredSchema, DeclaredSchema> choices) {
        Partial with(DeclaredSchema list, DeclaredSchema choice) {
            Map<DeclaredSchema, DeclaredSchema> more = new HashMap<>(choices);
            more.put(list, choice);
            String named = Alternative.name(choice);
            return new Partial(named.isEmpty() ? name : named, more);
        }
    }

    private static String name(DeclaredSchema schema) {
        Matcher named = NAMED.matcher(schema.pointer());
        return !schema.name().isEmpty()
                ? schema.name()
                : named.matches() ? named.group(1) : schema.node().path("title").asText();
    }
}
