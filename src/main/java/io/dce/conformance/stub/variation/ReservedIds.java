package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store whose keys have ids with characters that a URL reserves (RFC 3986 section 2.2). */
public final class ReservedIds extends ForwardingStore {
    private static final String BEFORE = "key:";
    private static final String AFTER = " +/=%2F";

    public ReservedIds(Store faithful) {
        super(faithful);
    }

    @Override
    public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
        return shown(super.create(owner, name, expiresAt));
    }

    @Override
    public List<AccessKey> keys(User owner) {
        return super.keys(owner).stream().map(ReservedIds::shown).toList();
    }

    @Override
    public Optional<AccessKey> key(User owner, String keyId) {
        return super.key(owner, kept(keyId)).map(ReservedIds::shown);
    }

    @Override
    public boolean delete(User owner, String keyId) {
        return super.delete(owner, kept(keyId));
    }

    private static AccessKey shown(AccessKey key) {
        return new AccessKey(BEFORE + key.id() + AFTER, key.name(), key.createdAt(), key.expiresAt());
    }

    /** The keys that the stub is started with know themselves by their faithful ids. */
    private static String kept(String id) {
        String plain = id.replace("%2F", "/");
        String after = AFTER.replace("%2F", "/");
        boolean ours = plain.startsWith(BEFORE) && plain.endsWith(after);
        return ours ? plain.substring(BEFORE.length(), plain.length() - after.length()) : id;
    }
}
