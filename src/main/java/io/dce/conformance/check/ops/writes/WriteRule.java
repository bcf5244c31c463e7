package io.dce.conformance.check.ops.writes;

import io.dce.conformance.check.Verdict;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The OPS rules of operations that write, one entry each: a function that judges all that was collected of one. */
public enum WriteRule {
    OPS_9(WriteRefusal::withoutKey),
    OPS_10(WriteRefusal::withBadKeys),
    OPS_11(WriteRefusal::nothingButARefusal);

    private final Function<WriteExchanges, Verdict> judge;

    WriteRule(Function<WriteExchanges, Verdict> judge) {
        this.judge = judge;
    }

    /** The rule of that id; empty where there is none. */
    public static Optional<WriteRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Its id in the features, e.g. {@code OPS-9}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** What it says of an operation. */
    public Verdict of(WriteExchanges seen) {
        return judge.apply(seen);
    }
}
