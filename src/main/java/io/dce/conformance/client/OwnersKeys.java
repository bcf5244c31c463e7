package io.dce.conformance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.client.ownership.KeyList;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;

/** The keys that somebody has, wherever the platform shows them. */
public final class OwnersKeys {
    private static final JsonMapper JSON = new JsonMapper();

    private OwnersKeys() {}

    /** A caller's own keys; where that list can't be read, what the caller's address as a user shows of them. */
    public static KeyList of(Caller owner) {
        KeyList own = KeyList.whole(owner.listKeys());
        return own.unreadable().isEmpty()
                ? own
                : userId(owner.currentUser())
                        .map(id -> at(id, owner))
                        .filter(there -> there.unreadable().isEmpty())
                        .orElse(own);
    }

    /** A user's keys, at the user's address, as a caller sees them. */
    public static KeyList at(String userId, Caller caller) {
        return KeyList.whole(caller.listKeysOf(userId));
    }

    /** The user's id in an answer about the current user; empty when it has none that a path can carry. */
    private static Optional<String> userId(Exchange currentUser) {
        return currentUser
                .answer()
                .filter(Answer::succeeded)
                .map(OwnersKeys::uid)
                .filter(ContractPaths::carries);
    }

    private static String uid(Answer answer) {
        try {
            return JSON.readTree(answer.text()).path("uid").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
