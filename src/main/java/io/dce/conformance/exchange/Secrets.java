package io.dce.conformance.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Every secret that the run was given or has seen, each registered once, so that whatever is written can be scrubbed by
 * value. Safe for concurrent use; one pass over a text, however many secrets there are.
 */
public final class Secrets {
    private static final int WINDOW = SecretForms.SHORTEST;
    private static final int BLOCK = 3;
    private static final int BLOCKS = 1 << 18;
    private static final byte FARTHEST = WINDOW - BLOCK + 1;

    private final Map<String, String> labels = new ConcurrentHashMap<>();
    /** Shapes by their first characters. */
    private final Map<String, List<Form>> index = new ConcurrentHashMap<>();

    /**
     * How far the window may go on whose last characters are these, without passing over a shape's first ones (Wu and
     * Manber, "A fast algorithm for multi-pattern searching", 1994). Replaced, never changed.
     */
    private volatile byte[] shifts = farthest();

    private record Form(String text, String label) {}

    private record Found(int at, Form form) {
        int end() {
            return at + form.text().length();
        }
    }

    /**
     * Registers a secret; doing so twice changes nothing.
     *
     * @param secret the value; shorter than {@value SecretForms#SHORTEST} characters it is ignored
     * @param label what stands in its place, e.g. "access key"
     */
    public void register(String secret, String label) {
        if (secret.length() < WINDOW || labels.putIfAbsent(secret, label) != null) {
            return;
        }
        List<String> forms = SecretForms.of(secret);
        for (String form : forms) {
            index.computeIfAbsent(form.substring(0, WINDOW), start -> new CopyOnWriteArrayList<>())
                    .add(new Form(form, label));
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

    /** The registered values themselves. */
    public Set<String> values() {
        return labels.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Scrubs a text.
     *
     * @param text anything that is about to be written
     * @return the text with every shape of every registered secret replaced by its label in angle brackets
     */
    public String redact(String text) {
        return redact(text, text.length());
    }

    /**
     * Scrubs the beginning of a text. Whoever shortens a text before it is scrubbed leaves half a secret behind; a secret
     * that crosses the end of the beginning is replaced as a whole.
     *
     * @param text anything that is about to be written
     * @param most how many characters of it are wanted, before they are scrubbed
     * @return the beginning, with every shape of every registered secret replaced by its label in angle brackets
     */
    public String redact(String text, int most) {
        int end = Math.min(most, text.length());
        Optional<Found> found = next(text, 0, end);
        if (found.isEmpty()) {
            return text.substring(0, end);
        }
        StringBuilder clean = new StringBuilder();
        int kept = 0;
        while (found.isPresent()) {
            clean.append(text, kept, found.get().at())
                    .append('<')
                    .append(found.get().form().label())
                    .append('>');
            kept = found.get().end();
            found = next(text, kept, end);
        }
        return clean.append(text, Math.min(kept, end), end).toString();
    }

    /** Whether a text holds any shape of any registered secret. */
    public boolean foundIn(String text) {
        return next(text, 0, text.length()).isPresent();
    }

    /** The first shape that begins from there on and before the end, however far it goes. */
    private Optional<Found> next(String text, int from, int end) {
        byte[] known = shifts;
        int last = Math.min(end - 1, text.length() - WINDOW);
        int at = from;
        while (at <= last) {
            int shift = known[block(text, at + WINDOW)];
            if (shift == 0) {
                Optional<Form> form = formAt(text, at);
                if (form.isPresent()) {
                    return Optional.of(new Found(at, form.get()));
                }
            }
            at += Math.max(shift, 1);
        }
        return Optional.empty();
    }

    private Optional<Form> formAt(String text, int at) {
        List<Form> candidates = index.get(text.substring(at, at + WINDOW));
        if (candidates == null) {
            return Optional.empty();
        }
        Form longest = null;
        for (Form form : candidates) {
            if (text.startsWith(form.text(), at)
                    && (longest == null || form.text().length() > longest.text().length())) {
                longest = form;
            }
        }
        return Optional.ofNullable(longest);
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
