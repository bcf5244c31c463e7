package io.dce.conformance.stub.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that leaves everything to another: for those that differ in one thing. */
public abstract class ForwardingStore implements Store {
    private final Store store;

    public ForwardingStore(Store store) {
        this.store = store;
    }

    @Override
    public Slice users(String search, long offset, int limit) {
        return store.users(search, offset, limit);
    }

    @Override
    public Optional<User> user(String id) {
        return store.user(id);
    }

    @Override
    public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
        return store.create(owner, name, expiresAt);
    }

    @Override
    public List<AccessKey> keys(User owner) {
        return store.keys(owner);
    }

    @Override
    public Optional<AccessKey> key(User owner, String keyId) {
        return store.key(owner, keyId);
    }

    @Override
    public boolean delete(User owner, String keyId) {
        return store.delete(owner, keyId);
    }
}
