package io.dce.conformance.sweep.path;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of paths and parameters, and whether they name the same thing. */
final class PathWords {
    /** How identifiers are called, at the end of a variable. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?:^|(?<=[^A-Za-z])|(?<=[a-z])(?=[A-Z]))((?i)number|slug|login|uuid|guid|key|code|sha|ref|tag"
                    + "|version|digest|hash|handle|title)$");

    private static final Pattern ID_OR_NAME = Pattern.compile("(?i)(uid|id|name)$");

    /** By variables of documents' paths, which are few and looked at a million times. */
    private static final ConcurrentMap<String, String> THINGS = new ConcurrentHashMap<>();

    private static final ConcurrentMap<String, String> KINDS = new ConcurrentHashMap<>();

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
    static String thing(String variable) {
        return THINGS.computeIfAbsent(variable, PathWords::thingOf);
    }

    private static String thingOf(String name) {
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
    static String kind(String variable) {
        return KINDS.computeIfAbsent(variable, PathWords::kindOf);
    }

    private static String kindOf(String name) {
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
        return plain(word, false);
    }

    /** The same with its dots, or without. */
    static String plain(String word, boolean dots) {
        int same = 0;
        while (same < word.length() && plain(word.charAt(same), dots)) {
            same++;
        }
        if (same == word.length()) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length()).append(word, 0, same);
        for (int i = same; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 'a' - 'A'));
            } else if (plain(c, dots)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean plain(char c, boolean dots) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || dots && c == '.';
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
