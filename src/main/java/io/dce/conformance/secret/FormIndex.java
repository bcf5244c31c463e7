package io.dce.conformance.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Finds any of many shapes in one pass over a text. Safe for concurrent use. */
final class FormIndex {
    private static final int WINDOW = SecretEncodings.SHORTEST;
    private static final int BLOCK = 3;
    private static final int BLOCKS = 1 << 18;
    private static final byte FARTHEST = WINDOW - BLOCK + 1;

    /** Shapes by their first characters. */
    private final Map<String, List<Form>> index = new ConcurrentHashMap<>();

    /**
     * How far the window may go on whose last characters are these, without passing over a shape's first ones (Wu and
     * Manber, "A fast algorithm for multi-pattern searching", 1994). Replaced, never changed.
     */
    private volatile byte[] shifts = farthest();

    /**
     * A shape.
     *
     * @param label what stands in its place
     * @param key whether it is of a key that the run was given or has made
     */
    private record Form(String text, String label, boolean key) {}

    /** What was found, from a place to before another. */
    record Found(int at, int end, String label) {}

    /**
     * Adds shapes.
     *
     * @param first whether they give the label where others are the same
     */
    void add(List<String> forms, String label, boolean key, boolean first) {
        for (String form : forms) {
            List<Form> alike = index.computeIfAbsent(form.substring(0, WINDOW), start -> new CopyOnWriteArrayList<>());
            alike.add(first ? 0 : alike.size(), new Form(form, label, key));
        }
        stopAt(forms);
    }

    private synchronized void stopAt(List<String> forms) {
        byte[] shorter = shifts.clone();
        for (String form : forms) {
            for (byte shift = 0; shift < FARTHEST; shift++) {
                int block = block(form, WINDOW - shift);
                shorter[block] = (byte) Math.min(shorter[block], shift);
            }
        }
        shifts = shorter;
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
        List<Form> candidates = text.length() - at < WINDOW ? null : index.get(text.substring(at, at + WINDOW));
        if (candidates == null) {
            return Optional.empty();
        }
        Form longest = null;
        for (Form form : candidates) {
            if ((form.key() || !keysOnly)
                    && text.startsWith(form.text(), at)
                    && (longest == null || form.text().length() > longest.text().length())) {
                longest = form;
            }
        }
        return Optional.ofNullable(longest)
                .map(form -> new Found(at, at + form.text().length(), form.label()));
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
