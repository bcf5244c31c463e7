package io.dce.conformance.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps, and how it is said in another language: {@code {1}} stands for whatever is there, {@code {1n}} for
 * a number, and {@code {1t}} in the translation for what is there, translated as well. Found in time that is linear in the text, whatever a platform has put into it.
 *
 * @param literals what stands around the gaps
 * @param gaps the number of each gap
 * @param translation with the same gaps
 */
record Phrase(List<String> literals, List<String> gaps, String translation) {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)([nt]?)}");

    private static final String NEXT_FINDING = "; ";
    private static final String NUMBER = "n";
    private static final int BEGINNING = 9;

    static Phrase of(String text, String translation) {
        List<String> literals = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int end = 0;
        while (gap.find()) {
            literals.add(text.substring(end, gap.start()));
            gaps.add(gap.group(1) + (gap.group(2).equals(NUMBER) ? NUMBER : ""));
            end = gap.end();
        }
        literals.add(text.substring(end));
        return new Phrase(List.copyOf(literals), List.copyOf(gaps), translation);
    }

    /** Whether it begins with a word or two that are given: then it is a whole, and others that fit are parts of it. */
    boolean anchored() {
        return literals.get(0).matches("\\w.{" + (BEGINNING - 1) + ",}");
    }

    /** How much of it is given: where several fit, the most exact one is right. */
    int weight() {
        return literals.stream().mapToInt(String::length).sum();
    }

    /**
     * The translation of a text; empty if this is not its phrase.
     *
     * @param inner translates what is in the gaps
     */
    Optional<String> translate(String text, UnaryOperator<String> inner) {
        return found(text)
                .map(found -> GAP.matcher(translation)
                        .replaceAll(gap -> Matcher.quoteReplacement(
                                gap.group(2).isEmpty()
                                        ? found.get(gap.group(1))
                                        : inner.apply(found.get(gap.group(1))))));
    }

    /** What is not translated is no list of findings. */
    private boolean fits(String gap, String text) {
        return gap.endsWith(NUMBER)
                ? text.chars().allMatch(Character::isDigit)
                : translation.contains("{" + gap + "t}") || !text.contains(NEXT_FINDING);
    }

    /** What is in the gaps; none of them is empty. */
    private Optional<Map<String, String>> found(String text) {
        String tail = literals.get(gaps.size());
        if (!text.startsWith(literals.get(0)) || !text.endsWith(tail)) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        int at = literals.get(0).length();
        for (int i = 0; i < gaps.size(); i++) {
            int next = i + 1 == gaps.size() ? text.length() - tail.length() : text.indexOf(literals.get(i + 1), at + 1);
            if (next <= at || !fits(gaps.get(i), text.substring(at, next))) {
                return Optional.empty();
            }
            found.put(gaps.get(i).substring(0, 1), text.substring(at, next));
            at = next + literals.get(i + 1).length();
        }
        return Optional.of(found);
    }
}
