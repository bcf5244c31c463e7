package io.dce.conformance.steps;

import io.dce.conformance.check.CreatedKey;
import io.dce.conformance.check.KeyListing;
import io.dce.conformance.check.Usability;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.Caller;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whether a key is there: it works, and its owner finds it in the list. */
public final class KeyProof {
    private static final int TIMES = 4;

    private final KeyMaking keys;
    private final Patience patience;

    public KeyProof(KeyMaking keys, Patience patience) {
        this.keys = keys;
        this.patience = patience;
    }

    /** It works, several times in a row. */
    Verdict works(CreatedKey key) {
        return patience.until(() -> worksNow(key));
    }

    /** Its owner finds it in the list. */
    Verdict listed(CreatedKey key) {
        Caller owner = keys.owner(key);
        return patience.until(() -> KeyListing.shows(owner.listKeys(), key));
    }

    /** Both, of each of them. */
    Verdict workAndAreListed(Iterable<CreatedKey> all) {
        for (CreatedKey key : all) {
            Verdict verdict = works(key).and(() -> listed(key));
            if (!verdict.passed()) {
                return verdict;
            }
        }
        return Verdict.pass();
    }

    Verdict worksNow(CreatedKey key) {
        Caller holder = keys.holder(key);
        Supplier<Verdict> once = () -> Usability.works(holder.currentUser());
        return Patience.inTurn(Stream.generate(() -> once).limit(TIMES));
    }
}
