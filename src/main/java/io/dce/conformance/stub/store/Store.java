package io.dce.conformance.stub.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the platform keeps. Safe for use by many threads. */
public interface Store {
    /** Up to {@code limit} of the listed users that match, from the {@code offset}th on, always in the same order. */
    Slice users(String search, long offset, int limit);

    Optional<User> user(String id);

    AccessKey create(User owner, String name, Optional<Instant> expiresAt);

    /** The user's keys, oldest first. */
    List<AccessKey> keys(User owner);

    Optional<AccessKey> key(User owner, String keyId);

    /** Whether there was such a key among the user's own. */
    boolean delete(User owner, String keyId);

    /**
     * A part of the users.
     *
     * @param total how many there are in all
     */
    record Slice(List<User> users, int total) {
        public Slice {
            users = List.copyOf(users);
        }
    }
}
