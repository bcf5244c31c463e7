package io.dce.conformance.sweep.path;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of paths and parameters, and whether they name the same thing. */
final class PathWords {
    /** How identifiers are called, at the end of a variable. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?:^|(?<=[^A-Za-z])|(?<=[a-z])(?=[A-Z]))((?i)number|slug|login|uuid|guid|key|code|sha|ref|tag"
                    + "|version|digest|hash|handle|title)$");

    private static final Pattern ID_OR_NAME = Pattern.compile("(?i)(uid|id|name)$");

    private PathWords() {}

    /** The last step of a path that is no variable. */
    static String last(String path) {
        String[] steps = path.split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            if (!steps[i].contains("{")) {
                return steps[i];
            }
        }
        return "";
    }

    /** What a variable names: {@code workspace} for {@code workspaceId}; empty for {@code id} and {@code name}. */
    static String thing(String name) {
        String variable = first(name);
        Matcher kind = IDENTIFIER.matcher(variable);
        return singular(
                kind.find()
                        ? variable.substring(0, kind.start())
                        : ID_OR_NAME.matcher(variable).replaceFirst(""));
    }

    /** What a variable names, which may be itself. */
    static String thingOrSelf(String variable) {
        String thing = thing(variable);
        return thing.isEmpty() ? plain(variable) : thing;
    }

    /** How a variable calls the identifier of its thing: {@code number} of {@code issue_number}; empty for {@code owner}. */
    static String kind(String name) {
        String variable = first(name);
        Matcher kind = IDENTIFIER.matcher(variable);
        Matcher usual = ID_OR_NAME.matcher(variable);
        return kind.find() ? plain(kind.group(1)) : usual.find() ? plain(usual.group(1)) : "";
    }

    /** Of a variable that may be either of two, the first: {@code project_id} of {@code project_id_or_slug}. */
    private static String first(String variable) {
        return variable.replaceFirst("(_or_|-or-|Or(?=[A-Z])).*$", "");
    }

    /** A word without capitals, strokes and underscores: {@code repo_name} and {@code repoName} are one. */
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** One of a collection: {@code workspace} for {@code workspaces}. */
    static String singular(String word) {
        String plain = plain(word);
        if (plain.endsWith("ies")) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        if (plain.matches(".*(ch|sh|x|ss)es")) {
            return plain.substring(0, plain.length() - 2);
        }
        return plain.endsWith("s") && !plain.endsWith("ss") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Whether the things of a collection are such: {@code folderrole} and {@code folderrolename} are a folderrole. */
    static boolean holds(String one, String thing) {
        return !thing.isEmpty() && (one.equals(thing) || one.equals(thing + "name"));
    }
}
