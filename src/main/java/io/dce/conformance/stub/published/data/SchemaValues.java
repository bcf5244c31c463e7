package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Values of the schemas of one document, the same for the same number: the seventh name is always {@code name-7}. Each is
 * checked against its schema when it is made. Safe for concurrent use.
 */
public final class SchemaValues {
    private static final int MOST_KEPT = 1_000;
    private static final int SMALL = 200;
    /** What a finding says of a value that is none. */
    private static final int LONGEST_REASON = 300;

    private final boolean siblings;
    private final ValueCheck check;
    private final TextValues texts = new TextValues();
    private final Consumer<DocumentFinding> findings;
    private final ConcurrentMap<String, Integer> efforts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> none = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * Those of a document.
     *
     * @param findings is told once of each schema that no value satisfies
     */
    public SchemaValues(ApiDocument document, Consumer<DocumentFinding> findings) {
        this.siblings = document.dialect().modern();
        this.check = new ValueCheck(document);
        this.findings = findings;
    }

    /**
     * The value of that number; empty when none was found that satisfies the schema.
     *
     * @param name what it is called
     * @param room how many values it may be made of, those within it included
     */
    public Optional<JsonNode> value(DeclaredSchema schema, String name, int number, int room) {
        return values(schema, name, number, number + 1, room).stream().findFirst();
    }

    /** Those of several numbers, without those that were not found: the items of a list are made of the same schemas. */
    public List<JsonNode> values(DeclaredSchema schema, String name, int from, int to, int room) {
        MergedSchema merged = MergedSchema.of(SchemaPart.of(schema), siblings);
        return IntStream.range(from, to)
                .mapToObj(number -> value(schema, merged, name, number, room))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<JsonNode> value(DeclaredSchema schema, MergedSchema merged, String name, int number, int room) {
        String key = schema.pointer() + " " + number + " " + room;
        synchronized (kept) {
            JsonNode known = kept.get(key);
            if (known != null) {
                return Optional.of(known.deepCopy());
            }
        }
        if (number != 0 && !efforts.containsKey(schema.pointer() + room)) {
            // How much is put into each is what suits the first, whichever is asked for first.
            value(schema, merged, name, 0, room);
        }
        Optional<JsonNode> made = value(schema, merged, name, number, room, Effort.ALL);
        made.ifPresent(value -> {
            synchronized (kept) {
                kept.put(key, value.deepCopy());
            }
        });
        return made;
    }

    /**
     * The same, in which some members should have a value, if their own schemas allow that, and others only if they must
     * be there.
     */
    public Optional<JsonNode> told(DeclaredSchema schema, Map<String, JsonNode> members) {
        MergedSchema merged = MergedSchema.of(SchemaPart.of(schema), siblings);
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            merged = merged.telling(member.getKey(), member.getValue());
        }
        return value(schema, merged, "error", 0, SMALL, members.isEmpty() ? Effort.ALL : Effort.BARE_FIRST);
    }

    /** Whether a value is one that the schema allows. */
    public boolean satisfies(DeclaredSchema schema, JsonNode value) {
        return check.fault(schema, value).isEmpty();
    }

    private Optional<JsonNode> value(
            DeclaredSchema schema, MergedSchema merged, String name, int number, int room, List<Effort> ways) {
        String place = schema.pointer() + room;
        if (none.containsKey(place)) {
            return Optional.empty();
        }
        String why = "no value was found that satisfies the schema";
        for (int i = efforts.getOrDefault(place, 0); i < ways.size(); i++) {
            try {
                Optional<JsonNode> value = new ValueMaker(check, texts, ways.get(i), room)
                        .value(merged, name, number, MissingNode.getInstance());
                Optional<String> fault = value.flatMap(made -> check.fault(schema, made));
                if (value.isPresent() && fault.isEmpty()) {
                    efforts.putIfAbsent(place, number == 0 ? i : 0);
                    return value;
                }
                why = fault.map(what -> "no value was found that satisfies the schema: " + what)
                        .orElse(why);
            } catch (OutOfRoomException | StackOverflowError e) {
                why = "the smallest value that satisfies the schema is too large to be made";
            }
        }
        if (none.putIfAbsent(place, why) == null) {
            String reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) + "…" : why;
            findings.accept(new DocumentFinding(schema.pointer(), reason + "; the stub does not serve it"));
        }
        return Optional.empty();
    }
}
