package io.dce.conformance.rule;

import java.util.Arrays;
import java.util.Optional;

/** Who has to act when a rule is broken. */
public enum Actor {
    /** Whoever runs the gateway in front of the platform, which checks keys. */
    GATEWAY("gateway"),
    /** Whoever makes the platform behind it. */
    PLATFORM("platform"),
    /** Whoever gave the key that the run was started with. */
    KEY_GIVER("whoever gave the key");

    private final String words;

    Actor(String words) {
        this.words = words;
    }

    /** In words, as features have it. */
    public String words() {
        return words;
    }

    /** The one of these words. */
    static Optional<Actor> of(String words) {
        return Arrays.stream(values())
                .filter(actor -> actor.words.equals(words))
                .findFirst();
    }
}
