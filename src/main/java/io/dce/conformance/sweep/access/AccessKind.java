package io.dce.conformance.sweep.access;

import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ServedData;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller gets of what Alice is served, by the values that tell one thing from another. */
public enum AccessKind {
    /** 401 or 403. */
    REFUSED(0),
    /** Another error, as for something that isn't there. */
    ABSENT(0),
    /** A success that shows nothing of what Alice sees, nor anything else. */
    EMPTY(0),
    /** A part of what Alice sees. */
    LESS(1),
    /** Something that Alice doesn't see. */
    OTHER(2),
    /** The same as Alice. */
    SAME(2),
    /** No answer, or a busy platform. */
    UNSEEN(-1);

    private final int rank;

    AccessKind(int rank) {
        this.rank = rank;
    }

    /** In English words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name; empty where there is none. */
    public static Optional<AccessKind> of(String words) {
        return Arrays.stream(values())
                .filter(kind -> kind.words().equals(words))
                .findFirst();
    }

    /** Whether it shows more than another; what wasn't seen shows neither more nor less. */
    public boolean moreThan(AccessKind other) {
        return rank > other.rank && other.rank >= 0;
    }

    /**
     * Of an answer.
     *
     * @param alice what Alice got for the same at the same time, a success
     */
    static AccessKind of(Exchange answer, Exchange alice) {
        if (answer.answer().isEmpty() || UnreadableAnswer.busy(answer) || answer.status() >= 500) {
            return UNSEEN;
        }
        if (answer.answer().get().refused()) {
            return REFUSED;
        }
        if (answer.status() >= 300) {
            return ABSENT;
        }
        if (answer.answer().get().text().equals(alice.answer().orElseThrow().text())) {
            return SAME;
        }
        Set<String> shown = new ServedData(answer).values();
        Set<String> all = new ServedData(alice).values();
        if (shown.isEmpty()) {
            return all.isEmpty() && JsonReader.of(answer).size() > 0 ? SAME : EMPTY;
        }
        if (shown.equals(all)) {
            return SAME;
        }
        return all.containsAll(shown) ? LESS : OTHER;
    }
}
