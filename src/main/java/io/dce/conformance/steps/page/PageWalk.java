package io.dce.conformance.steps.page;

import io.dce.conformance.check.reading.PageReader.Turn;
import io.dce.conformance.exchange.Exchange;
import java.util.OptionalInt;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Requests the pages of a list one after the other, each when it is needed, up to one past the end. */
final class PageWalk extends AbstractSpliterator<Exchange> {
    private final IntFunction<Exchange> ask;
    private Turn turn = new Turn(OptionalInt.of(1), false);

    private PageWalk(IntFunction<Exchange> ask) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.ask = ask;
    }

    /**
     * From the first page on.
     *
     * @param ask asks for the page of that number
     */
    static Stream<Exchange> of(IntFunction<Exchange> ask) {
        return StreamSupport.stream(new PageWalk(ask), false);
    }

    /** A page past the end that is not served is passed over: it holds nothing, and PAGE-6 judges it. */
    @Override
    public boolean tryAdvance(Consumer<? super Exchange> action) {
        if (turn.next().isEmpty()) {
            return false;
        }
        Exchange page = ask.apply(turn.next().getAsInt());
        boolean missing = turn.ends() && page.status() != 200;
        turn = missing ? new Turn(OptionalInt.empty(), true) : Turn.after(page);
        if (!missing) {
            action.accept(page);
        }
        return !missing;
    }
}
