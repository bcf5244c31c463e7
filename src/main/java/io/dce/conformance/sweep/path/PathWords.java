package io.dce.conformance.sweep.path;

import java.util.Locale;

/** The words of paths and parameters, and whether they name the same thing. */
final class PathWords {
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
        return singular(variable.replaceFirst("(?i)(id|name)$", ""));
    }

    /** One of a collection: {@code workspace} for {@code workspaces}. */
    static String singular(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (plain.endsWith("ies")) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        return plain.endsWith("s") && !plain.endsWith("ss") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Whether a collection is one of such things: {@code folderroles} and {@code folderrolenames} of a folderrole. */
    static boolean holds(String collection, String thing) {
        String one = singular(collection);
        return !thing.isEmpty() && (one.equals(thing) || one.equals(thing + "name"));
    }
}
