package io.dce.conformance.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds any of many shapes in one pass over a text. Safe for concurrent use. */
final class FormIndex {
    private static final int WINDOW = SecretEncodings.SHORTEST;
    private static final int BLOCK = 3;
    private static final int BLOCKS = 1 << 18;
    private static final byte FARTHEST = WINDOW - BLOCK + 1;

    /** Shapes by their first characters, and then in order: all tokens of a platform begin with the same header. */
    private final Map<String, ConcurrentNavigableMap<String, Form>> index = new ConcurrentHashMap<>();

    private final AtomicInteger longest = new AtomicInteger();

    /**
     * How far the window may go on whose last characters are these, without passing over a shape's first ones (Wu and
     * Manber, "A fast algorithm for multi-pattern searching", 1994). Entries only get smaller, and whoever reads the field
     * sees what was entered before it was last written; a smaller one that is seen early only makes a search slower.
     */
    private volatile byte[] shifts = farthest();

    /**
     * What is known of a shape.
     *
     * @param label what stands in its place
     * @param key whether it is of a key that the run was given or has made
     */
    private record Form(String label, boolean key) {}

    /** What was found, from a place to before another. */
    record Found(int at, int end, String label) {}

    /**
     * Adds shapes.
     *
     * @param first whether they give the label where others are the same
     */
    void add(List<String> forms, String label, boolean key, boolean first) {
        for (String form : forms) {
            index.computeIfAbsent(form.substring(0, WINDOW), start -> new ConcurrentSkipListMap<>())
                    .merge(
                            form,
                            new Form(label, key),
                            (before, now) -> new Form(first ? label : before.label(), key || before.key()));
            longest.accumulateAndGet(form.length(), Math::max);
        }
        stopAt(forms);
    }

    private synchronized void stopAt(List<String> forms) {
        byte[] known = shifts;
        for (String form : forms) {
            for (byte shift = 0; shift < FARTHEST; shift++) {
                int block = block(form, WINDOW - shift);
                known[block] = (byte) Math.min(known[block], shift);
            }
        }
        shifts = known;
    }

    /** The first shape that begins from there on and before the end, however far it goes. */
    Optional<Found> next(String text, int from, int end, boolean keysOnly) {
        byte[] known = shifts;
        int last = Math.min(end - 1, text.length() - WINDOW);
        int at = from;
        while (at <= last) {
            int shift = known[block(text, at + WINDOW)];
            if (shift == 0) {
                Optional<Found> found = at(text, at, keysOnly);
                if (found.isPresent()) {
                    return found;
                }
            }
            at += Math.max(shift, 1);
        }
        return Optional.empty();
    }

    /** The longest shape that begins there. */
    Optional<Found> at(String text, int at, boolean keysOnly) {
        ConcurrentNavigableMap<String, Form> alike =
                text.length() - at < WINDOW ? null : index.get(text.substring(at, at + WINDOW));
        if (alike == null) {
            return Optional.empty();
        }
        String rest = text.substring(at, Math.min(text.length(), at + longest.get()));
        // What the rest begins with stands before it, and what has more in common with it stands nearer.
        Map.Entry<String, Form> before = alike.floorEntry(rest);
        while (before != null) {
            int same = inCommon(before.getKey(), rest);
            boolean whole = same == before.getKey().length();
            if (whole && (before.getValue().key() || !keysOnly)) {
                return Optional.of(new Found(at, at + same, before.getValue().label()));
            }
            rest = rest.substring(0, whole ? same - 1 : same);
            before = alike.floorEntry(rest);
        }
        return Optional.empty();
    }

    private static int inCommon(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int same = 0;
        while (same < end && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static byte[] farthest() {
        byte[] shifts = new byte[BLOCKS];
        Arrays.fill(shifts, FARTHEST);
        return shifts;
    }

    /** The {@value #BLOCK} characters before that place, as a place in the table. */
    private static int block(String text, int end) {
        return (text.charAt(end - 3) << 12 ^ text.charAt(end - 2) << 6 ^ text.charAt(end - 1)) & BLOCKS - 1;
    }
}
