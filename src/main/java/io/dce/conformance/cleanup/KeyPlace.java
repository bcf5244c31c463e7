package io.dce.conformance.cleanup;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.OwnersKeys;
import io.dce.conformance.client.ownership.KeyList;
import io.dce.conformance.client.ownership.RequestWithheldException;
import io.dce.conformance.client.path.UnusableIdException;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where keys are listed and deleted: the caller's own, or a user's at the user's address.
 *
 * @param owner whose keys they are, as the scenarios call the caller
 * @param user the user's id; empty for the caller's own
 */
record KeyPlace(String owner, Caller caller, Optional<String> user) {
    private static final String ALICE = "Alice";
    private static final String BOB = "Bob";

    /** The own keys of everybody whose key was given. */
    static List<KeyPlace> of(Dce dce, TargetConfig config) {
        List<KeyPlace> shelves = new ArrayList<>();
        config.key().ifPresent(key -> shelves.add(own(dce, ALICE, key)));
        config.limitedKey().ifPresent(key -> shelves.add(own(dce, BOB, key)));
        return shelves;
    }

    private static KeyPlace own(Dce dce, String owner, String key) {
        Credential credential = Credential.bearer(owner + ", tidying up", key);
        return new KeyPlace(owner, dce.as(credential, exchange -> {}), Optional.empty());
    }

    /** Those of a user, for the same caller. */
    KeyPlace at(String userId) {
        return new KeyPlace(owner, caller, Optional.of(userId));
    }

    /** Whether what a caller asks for comes to stand here: whoever is not Bob works with Alice's key, or pretends to. */
    boolean isOf(String callerName) {
        return callerName.startsWith(BOB) == owner.equals(BOB);
    }

    KeyList list() {
        return user.isPresent() ? OwnersKeys.at(user.get(), caller) : OwnersKeys.of(caller);
    }

    /** Deletes a key; empty where that may not be sent. */
    Optional<Exchange> delete(String id) {
        try {
            return Optional.of(user.isPresent() ? caller.deleteKeyOf(user.get(), id) : caller.deleteKey(id));
        } catch (RequestWithheldException | UnusableIdException | RunOverException e) {
            return Optional.empty();
        }
    }
}
