package io.dce.conformance.signoff.pages;

import io.dce.conformance.evidence.result.RuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of what a rule says for itself.
 *
 * @param name what it tells, e.g. {@code expected}; empty for a text that has no name
 * @param text what that is; may have several lines
 */
public record ResultFact(String name, String text) {
    private static final Pattern NAMED =
            Pattern.compile("(expected|actual|asked|again|source|WAIVED|INCONCLUSIVE|ERROR|FAIL): +(.*)");

    /** What a rule says, without its title. */
    public static List<ResultFact> of(RuleResult rule) {
        List<ResultFact> facts = new ArrayList<>();
        for (String line : explanation(rule)) {
            Matcher named = NAMED.matcher(line);
            if (named.matches()) {
                facts.add(new ResultFact(named.group(1).toLowerCase(Locale.ROOT), named.group(2)));
            } else if (facts.isEmpty()) {
                facts.add(new ResultFact("", line));
            } else {
                ResultFact last = facts.remove(facts.size() - 1);
                facts.add(new ResultFact(last.name(), last.text() + "\n" + line));
            }
        }
        return facts;
    }

    /** The explanation of a rule, line by line; without its title. */
    public static List<String> explanation(RuleResult rule) {
        List<String> lines = rule.message().lines().toList();
        boolean titled = !lines.isEmpty() && lines.get(0).startsWith(rule.rule().title());
        return titled ? lines.subList(1, lines.size()) : lines;
    }

    /** Whether it is a command. */
    public boolean command() {
        return "again".equals(name);
    }
}
