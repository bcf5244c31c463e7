package io.dce.conformance.cleanup;

import io.dce.conformance.client.ownership.KeyList;
import io.dce.conformance.client.ownership.ListedKey;
import io.dce.conformance.client.ownership.OwnKey;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.ownership.UnprovenKeys;
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
import java.util.stream.Collectors;
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
    private final Set<String> namedIds = ConcurrentHashMap.newKeySet();
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private final Map<String, KeyList> lists = new ConcurrentHashMap<>();

    CleanupRound(OwnResources own, List<KeyPlace> shelves, Executor several) {
        this.own = own;
        this.shelves = shelves;
        this.several = several;
    }

    /** What is left after it, each in words for a person; empty when all is well. */
    List<String> run() {
        ParallelTasks.each(shelves, OWNERS, shelf -> lists.put(shelf.owner(), clear(shelf)));
        ParallelTasks.each(unlisted(), several, this::unlisted);
        own.remaining().stream()
                .filter(key -> own.doubt(key.id()).isPresent())
                .forEach(key -> leaves(key.id(), key.name(), own.doubt(key.id()).orElseThrow() + gaps()));
        shelves.forEach(shelf -> {
            KeyList list = lists.get(shelf.owner());
            list.gap().ifPresentOrElse(gap -> unconfirmed(shelf, gap), () -> unaccounted(shelf, list));
        });
        if (mayBeLeft.size() > MOST_NAMED) {
            left.putIfAbsent(
                    "",
                    "perhaps keys whose names begin with " + own.prefix() + ": of " + mayBeLeft.size()
                            + " nothing shows what became of them");
        }
        return Stream.concat(left.values().stream(), mayBeLeft.stream().limit(MOST_NAMED))
                .toList();
    }

    /** Revokes what a list shows to be ours, and looks again: a platform may say that it has deleted a key, and keep it. */
    private KeyList clear(KeyPlace shelf) {
        KeyList list = shelf.list();
        Set<String> ours = own.ownOf(shelf.owner(), list);
        ParallelTasks.each(ours, several, shelf::delete);
        KeyList now = ours.isEmpty() ? list : shelf.list();
        Set<String> still = own.ownOf(shelf.owner(), now);
        now.keys().stream().filter(key -> own.named(key.name())).forEach(key -> {
            if (still.contains(key.id())) {
                leaves(key.id(), key.name(), "it is still listed after its deletion");
            } else if (own.unproven().wasThere(key.id())) {
                misplaced(key.id(), key.name());
            } else {
                String doubt = own.doubt(key.id()).orElse("nothing shows whose it is");
                leaves(key.id(), key.name(), "it is listed under that name, but " + doubt);
            }
        });
        return now;
    }

    private Collection<OwnKey> unlisted() {
        return own.remaining().stream()
                .filter(key -> !namedIds.contains(key.id()))
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
    private void unconfirmed(KeyPlace shelf, String why) {
        String gap = gap(shelf, why);
        own.unproven().unanswered().forEach((name, caller) -> {
            if (shelf.isOf(caller)) {
                mayBeLeft.add("perhaps a key named " + name + ": what became of it was not answered, and " + gap);
            }
        });
        long deleted = own.unproven().calledDeleted().values().stream()
                .filter(shelf::isOf)
                .count();
        if (deleted > 0 || mayBeLeft.size() > MOST_NAMED) {
            left.put(
                    "",
                    "perhaps keys whose names begin with " + own.prefix() + ": " + deleted + " were deleted and "
                            + mayBeLeft.size() + " not answered, and " + gap);
        }
    }

    /**
     * What a list that tells all leaves open. A platform may list a key under another name than was asked for: where nothing
     * has come that was not there before, a creation that was never answered has left nothing.
     */
    private void unaccounted(KeyPlace shelf, KeyList list) {
        UnprovenKeys unproven = own.unproven();
        List<ListedKey> strangers = unproven.strangers(list);
        boolean hides = hides(list);
        boolean open = false;
        for (Map.Entry<String, String> asked : unproven.unanswered().entrySet()) {
            String name = asked.getKey();
            boolean granted = unproven.granted(name);
            boolean may = granted || hides || !strangers.isEmpty();
            if (shelf.isOf(asked.getValue()) && !named.contains(name) && may) {
                open = true;
                mayBeLeft.add("perhaps a key named " + name + ": "
                        + (granted
                                ? "its creation was answered with success, but nothing shows which key it is"
                                : "what became of it was not answered, and " + shelf.owner()
                                        + (hides
                                                ? "'s list does not show the keys that are known to be there"
                                                : " has keys that were not seen before this run")));
            }
        }
        if (open && !strangers.isEmpty() && unproven.knowsAllBefore(shelf.owner())) {
            left.put(
                    "strangers " + shelf.owner(),
                    "perhaps among " + shelf.owner() + "'s keys that were not there before"
                            + " this run, a person should look: " + words(strangers));
        }
    }

    /**
     * Whether a list leaves out what must be there: a key that an answer has told, or the one that its owner asks with. Then
     * it proves of no name that nothing bears it.
     */
    private boolean hides(KeyList list) {
        return list.keys().isEmpty()
                || own.remaining().stream().anyMatch(key -> own.doubt(key.id()).isPresent());
    }

    /** What no list has shown, one that tells nothing could not show. */
    private String gaps() {
        return shelves.stream()
                .flatMap(shelf -> lists.get(shelf.owner()).gap().stream().map(why -> ", and " + gap(shelf, why)))
                .collect(Collectors.joining());
    }

    private static String gap(KeyPlace shelf, String why) {
        return "the list of " + shelf.owner() + "'s keys does not tell: " + why;
    }

    private static String words(List<ListedKey> keys) {
        return keys.stream()
                        .limit(MOST_NAMED)
                        .map(key -> key.id() + " (" + key.name() + ")")
                        .collect(Collectors.joining(", "))
                + (keys.size() > MOST_NAMED ? " and " + (keys.size() - MOST_NAMED) + " more" : "");
    }

    private void leaves(String id, String name, String why) {
        namedIds.add(id);
        named.add(name);
        left.putIfAbsent(id + " " + name, id + (name.isEmpty() ? "" : ", named " + name) + ": " + why);
    }

    /** Another key bears the name of one that was asked for: that is said of the name, and a person is told to keep off. */
    private void misplaced(String id, String name) {
        if (own.unproven().unanswered().containsKey(name)) {
            named.add(name);
            left.putIfAbsent(
                    name,
                    "perhaps a key named " + name + ": that name is listed with the id of another key, " + id
                            + ", which was there before this run");
        }
    }
}
