package io.dce.conformance.evidence.cause;

import io.dce.conformance.evidence.result.ResultFact;
import io.dce.conformance.evidence.result.ResultFact.Kind;
import io.dce.conformance.evidence.result.SubjectResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of failures, without what differs from run to run, so that two can be compared. */
final class FailureWords {
    private static final int LONGEST = 240;
    private static final List<Kind> TOLD = List.of(Kind.EXPECTED, Kind.ACTUAL, Kind.ASKED);
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}_]+|[^\\s\\p{Alnum}_]");
    private static final Pattern CHANGING = Pattern.compile(
            "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|dceconformance\\w*|[\\w-]{40,}");

    private FailureWords() {}

    /** What a failure says: expected, actual, asked. */
    static String of(SubjectResult failure) {
        String text = failure.explanation().facts().stream()
                .filter(fact -> TOLD.contains(fact.kind()))
                .map(ResultFact::text)
                .collect(Collectors.joining(" | "));
        String lasting = CHANGING.matcher(text).replaceAll("*").replaceAll("\\s+", " ");
        return lasting.length() <= LONGEST ? lasting : lasting.substring(0, LONGEST);
    }

    /** How much two have in common: 0 for nothing, 1 for everything. */
    static double alike(String one, String other) {
        Set<String> all = words(one);
        Set<String> common = words(other);
        int sum = all.size() + common.size();
        common.retainAll(all);
        return sum == 0 ? 0 : (double) common.size() / (sum - common.size());
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(HashSet::new));
    }
}
