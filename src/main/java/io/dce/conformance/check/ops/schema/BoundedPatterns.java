package io.dce.conformance.check.ops.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import io.dce.conformance.openapi.EcmaPattern;
import io.dce.conformance.openapi.PatternException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The patterns of a document, for the validator: as ECMA-262 means them, each in bounded time. One that can't be read, or
 * took too long once, is not judged from then on, and whoever judges with it is told.
 */
final class BoundedPatterns implements RegularExpressionFactory {
    private static final Duration LONGEST = Duration.ofMillis(500);

    /** The validator hands a pattern nothing but its text. */
    private static final ThreadLocal<BoundedValidation> JUDGING = new ThreadLocal<>();

    private final ConcurrentMap<String, String> unjudged = new ConcurrentHashMap<>();

    /** From now on, this thread judges so. */
    static void judge(BoundedValidation now) {
        JUDGING.set(now);
    }

    /** This thread judges no more. */
    static void done() {
        JUDGING.remove();
    }

    @Override
    public RegularExpression getRegularExpression(String source) {
        Optional<EcmaPattern> pattern = read(source);
        return text -> unjudged.containsKey(source)
                ? JUDGING.get().guess(named(source))
                : found(source, pattern.orElseThrow(), text);
    }

    private Optional<EcmaPattern> read(String source) {
        try {
            return Optional.of(EcmaPattern.of(source));
        } catch (PatternException e) {
            unjudged.put(source, e.getMessage());
            return Optional.empty();
        }
    }

    private boolean found(String source, EcmaPattern pattern, String text) {
        try {
            return pattern.isFoundIn(text, LONGEST, JUDGING.get()::late);
        } catch (PatternException e) {
            // Then it says nothing of the pattern.
            JUDGING.get().checkTime();
            unjudged.put(source, e.getMessage());
            return JUDGING.get().guess(named(source));
        }
    }

    private String named(String source) {
        return "the pattern " + source + " " + unjudged.get(source);
    }
}
