package io.dce.conformance.steps.page;

import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every page of the users, in a size that makes few of them, and one past the end. */
public final class UserPages {
    private static final int FEW_USERS = 1_000;

    private final int size;
    private final int last;

    /**
     * The pages of so many users.
     *
     * @param list any page of the list, for its total
     */
    public UserPages(Exchange list) {
        int total = AnswerIds.total(list);
        this.size = total <= FEW_USERS ? 10 : 100;
        this.last = Math.min(total / size + 2, 1_000);
    }

    public List<Exchange> by(Caller caller) {
        return eachBy(caller).map(Supplier::get).toList();
    }

    /** Every page, each asked when it is looked at. */
    public Stream<Supplier<Exchange>> eachBy(Caller caller) {
        return IntStream.rangeClosed(1, last).mapToObj(page -> () -> caller.listUsers(page, size));
    }
}
