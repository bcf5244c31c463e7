package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.platform.StubOptions;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A difference that no promise forbids: the kit must not mind it. */
public final class BenignVariation {
    private final String name;
    private final String sentence;
    private final Set<String> waived;
    private final UnaryOperator<StubOptions> options;
    private final String path;
    private final Variation variation;

    private BenignVariation(
            String name,
            String sentence,
            Set<String> waived,
            UnaryOperator<StubOptions> options,
            String path,
            Variation variation) {
        this.name = name;
        this.sentence = sentence;
        this.waived = Set.copyOf(waived);
        this.options = options;
        this.path = path;
        this.variation = variation;
    }

    public static BenignVariation benign(String name, String sentence, Variation variation) {
        return new BenignVariation(name, sentence, Set.of(), UnaryOperator.identity(), "", variation);
    }

    /** The same on a stub that is started with other options. */
    public BenignVariation on(UnaryOperator<StubOptions> changed) {
        return new BenignVariation(name, sentence, waived, changed, path, variation);
    }

    /** The same under a path. */
    public BenignVariation under(String prefix) {
        return new BenignVariation(name, sentence, waived, options, prefix, variation);
    }

    /** The same, which leaves a recommendation aside: the SHOULD rules of these ids may fail. */
    public BenignVariation waives(String... should) {
        return new BenignVariation(name, sentence, Set.of(should), options, path, variation);
    }

    /** Several of them at once, which must not mind each other. */
    public BenignVariation and(BenignVariation other) {
        return new BenignVariation(
                name + " + " + other.name,
                sentence + " " + other.sentence,
                Stream.concat(waived.stream(), other.waived.stream()).collect(Collectors.toSet()),
                given -> other.options.apply(options.apply(given)),
                path + other.path,
                other.variation.and(variation));
    }

    /** In kebab-case. */
    public String name() {
        return name;
    }

    /** What is different, in a sentence. */
    public String sentence() {
        return sentence;
    }

    /** The ids of the SHOULD rules that may fail; a MUST never may. */
    public Set<String> waived() {
        return waived;
    }

    public StubOptions options(StubOptions given) {
        return options.apply(given);
    }

    /** The path that everything is under; empty for none. */
    public String path() {
        return path;
    }

    public Variation variation() {
        return variation;
    }

    @Override
    public String toString() {
        return name;
    }
}
