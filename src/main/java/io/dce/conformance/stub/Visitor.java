package io.dce.conformance.stub;

import java.util.Optional;

/**
 * Somebody who got in.
 *
 * @param user the owner of the key; nobody where no key is asked for
 */
record Visitor(Optional<User> user) {
    static final Visitor ANYBODY = new Visitor(Optional.empty());

    static Visitor of(User user) {
        return new Visitor(Optional.of(user));
    }

    boolean isAdmin() {
        return user.map(User::admin).orElse(false);
    }
}
