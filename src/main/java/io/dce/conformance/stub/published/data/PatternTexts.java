package io.dce.conformance.stub.published.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cornutum.regexpgen.Bounds;
import org.cornutum.regexpgen.RandomGen;
import org.cornutum.regexpgen.RegExpGen;
import org.cornutum.regexpgen.RegExpGenBuilder;
import org.cornutum.regexpgen.js.Provider;
import org.cornutum.regexpgen.random.RandomBoundsGen;

/**
 * Texts in which a pattern is found. The generator reads ECMA-262, as JSON Schema has it; what it can't read, or reads
 * otherwise, is left out by whoever checks the texts.
 */
final class PatternTexts {
    /** More than a list has items. */
    private static final int ENOUGH = 40;

    private static final int LONGEST = 2_000;
    private static final int TRIES = 3 * ENOUGH;

    private PatternTexts() {}

    /**
     * Different texts, the same each time.
     *
     * @param least the shortest length
     * @param most the longest; below zero for none
     */
    static List<String> of(String pattern, int least, int most) {
        Set<String> texts = new LinkedHashSet<>();
        try {
            RegExpGen generator = RegExpGenBuilder.generateRegExp(Provider.forEcmaScript())
                    .withAny("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~ ")
                    .exactly()
                    .matching(pattern);
            RandomGen random = new RandomBoundsGen(new Random(pattern.hashCode()), 4);
            Bounds bounds = new Bounds(least, most < 0 ? null : Integer.valueOf(most));
            for (int i = 0; i < TRIES && texts.size() < ENOUGH; i++) {
                String text = generator.generate(random, bounds);
                if (text.length() <= LONGEST + least && Patterns.found(pattern, text)) {
                    texts.add(text);
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            // A pattern that the generator stumbles over is one without texts.
            return List.copyOf(texts);
        }
        return List.copyOf(texts);
    }
}
