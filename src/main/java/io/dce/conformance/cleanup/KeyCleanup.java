package io.dce.conformance.cleanup;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.Eventually;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.TargetConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Revokes the keys that a run has made, also those whose creation was never answered: their names tell them. */
public final class KeyCleanup {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final TargetConfig config;
    private final Dce run;

    public KeyCleanup(TargetConfig config, Dce run) {
        this.config = config;
        this.run = run;
    }

    /** Revokes them, and says of each that is left, or may be left, what is known of it: its id, its name and why. */
    public List<String> revokeAll() {
        if (config.readonly()) {
            return List.of();
        }
        new Eventually(config.limits().answer()).until(run::idle, idle -> idle);
        ExecutorService several = Executors.newFixedThreadPool(config.limits().parallelism());
        try (Dce dce = run.afterwards(new RunTime(LONGEST))) {
            List<KeyPlace> shelves = KeyPlace.of(dce, config);
            return dce.inTime(() -> new Eventually(config.limits().consistency())
                    .until(() -> new CleanupRound(dce.own(), shelves, several).run(), List::isEmpty));
        } catch (RunOverException e) {
            return unfinished();
        } finally {
            several.shutdown();
        }
    }

    private List<String> unfinished() {
        String why = ": there was no time to revoke it";
        return Stream.concat(
                        run.own().remaining().stream().map(key -> key.id() + ", named " + key.name() + why),
                        run.own().unproven().unanswered().keySet().stream()
                                .map(name -> "perhaps a key named " + name + why))
                .sorted()
                .toList();
    }
}
