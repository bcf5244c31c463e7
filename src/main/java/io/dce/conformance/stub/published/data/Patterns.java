package io.dce.conformance.stub.published.data;

import io.dce.conformance.openapi.EcmaPattern;
import io.dce.conformance.openapi.PatternException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The patterns of all schemas, as ECMA-262 means them. One that can't be judged is taken to be found. */
final class Patterns {
    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final int MOST = 10_000;
    private static final ConcurrentMap<String, Optional<EcmaPattern>> READ = new ConcurrentHashMap<>();

    private Patterns() {}

    static boolean found(String source, String text) {
        if (READ.size() > MOST) {
            READ.clear();
        }
        Optional<EcmaPattern> pattern = READ.computeIfAbsent(source, Patterns::read);
        try {
            return pattern.isEmpty() || pattern.get().isFoundIn(text, LONGEST, () -> false);
        } catch (PatternException e) {
            READ.put(source, Optional.empty());
            return true;
        }
    }

    private static Optional<EcmaPattern> read(String source) {
        try {
            return Optional.of(EcmaPattern.of(source));
        } catch (PatternException e) {
            return Optional.empty();
        }
    }
}
