package io.dce.conformance.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every secret that the run was given or has seen, each registered once, so that whatever is written can be scrubbed by
 * value. Safe for concurrent use; one pass over a text, however many secrets there are.
 */
public final class Secrets {
    private static final int WINDOW = SecretForms.SHORTEST;
    private static final int BASE = 31;
    private static final int LOW_BITS = 0xfffff;
    private static final int WEIGHT_OF_FIRST = IntStream.range(1, WINDOW).reduce(1, (power, i) -> power * BASE);

    private final Map<String, String> labels = new ConcurrentHashMap<>();
    /** Shapes by the hash of their first characters, so that a text is looked up once at each position. */
    private final Map<Integer, List<Form>> index = new ConcurrentHashMap<>();

    /** The low bits of those hashes, a bit each: what most positions of a text are settled by. Replaced, never changed. */
    private volatile long[] hashes = new long[(LOW_BITS + 1) / Long.SIZE];

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
            index.computeIfAbsent(hash(form, 0), h -> new CopyOnWriteArrayList<>())
                    .add(new Form(form, label));
        }
        note(forms);
    }

    private synchronized void note(List<String> forms) {
        long[] more = hashes.clone();
        for (String form : forms) {
            int low = hash(form, 0) & LOW_BITS;
            more[low / Long.SIZE] |= 1L << low;
        }
        hashes = more;
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
        char[] chars = text.toCharArray();
        Optional<Found> found = next(text, chars, 0, end);
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
            found = next(text, chars, kept, end);
        }
        return clean.append(text, Math.min(kept, end), end).toString();
    }

    /** Whether a text holds any shape of any registered secret. */
    public boolean foundIn(String text) {
        return next(text, text.toCharArray(), 0, text.length()).isPresent();
    }

    /** The first shape that begins from there on and before the end, however far it goes. */
    private Optional<Found> next(String text, char[] chars, int from, int end) {
        int last = chars.length - WINDOW;
        if (from > last) {
            return Optional.empty();
        }
        long[] known = hashes;
        int hash = hash(text, from);
        for (int at = from; at < end; at++) {
            int low = hash & LOW_BITS;
            if ((known[low / Long.SIZE] >>> low & 1) != 0) {
                Optional<Form> form = formAt(text, at, hash);
                if (form.isPresent()) {
                    return Optional.of(new Found(at, form.get()));
                }
            }
            if (at == last) {
                return Optional.empty();
            }
            hash = roll(hash, chars[at], chars[at + WINDOW]);
        }
        return Optional.empty();
    }

    private Optional<Form> formAt(String text, int at, int hash) {
        List<Form> candidates = index.get(hash);
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

    private static int hash(String text, int from) {
        int hash = 0;
        for (int i = from; i < from + WINDOW; i++) {
            hash = hash * BASE + text.charAt(i);
        }
        return hash;
    }

    private static int roll(int hash, char out, char in) {
        return (hash - out * WEIGHT_OF_FIRST) * BASE + in;
    }
}
