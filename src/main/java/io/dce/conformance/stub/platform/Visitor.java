package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.store.User;
import java.util.Optional;

/**
 * Somebody who got in.
 *
 * @param user the owner of the key; nobody where no key is asked for
 */
public record Visitor(Optional<User> user) {
    static final Visitor ANYBODY = new Visitor(Optional.empty());

    public static Visitor of(User user) {
        return new Visitor(Optional.of(user));
    }

    boolean isAdmin() {
        return user.map(User::admin).orElse(false);
    }
}
