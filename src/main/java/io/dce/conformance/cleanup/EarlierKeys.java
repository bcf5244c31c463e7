package io.dce.conformance.cleanup;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.Eventually;
import io.dce.conformance.client.ownership.KeyList;
import io.dce.conformance.client.ownership.ListedKey;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.report.console.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The keys that earlier runs have left on a platform. */
public final class EarlierKeys {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final TargetConfig config;
    private final Console console;
    private final Wanted wanted;
    private final KeyAge age;

    /**
     * Which of them are to be revoked.
     *
     * @param olderThan those that are at least so old
     * @param run those of the run whose names begin like this, whatever their age; empty for all runs'
     * @param onlyShown whether they are to be shown only
     */
    public record Wanted(Duration olderThan, Optional<String> run, boolean onlyShown) {
        boolean isOfRun(String name) {
            return RunNames.runOf(name)
                    .filter(named -> run.isEmpty() || run.get().equals(named))
                    .isPresent();
        }
    }

    private record Found(KeyPlace shelf, ListedKey key, Optional<String> keptBecause) {}

    public EarlierKeys(TargetConfig config, Console console, Wanted wanted) {
        this.config = config;
        this.console = console;
        this.wanted = wanted;
        this.age = new KeyAge(config);
    }

    /** Shows them, revokes those that are wanted, and looks whether they are gone; gives the exit code. */
    public int revoke() {
        try (Dce dce = Dce.ofEarlierRuns(config, new RunTime(LONGEST), wanted::isOfRun)) {
            List<Found> found = new ArrayList<>();
            boolean whole = true;
            for (KeyPlace shelf : KeyPlace.of(dce, config)) {
                KeyList list = shelf.list();
                list.gap().ifPresent(gap -> say("the list of " + shelf.owner() + "'s keys does not tell all: " + gap));
                whole &= list.gap().isEmpty();
                list.keys().stream()
                        .filter(key -> wanted.isOfRun(key.name()))
                        .distinct()
                        .forEach(key -> found.add(look(dce, shelf, key)));
            }
            found.forEach(this::show);
            List<Found> toRevoke =
                    found.stream().filter(f -> f.keptBecause().isEmpty()).toList();
            Set<String> left = wanted.onlyShown() ? ids(toRevoke) : revoke(toRevoke);
            console.say(found.size() + " keys of earlier runs, "
                    + (wanted.onlyShown()
                            ? toRevoke.size() + " to be revoked; nothing was"
                            : toRevoke.size() - left.size() + " revoked, " + left.size() + " not, "
                                    + (found.size() - toRevoke.size()) + " left alone"));
            return !left.isEmpty() ? 1 : whole ? 0 : 2;
        }
    }

    private Found look(Dce dce, KeyPlace shelf, ListedKey key) {
        dce.own().takeOver(key);
        Optional<String> kept = dce.own()
                .doubt(key.id())
                .or(() -> wanted.run().isPresent()
                        ? age.sameAsGiven(key)
                        : age.sameAsGiven(key).or(() -> age.younger(key, wanted.olderThan())));
        return new Found(shelf, key, kept);
    }

    private Set<String> revoke(List<Found> keys) {
        ExecutorService several = Executors.newFixedThreadPool(config.limits().parallelism());
        try {
            return new Eventually(config.limits().consistency())
                    .until(
                            () -> {
                                ParallelTasks.each(
                                        keys,
                                        several,
                                        f -> f.shelf().delete(f.key().id()));
                                return still(keys);
                            },
                            Set::isEmpty);
        } finally {
            several.shutdown();
        }
    }

    /** Those that are still there, or may be: where a list can't be read, nothing is shown to be gone. */
    private Set<String> still(List<Found> keys) {
        return keys.stream().collect(Collectors.groupingBy(Found::shelf)).entrySet().stream()
                .flatMap(e -> {
                    KeyList now = e.getKey().list();
                    Set<String> listed = now.keys().stream().map(ListedKey::id).collect(Collectors.toSet());
                    return e.getValue().stream()
                            .map(f -> f.key().id())
                            .filter(id -> now.gap().isPresent() || listed.contains(id));
                })
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Found> keys) {
        return keys.stream().map(f -> f.key().id()).collect(Collectors.toSet());
    }

    private void show(Found found) {
        ListedKey key = found.key();
        console.say(found.shelf().owner() + "  " + key.id() + "  " + key.name() + "  " + age.words(key) + "  "
                + found.keptBecause()
                        .map(why -> "left alone: " + why)
                        .orElse(wanted.onlyShown() ? "to be revoked" : "is being revoked"));
    }

    private void say(String problem) {
        console.say("bold,red", problem);
    }
}
