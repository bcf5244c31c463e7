package io.dce.conformance.sweep;

import io.dce.conformance.check.OperationExchanges.BadKey;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forgery;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the key was asked for is asked for by callers who are to be refused.
 *
 * @param targets path and query, in every way that it may be asked for; the first is the one the key was asked with
 * @param journal is told every exchange
 */
record RefusalRequests(List<String> targets, Callers callers, Consumer<Exchange> journal) {
    /** An ended key is shown to these: a sweep of all modules has but so many requests. */
    private static final int FIRST_PAGES = 2;

    /** Without a key, however it is asked. */
    List<Exchange> withoutKey() {
        return targets.stream().map(callers.nobody(journal)::get).toList();
    }

    /**
     * With what is no key.
     *
     * @param turn the number of the operation: what is no key takes turns
     */
    List<BadKey> withBadKeys(int turn) {
        String target = targets.get(0);
        return Stream.of(
                        targets.stream().map(each -> shown(callers.best(), each)),
                        targets.stream().limit(FIRST_PAGES).map(each -> shown(callers.expired(), each)),
                        callers.forgeries(turn).stream().map(forgery -> shown(forgery, target)),
                        Stream.of(callers.misplaced(turn, journal)).map(who -> shown(who, callers.key(), target)))
                .flatMap(shown -> shown)
                .toList();
    }

    private BadKey shown(Forgery forgery, String target) {
        return shown(callers.mallory(forgery, journal), forgery.key(), target);
    }

    private static BadKey shown(Caller caller, String key, String target) {
        return new BadKey(key, caller.get(target));
    }
}
