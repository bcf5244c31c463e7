package io.dce.conformance.steps.key;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyListing;
import io.dce.conformance.check.key.KeyUse;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.ConsistencyWait;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a key still exists: it works, and its owner's list shows it. */
public final class KeyPresence {
    private static final int TIMES = 4;

    private final KeyMaking keys;
    private final KeyRing ring;
    private final ConsistencyWait consistency;

    public KeyPresence(KeyMaking keys, KeyRing ring, ConsistencyWait consistency) {
        this.keys = keys;
        this.ring = ring;
        this.consistency = consistency;
    }

    /** It works, several times in a row. */
    Verdict works(CreatedKey key) {
        return consistency.until(() -> worksNow(key));
    }

    /** Their owners find them in their lists. */
    private Verdict listed(List<CreatedKey> all) {
        Map<String, List<CreatedKey>> byOwner = all.stream().collect(Collectors.groupingBy(CreatedKey::owner));
        return ConsistencyWait.inTurn(byOwner.values().stream()
                .map(owned -> () -> consistency.until(() -> {
                    Exchange list = keys.owner(owned.get(0)).listKeys();
                    return KeyListing.showsStill(list, owned);
                })));
    }

    /** Both, of each of them. */
    Verdict workAndAreListed(List<CreatedKey> all) {
        return ConsistencyWait.inTurn(all.stream().map(key -> () -> works(key))).and(() -> listed(all));
    }

    /** Uses it and looks for it at once: what it is like before anything can have disturbed it. */
    void meet(CreatedKey key) {
        met(key);
    }

    /** Both, of each of them; where no key is ever like that, nothing shows that these have been disturbed. */
    Verdict undisturbed(List<CreatedKey> all) {
        Verdict verdict =
                consistency.until(() -> ConsistencyWait.inTurn(all.stream().map(key -> () -> met(key))));
        return verdict.outcome() != Outcome.FAIL || ring.anyMet() || freshOnes(all.get(0))
                ? verdict
                : Verdict.inconclusive("no key was ever seen to work and to be listed: " + verdict.reason());
    }

    /** By now it is calmer: a key that is made and met at once shows what a key is like that nothing has disturbed. */
    private boolean freshOnes(CreatedKey like) {
        return Stream.generate(() -> met(keys.by(keys.owner(like))))
                .limit(TIMES)
                .anyMatch(Verdict::passed);
    }

    private Verdict met(CreatedKey key) {
        Verdict verdict = onceNow(key)
                .and(() -> onceNow(key))
                .and(() -> KeyListing.showsStill(keys.owner(key).listKeys(), List.of(key)));
        if (verdict.passed()) {
            ring.met();
        }
        return verdict;
    }

    /** Each of them has worked once and is listed: enough for a scenario to start from. */
    Verdict areThere(List<CreatedKey> all) {
        return ConsistencyWait.inTurn(all.stream().map(key -> () -> consistency.until(() -> onceNow(key))))
                .and(() -> listed(all));
    }

    /** It works just now, several times in a row. */
    Verdict worksNow(CreatedKey key) {
        return ConsistencyWait.inTurn(
                Stream.<Supplier<Verdict>>generate(() -> () -> onceNow(key)).limit(TIMES));
    }

    private Verdict onceNow(CreatedKey key) {
        return KeyUse.known(keys.holder(key).currentUser());
    }
}
