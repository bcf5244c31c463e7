package io.dce.conformance.cleanup;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.ownership.KeyList;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.config.TargetConfig;
import java.util.ArrayList;
import java.util.List;

/** A look at the keys that there are before a run creates any. Those are never its own, whatever an answer says. */
public final class KeyInventory {
    private KeyInventory() {}

    /** Takes it, and says in words what a person may want to know. */
    public static List<String> take(Dce dce, TargetConfig config) {
        List<String> words = new ArrayList<>();
        words.add("the keys of this run have names that begin with " + dce.own().prefix());
        for (KeyPlace shelf : KeyPlace.of(dce, config)) {
            KeyList list = shelf.list();
            dce.own().before(shelf.owner(), list);
            long earlier = list.keys().stream()
                    .filter(key -> RunNames.runOf(key.name()).isPresent())
                    .count();
            if (earlier > 0) {
                words.add(shelf.owner() + " has " + earlier + " keys of earlier runs; to revoke them: "
                        + CleanupHint.command(config.url().orElseThrow().toString(), ""));
            }
            list.gap()
                    .ifPresent(gap -> words.add("of " + shelf.owner()
                            + "'s keys the list does not tell which there are, " + gap
                            + ": what is not provably this run's will be left and named"));
        }
        return words;
    }
}
