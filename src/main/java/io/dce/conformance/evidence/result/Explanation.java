package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.escape.VisibleText;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.result.ResultFact.Kind;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a verdict that is no pass says for itself, field by field. Each field is one line, whatever the platform said, and
 * was never part of another one. Holds no secret.
 *
 * @param heading the rule and its level; empty for a text without fields
 * @param facts the fields, in the order in which they are read
 */
public record Explanation(String heading, List<ResultFact> facts) {
    /** A pass needs none. */
    static final Explanation NONE = new Explanation("", List.of());

    private static final int LONGEST_LINE = 2_000;

    public Explanation {
        facts = List.copyOf(facts);
    }

    /** A text without fields. */
    static Explanation of(String text) {
        return text.isEmpty() ? NONE : new Explanation("", List.of(new ResultFact(Kind.TEXT, text)));
    }

    /**
     * Of a verdict in the ledger.
     *
     * @param waiver accepts it for now
     * @param replay the command that runs a failure once more; empty for none
     */
    static Explanation of(Rule rule, Event.Judged judged, Optional<Waiver> waiver, String replay) {
        if (judged.outcome() == Outcome.PASS || !judged.message().isEmpty()) {
            return of(judged.message());
        }
        List<ResultFact> facts = new ArrayList<>();
        waiver.ifPresent(w -> facts.add(new ResultFact(Kind.WAIVED, VisibleText.line(w.words()))));
        if (judged.expected().isEmpty() && judged.actual().isEmpty()) {
            facts.add(new ResultFact(Kind.of(judged.outcome()), VisibleText.line(judged.reason())));
        } else {
            facts.add(new ResultFact(Kind.EXPECTED, cut(judged.expected())));
            facts.add(new ResultFact(Kind.ACTUAL, cut(judged.actual())));
        }
        if (!judged.asked().isEmpty()) {
            facts.add(new ResultFact(Kind.ASKED, VisibleText.line(judged.asked())));
        }
        if (!judged.again().isEmpty()) {
            facts.add(new ResultFact(Kind.AGAIN, VisibleText.line(judged.again())));
        }
        if (!judged.key().words().isEmpty()) {
            facts.add(new ResultFact(Kind.of(judged.key()), judged.key().words()));
        }
        if (!replay.isEmpty() && !rule.concern().impact().isEmpty()) {
            facts.add(new ResultFact(Kind.IMPACT, rule.concern().impact()));
            facts.add(new ResultFact(Kind.ACTS, rule.concern().actor().words()));
        }
        facts.add(new ResultFact(Kind.SOURCE, rule.source()));
        if (!replay.isEmpty()) {
            facts.add(new ResultFact(Kind.REPLAY, VisibleText.line(replay)));
        }
        return new Explanation(rule.title() + " (" + rule.level() + ")", facts);
    }

    /** The fields as lines, without the heading. */
    public List<String> lines() {
        return facts.stream().map(ResultFact::line).toList();
    }

    /** All of it as lines; empty for a pass. */
    public String text() {
        return String.join(
                "\n",
                Stream.concat(Stream.of(heading).filter(line -> !line.isEmpty()), lines().stream())
                        .toList());
    }

    private static String cut(String text) {
        String line = VisibleText.line(text.substring(0, Math.min(text.length(), LONGEST_LINE)));
        return text.length() <= LONGEST_LINE ? line : line + "…";
    }
}
