package io.dce.conformance.rule;

import java.util.Comparator;
import java.util.List;

/** What somebody may have meant. */
public final class NameSuggestions {
    private static final int MOST = 3;

    private NameSuggestions() {}

    /** The names that are spelled nearly like this one, the nearest first. */
    public static List<String> to(String name, List<String> names) {
        int far = Math.max(2, name.length() / 3);
        return names.stream()
                .filter(other -> distance(name, other) <= far || !name.isEmpty() && other.contains(name))
                .sorted(Comparator.comparingInt(other -> distance(name, other)))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
