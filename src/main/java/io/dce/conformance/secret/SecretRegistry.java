package io.dce.conformance.secret;

import io.dce.conformance.secret.FormIndex.Found;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * Every secret that the run was given or has seen, each registered once, so that whatever is written can be scrubbed by
 * value; and signed tokens by their form, whether they are registered or not. Safe for concurrent use; the time for a
 * text doesn't depend on how many secrets there are.
 */
public final class SecretRegistry {
    /** What stands in the place of a token that nobody has registered. */
    static final String TOKEN = "signed token";

    /** What stands in the place of a key that the run has made. */
    public static final String MADE = "access key made by this run";

    private final Map<String, Known> labels = new ConcurrentHashMap<>();
    private final FormIndex forms = new FormIndex();
    /** Signed tokens that open nothing: what the run itself has forged, and what is public. */
    private final NavigableSet<String> harmless = new ConcurrentSkipListSet<>();

    /** The parts of these. */
    private final Set<String> harmlessParts = ConcurrentHashMap.newKeySet();
    /** What was seen apart from the token that it belongs to. */
    private final Set<String> separate = ConcurrentHashMap.newKeySet();

    private record Known(String label, boolean key) {}

    /**
     * Registers the secret of an access key that the run was given or has made; doing so twice changes nothing.
     *
     * @param secret the value; shorter than {@value SecretEncodings#SHORTEST} characters it is ignored
     * @param label what stands in its place, e.g. "access key"
     */
    public void register(String secret, String label) {
        register(secret, new Known(label, true));
    }

    /**
     * Registers what an answer has shown and may be a secret, though of no key that the run knows.
     *
     * @param secret the value; an ordinary word, a JWT's header or what opens nothing is ignored
     * @param label what stands in its place
     */
    public void sighted(String secret, String label) {
        boolean isPublic = JwtPart.mayBe(secret) && JwtPart.header(secret).isPresent();
        if (!isPublic && !isHarmless(secret) && !PlausibleKey.isOrdinary(secret)) {
            register(secret, new Known(label, false));
        }
    }

    /** Registers a part of a signed token, which an answer has shown without the rest of it. */
    void sightedPart(String part) {
        separate.add(part);
        sighted(part, TOKEN);
    }

    /** Whether a part is of no token that is registered or opens nothing. */
    boolean isNewPart(String part) {
        return !harmlessParts.contains(part)
                && forms.at(part, 0, false)
                        .filter(found -> found.end() == part.length())
                        .isEmpty();
    }

    /** Whether it is a signed token that may open something, and that nobody has registered. */
    boolean mayOpen(String token) {
        int signature = token.lastIndexOf('.') + 1;
        // A signature that is known is another token's: under it, this one opens nothing.
        boolean borrowed = forms.at(token, signature, false)
                .filter(found -> found.end() == token.length())
                .isPresent();
        boolean known = forms.at(token, 0, false).isPresent();
        return !known && !isHarmless(token) && (!borrowed || separate.contains(token.substring(signature)));
    }

    private void register(String secret, Known known) {
        if (secret.length() < SecretEncodings.SHORTEST) {
            return;
        }
        Known before = labels.putIfAbsent(secret, known);
        boolean better = before != null && known.key() && !before.key();
        if (before == null || better) {
            labels.put(secret, known);
            forms.add(SecretEncodings.of(secret), known.label(), known.key(), better);
        }
    }

    /** Lets signed tokens stand that open nothing, such as the run's own forgeries; what is registered stays a secret. */
    public void letStand(String text) {
        for (SignedJwts.Span span : SignedJwts.in(text, text.length())) {
            String token = span.of(text);
            if (!labels.containsKey(token)) {
                harmless.add(token);
                harmlessParts.addAll(List.of(token.split("\\.")));
            }
        }
    }

    /** The registered values themselves. */
    public Set<String> values() {
        return labels.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Scrubs a text.
     *
     * @param text anything that is about to be written
     * @return the text with every shape of every registered secret, and every signed token that may open something,
     *     replaced by its label in angle brackets
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
     * @return the beginning, scrubbed like a whole text
     */
    public String redact(String text, int most) {
        int end = Math.min(most, text.length());
        List<Found> all = all(text, end);
        if (all.isEmpty()) {
            return text.substring(0, end);
        }
        StringBuilder clean = new StringBuilder();
        int kept = 0;
        for (Found found : all) {
            clean.append(text, kept, found.at())
                    .append('<')
                    .append(found.label())
                    .append('>');
            kept = found.end();
        }
        return clean.append(text, Math.min(kept, end), end).toString();
    }

    /** Whether a text holds anything that {@link #redact(String)} would replace. */
    public boolean foundIn(String text) {
        return forms.next(text, 0, text.length(), false).isPresent()
                || !tokens(text, text.length()).isEmpty();
    }

    /** Whether a text holds any shape of the secret of a key that the run was given or has made. */
    public boolean keyFoundIn(String text) {
        return forms.next(text, 0, text.length(), true).isPresent();
    }

    /** What would be replaced, in its order: of what begins at one place the longest, and nothing inside another. */
    List<Found> all(String text, int end) {
        Deque<Found> tokens = new ArrayDeque<>(tokens(text, end));
        List<Found> all = new ArrayList<>();
        Optional<Found> form = forms.next(text, 0, end, false);
        while (form.isPresent() || !tokens.isEmpty()) {
            boolean token = !tokens.isEmpty()
                    && (form.isEmpty() || tokens.peek().at() <= form.get().at());
            Found first = token ? tokens.poll() : form.orElseThrow();
            all.add(first);
            while (!tokens.isEmpty() && tokens.peek().at() < first.end()) {
                tokens.poll();
            }
            if (form.isPresent() && form.get().at() < first.end()) {
                form = forms.next(text, first.end(), end, false);
            }
        }
        return all;
    }

    /** The signed tokens that begin before the end, may open something, and are not registered. */
    private List<Found> tokens(String text, int end) {
        return SignedJwts.in(text, end).stream()
                .filter(span -> mayOpen(span.of(text)))
                .map(span -> new Found(span.start(), span.end(), TOKEN))
                .toList();
    }

    /** Whether it is a token that opens nothing, or the beginning of one that was cut. */
    private boolean isHarmless(String token) {
        String next = harmless.ceiling(token);
        return next != null && next.startsWith(token);
    }
}
