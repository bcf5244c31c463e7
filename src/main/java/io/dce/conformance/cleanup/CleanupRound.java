package io.dce.conformance.cleanup;

import io.dce.conformance.client.ownership.KeyList;
import io.dce.conformance.client.ownership.OwnKey;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Exchange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** One round of tidying up: revokes what is provably the run's, and says what is left or may be left. */
final class CleanupRound {
    /** More names than that help nobody: how they begin is said as well. */
    private static final int MOST_NAMED = 40;
    /** A thread for each: what they wait for is done by the others. */
    private static final Executor OWNERS = task -> new Thread(task, "tidying-up").start();

    private final OwnResources own;
    private final List<KeyPlace> shelves;
    private final Executor several;
    private final Map<String, String> left = new ConcurrentSkipListMap<>();
    private final Set<String> mayBeLeft = new ConcurrentSkipListSet<>();
    private final Map<String, String> gaps = new ConcurrentHashMap<>();

    CleanupRound(OwnResources own, List<KeyPlace> shelves, Executor several) {
        this.own = own;
        this.shelves = shelves;
        this.several = several;
    }

    /** What is left after it, each in words for a person; empty when all is well. */
    List<String> run() {
        ParallelTasks.each(shelves, OWNERS, shelf -> clear(shelf).ifPresent(gap -> gaps.put(shelf.owner(), gap)));
        ParallelTasks.each(unlisted(), several, this::unlisted);
        own.remaining().stream()
                .filter(key -> own.doubt(key.id()).isPresent())
                .forEach(key -> leaves(key.id(), key.name(), own.doubt(key.id()).orElseThrow()));
        shelves.stream().filter(shelf -> gaps.containsKey(shelf.owner())).forEach(this::unconfirmed);
        return Stream.concat(left.values().stream(), mayBeLeft.stream().limit(MOST_NAMED))
                .toList();
    }

    /** Revokes what a list shows to be ours, and looks again: a platform may say that it has deleted a key, and keep it. */
    private Optional<String> clear(KeyPlace shelf) {
        KeyList list = shelf.list();
        Set<String> ours = own.ownOf(shelf.owner(), list);
        ParallelTasks.each(ours, several, shelf::delete);
        KeyList now = ours.isEmpty() ? list : shelf.list();
        Set<String> still = own.ownOf(shelf.owner(), now);
        now.keys().stream().filter(key -> own.named(key.name())).forEach(key -> {
            if (still.contains(key.id())) {
                leaves(key.id(), key.name(), "it is still listed after its deletion");
            } else {
                String doubt = own.doubt(key.id()).orElse("nothing shows whose it is");
                leaves(key.id(), key.name(), "it is listed under that name, but " + doubt);
            }
        });
        return now.gap();
    }

    private Collection<OwnKey> unlisted() {
        return own.remaining().stream()
                .filter(key -> !left.containsKey(key.id()))
                .toList();
    }

    /** A key that its creator's list does not show, or shows no longer. */
    private void unlisted(OwnKey key) {
        List<KeyPlace> addresses = own.userOf(key.id()).stream()
                .flatMap(user -> shelves.stream().map(shelf -> shelf.at(user)))
                .toList();
        addresses.stream()
                .filter(address -> own.doubt(key.id()).isPresent())
                .forEach(address -> own.ownOf("", address.list()));
        if (own.doubt(key.id()).isPresent()) {
            return;
        }
        // Whose it is need not be known: it is gone when all of them are told so.
        List<Optional<Exchange>> told = Stream.concat(shelves.stream(), addresses.stream())
                .map(shelf -> shelf.delete(key.id()))
                .toList();
        boolean gone = told.stream()
                .allMatch(e -> e.filter(answer -> answer.status() == 404).isPresent());
        boolean deleted = told.stream()
                .flatMap(Optional::stream)
                .anyMatch(e -> e.answer().filter(a -> a.succeeded()).isPresent());
        boolean stays = addresses.stream()
                .anyMatch(address -> own.ownOf("", address.list()).contains(key.id()));
        if (stays || !gone && !deleted) {
            leaves(key.id(), key.name(), "its deletion did not succeed");
        }
    }

    /** Where a list can't be read, a name is all that is known of a key that may have come to be. */
    private void unconfirmed(KeyPlace shelf) {
        String gap = "the list of " + shelf.owner() + "'s keys does not tell: " + gaps.get(shelf.owner());
        own.unanswered().forEach((name, caller) -> {
            if (shelf.isOf(caller)) {
                mayBeLeft.add("perhaps a key named " + name + ": what became of it was not answered, and " + gap);
            }
        });
        long deleted = own.calledDeleted().values().stream().filter(shelf::isOf).count();
        if (deleted > 0 || mayBeLeft.size() > MOST_NAMED) {
            left.put(
                    "",
                    "perhaps keys whose names begin with " + own.prefix() + ": " + deleted + " were deleted and "
                            + mayBeLeft.size() + " not answered, and " + gap);
        }
    }

    private void leaves(String id, String name, String why) {
        left.putIfAbsent(id, id + (name.isEmpty() ? "" : ", named " + name) + ": " + why);
    }
}
