package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Effect;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** What was found of two schemas: what is different, and which schemas within them are to be compared. */
final class Findings {
    private final SchemaPair pair;
    private final String label;
    private final List<Local> differences;
    private final List<Inner> within;

    /** A difference at a place below the schema. */
    record Local(Severity severity, String place, String words) {}

    /** Two schemas at a place below. */
    record Inner(String place, SchemaPair pair) {}

    Findings(SchemaPair pair) {
        this(pair, "", new ArrayList<>(), new ArrayList<>());
    }

    private Findings(SchemaPair pair, String label, List<Local> differences, List<Inner> within) {
        this.pair = pair;
        this.label = label;
        this.differences = differences;
        this.within = within;
    }

    /** The same, for one of the alternatives. */
    Findings of(String alternative) {
        return new Findings(pair, alternative.isEmpty() ? "" : " (" + alternative + ")", differences, within);
    }

    /** Which way the values go. */
    Direction direction() {
        return pair.direction();
    }

    /** Whether a value is written as plain text, where a number is a text as well. */
    boolean text() {
        return pair.text();
    }

    /** Something is different about the schema itself. */
    void say(Effect effect, String words) {
        say(effect, "", words);
    }

    /** Something is different below it. What must not be can't be expected by anybody. */
    void say(Effect effect, String place, String words) {
        Severity severity = effect.severity(pair.direction());
        boolean worse = pair.forbidden() && severity == Severity.MAY_BREAK;
        differences.add(new Local(worse ? Severity.BREAKS : severity, label + place, words));
    }

    /** Two schemas are to be compared. */
    void compare(String place, Schema before, Schema after) {
        within.add(new Inner(label + place, pair.inner(before, after)));
    }

    /** Two schemas are to be compared whose values must not come. */
    void compareForbidden(String place, Schema before, Schema after) {
        within.add(new Inner(label + place, pair.opposite(before, after)));
    }

    List<Local> differences() {
        return differences;
    }

    List<Inner> within() {
        return within;
    }
}
