package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.Store;

/** Changes to the pages of users that the store gives; what a search finds stays as it is. */
public final class StorePages {
    private StorePages() {}

    /** Gives a page in place of the faithful one. */
    /** What a page shows when nothing is searched for. */
    public interface Paging {
        Store.Slice page(Store store, long offset, int size);
    }

    /** The change that gives these pages. */
    public static PlatformChange pages(Paging paging) {
        return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
            @Override
            public Slice users(String search, long offset, int limit) {
                return search.isEmpty() ? paging.page(faithful, offset, limit) : faithful.users(search, offset, limit);
            }
        });
    }
}
