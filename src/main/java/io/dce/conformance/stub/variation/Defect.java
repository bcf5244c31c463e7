package io.dce.conformance.stub.variation;

import java.util.List;
import java.util.stream.Stream;

/** A promise that the stub can be made to break, so that the kit can be seen to notice. */
public final class Defect {
    private final String name;
    private final String sentence;
    private final List<String> rules;
    private final Variation variation;

    private Defect(String name, String sentence, List<String> rules, Variation variation) {
        this.name = name;
        this.sentence = sentence;
        this.rules = List.copyOf(rules);
        this.variation = variation;
    }

    public static Defect defect(String rule, String name, String sentence, Variation variation) {
        return new Defect(name, sentence, List.of(rule), variation);
    }

    /** The same defect, which breaks these rules too. */
    public Defect alsoBreaks(String... more) {
        return new Defect(
                name, sentence, Stream.concat(rules.stream(), Stream.of(more)).toList(), variation);
    }

    /** In kebab-case. */
    public String name() {
        return name;
    }

    /** What is wrong, in a sentence. */
    public String sentence() {
        return sentence;
    }

    /** The ids of the rules that it breaks; the first is the one that must name it. */
    public List<String> rules() {
        return rules;
    }

    public Variation variation() {
        return variation;
    }

    @Override
    public String toString() {
        return name;
    }
}
