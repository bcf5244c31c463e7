package io.dce.conformance.openapi.text;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where something stands in a text, from line 1 and column 1 on. */
final class YamlPlace {
    private YamlPlace() {}

    static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    static int column(Event event) {
        return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    /** In words. */
    static String of(Event event) {
        return event.getStartMark().map(YamlPlace::of).orElse("");
    }

    static String of(Mark mark) {
        return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
