package io.dce.conformance.steps;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Repeats a check for as long as a change may take to show everywhere. */
public final class ConsistencyWait {
    private final Duration consistency;

    public ConsistencyWait(RunContext run) {
        this.consistency = run.config().limits().consistency();
    }

    /** How long a change may take. */
    public Duration consistency() {
        return consistency;
    }

    /** Looks until it is a pass; gives the last verdict. */
    public Verdict until(Supplier<Verdict> look) {
        return within(consistency, look);
    }

    /** Looks for so long at most until it is a pass; gives the last verdict. */
    public Verdict within(Duration limit, Supplier<Verdict> look) {
        return new Eventually(limit).until(look, Verdict::passed);
    }

    /** Looks from a time on, and so long at most, until it is a pass; gives the last verdict. */
    public Verdict from(Instant first, Duration limit, Supplier<Verdict> look) {
        return new Eventually(Duration.between(Instant.now(), first), limit).until(look, Verdict::passed);
    }

    /** Looks all the while; gives the first verdict that is no pass. */
    public Verdict all(Duration span, Supplier<Verdict> look) {
        return new Eventually(span).until(look, verdict -> !verdict.passed());
    }

    /** Looks in turn at one thing after the other; gives the first verdict that is no pass, and looks no further. */
    public static Verdict inTurn(Stream<Supplier<Verdict>> looks) {
        return looks.map(Supplier::get)
                .filter(verdict -> !verdict.passed())
                .findFirst()
                .orElseGet(Verdict::pass);
    }
}
