package io.dce.conformance.client.writes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a path template, each a word, or a variable with words around it, as in {@code {name}:restart}. What isn't
 * as plain as that is none: nobody can say where such a path leads.
 */
final class WriteTemplate {
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9._~:@-]*)(?:\\{[^/{}]+}([A-Za-z0-9._~:@-]*))?");

    private final List<Step> steps;

    /**
     * A step.
     *
     * @param before what stands before the variable, or all of it
     * @param after what stands behind the variable; empty where there is none
     */
    private record Step(String before, Optional<String> after) {}

    private WriteTemplate(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** It; empty where the text is no plain path. */
    static Optional<WriteTemplate> of(String template) {
        if (!template.startsWith("/")) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (String text : template.substring(1).split("/", -1)) {
            Matcher step = STEP.matcher(text);
            if (text.isEmpty() || text.matches("\\.+") || !step.matches()) {
                return Optional.empty();
            }
            steps.add(new Step(step.group(1), Optional.ofNullable(step.group(2))));
        }
        return Optional.of(new WriteTemplate(steps));
    }

    /** Whether it has a variable. */
    boolean hasVariable() {
        return steps.stream().anyMatch(step -> step.after().isPresent());
    }

    /** Whether what it names is behind a variable, in the last step or, with a word after it, the last but one. */
    boolean namesAThing() {
        return steps.stream()
                .skip(Math.max(0, steps.size() - 2))
                .anyMatch(step -> step.after().isPresent());
    }

    /** Every variable filled with an identifier of its own that nobody has. */
    FilledPath filled() {
        StringBuilder path = new StringBuilder();
        List<String> ids = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Step step : steps) {
            path.append('/').append(step.before());
            words.add(step.before());
            step.after().ifPresent(rest -> {
                String id = UUID.randomUUID().toString();
                ids.add(id);
                words.add(rest);
                path.append(id).append(rest);
            });
        }
        words.removeIf(String::isEmpty);
        return new FilledPath(path.toString(), ids, words);
    }

    /** A path behind its first words that no operation has. */
    WriteTemplate nowhere() {
        List<Step> elsewhere = new ArrayList<>(steps.stream()
                .takeWhile(step -> step.after().isEmpty())
                .limit(3)
                .toList());
        elsewhere.add(new Step("", Optional.of("")));
        elsewhere.add(new Step("", Optional.of("")));
        return new WriteTemplate(elsewhere);
    }

    /** Its words up to its first variable, no more than three. */
    String beginning() {
        return steps.stream()
                .takeWhile(step -> step.after().isEmpty())
                .limit(3)
                .map(Step::before)
                .reduce("", (a, b) -> a + "/" + b);
    }

    /**
     * A path that was made of it.
     *
     * @param path as it stands in the request line
     * @param ids the identifiers that it was filled with
     * @param words what else its steps consist of
     */
    record FilledPath(String path, List<String> ids, List<String> words) {}
}
