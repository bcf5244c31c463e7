package io.dce.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Json;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.Eventually;
import io.dce.conformance.client.OwnResources;
import io.dce.conformance.client.RequestWithheldException;
import io.dce.conformance.client.RunOverException;
import io.dce.conformance.client.RunTime;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.target.TargetConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Revokes the keys that a run has made, also those whose creation was never answered: their names tell them. */
final class Cleanup {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** A thread for each: what they wait for is done by the others. */
    private static final Executor OWNERS = task -> new Thread(task, "tidying-up").start();

    private final TargetConfig config;
    private final Dce run;

    Cleanup(TargetConfig config, Dce run) {
        this.config = config;
        this.run = run;
    }

    /** Revokes them, and gives the ids of those that are still there. */
    List<String> revokeAll() {
        if (config.readonly()) {
            return List.of();
        }
        new Eventually(config.limits().answer()).until(run::idle, idle -> idle);
        ExecutorService several = Executors.newFixedThreadPool(config.limits().parallelism());
        try (Dce dce = run.afterwards(new RunTime(LONGEST))) {
            List<Caller> owners = new ArrayList<>();
            config.key().ifPresent(key -> owners.add(caller(dce, "Alice", key)));
            config.limitedKey().ifPresent(key -> owners.add(caller(dce, "Bob", key)));
            return new Eventually(config.limits().consistency())
                    .until(() -> revoke(dce.own(), owners, several), List::isEmpty);
        } catch (RunOverException e) {
            return ids(run.own());
        } finally {
            several.shutdown();
        }
    }

    private static Caller caller(Dce dce, String name, String key) {
        return dce.as(Credential.bearer(name + ", tidying up", key), exchange -> {});
    }

    /** One round: what is listed under our names, and what we know of and is not listed. */
    private static List<String> revoke(OwnResources own, List<Caller> owners, Executor several) {
        Set<String> left = new ConcurrentSkipListSet<>();
        each(owners, OWNERS, owner -> {
            Set<String> listed = listed(own, owner, left);
            each(listed, several, id -> delete(owner, id));
            if (!listed.isEmpty()) {
                // A platform may say that it has deleted a key, and keep it.
                left.addAll(listed(own, owner, left));
            }
        });
        Set<String> gone = ConcurrentHashMap.newKeySet();
        List<String> unlisted = ids(own);
        each(unlisted, several, id -> {
            // Whose it is need not be known: it is gone when all of them are told so.
            List<Optional<Exchange>> told = owners.stream()
                    .flatMap(owner -> Stream.concat(
                            Stream.of(delete(owner, id)),
                            own.userOf(id).stream().map(user -> deleteOf(owner, user, id))))
                    .toList();
            if (told.stream()
                    .allMatch(e -> e.filter(answer -> answer.status() == 404).isPresent())) {
                gone.add(id);
            }
        });
        List<String> remaining = ids(own);
        unlisted.stream()
                .filter(remaining::contains)
                .filter(id -> !gone.contains(id))
                .forEach(left::add);
        return List.copyOf(left);
    }

    /** Several at once: one after the other, a slow platform would leave no time for all of them. */
    private static <T> void each(Collection<T> all, Executor several, Consumer<T> what) {
        try {
            CompletableFuture.allOf(all.stream()
                            .map(one -> CompletableFuture.runAsync(() -> what.accept(one), several))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RunOverException over ? over : e;
        }
    }

    /**
     * The keys of this run that a list shows.
     *
     * @param strange is told those that bear this run's name under an id that no answer gave: nobody knows whose they are
     */
    private static Set<String> listed(OwnResources own, Caller owner, Set<String> strange) {
        Set<String> ours = new TreeSet<>();
        owner.listKeys().pages().forEach(page -> {
            for (JsonNode key : Json.of(page).path("items")) {
                String id = key.path("id").asText();
                String name = key.path("name").asText();
                if (own.claim(id, name)) {
                    ours.add(id);
                } else if (own.named(name)) {
                    strange.add(id);
                }
            }
        });
        return ours;
    }

    private static Optional<Exchange> delete(Caller owner, String id) {
        try {
            return Optional.of(owner.deleteKey(id));
        } catch (RequestWithheldException | RunOverException e) {
            return Optional.empty();
        }
    }

    private static Optional<Exchange> deleteOf(Caller owner, String userId, String id) {
        try {
            return Optional.of(owner.deleteKeyOf(userId, id));
        } catch (RequestWithheldException | RunOverException e) {
            return Optional.empty();
        }
    }

    private static List<String> ids(OwnResources own) {
        return own.remaining().stream().map(OwnResources.Created::id).sorted().toList();
    }
}
