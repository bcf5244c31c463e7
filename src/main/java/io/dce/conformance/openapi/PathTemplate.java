package io.dce.conformance.openapi;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of paths, as {@code /users/{id}}. */
public final class PathTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^/{}]+)}");

    private PathTemplate() {}

    /** The names of its variables, in their order. */
    public static List<String> variables(String template) {
        return VARIABLE.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** The same for whatever names of the variables: {@code /users/{}}. */
    public static String shape(String template) {
        return with(template, "{}");
    }

    /** The template with one text for each of its variables. */
    static String with(String template, String value) {
        return VARIABLE.matcher(template).replaceAll(Matcher.quoteReplacement(value));
    }

    /** Whether a step is a variable alone. */
    static boolean isVariable(String step) {
        return VARIABLE.matcher(step).matches();
    }

    /** A regular expression that its addresses match, with whatever in place of the variables. */
    public static String addresses(String template) {
        StringBuilder addresses = new StringBuilder();
        int end = 0;
        for (Matcher variable = VARIABLE.matcher(template); variable.find(); end = variable.end()) {
            addresses
                    .append(Pattern.quote(template.substring(end, variable.start())))
                    .append("[^/]+");
        }
        return addresses.append(Pattern.quote(template.substring(end))).toString();
    }
}
