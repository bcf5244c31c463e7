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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Revokes the keys that a run has made, also those whose creation was never answered: their names tell them. */
final class Cleanup {
    private static final Duration LONGEST = Duration.ofSeconds(10);

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
        try (Dce dce = run.afterwards(new RunTime(LONGEST))) {
            List<Caller> owners = new ArrayList<>();
            config.key().ifPresent(key -> owners.add(caller(dce, "Alice", key)));
            config.limitedKey().ifPresent(key -> owners.add(caller(dce, "Bob", key)));
            return new Eventually(config.limits().consistency()).until(() -> revoke(dce.own(), owners), List::isEmpty);
        } catch (RunOverException e) {
            return ids(run.own());
        }
    }

    private static Caller caller(Dce dce, String name, String key) {
        return dce.as(Credential.bearer(name + ", tidying up", key), exchange -> {});
    }

    /** One round: what is listed under our names, and what we know of and is not listed. */
    private static List<String> revoke(OwnResources own, List<Caller> owners) {
        TreeSet<String> left = new TreeSet<>();
        for (Caller owner : owners) {
            Set<String> listed = listed(own, owner);
            listed.forEach(id -> delete(owner, id));
            if (!listed.isEmpty()) {
                // A platform may say that it has deleted a key, and keep it.
                left.addAll(listed(own, owner));
            }
        }
        for (String id : ids(own)) {
            boolean gone = owners.stream()
                    .anyMatch(owner ->
                            delete(owner, id).filter(e -> e.status() == 404).isPresent());
            if (!gone && ids(own).contains(id)) {
                left.add(id);
            }
        }
        return List.copyOf(left);
    }

    private static Set<String> listed(OwnResources own, Caller owner) {
        Set<String> ours = new TreeSet<>();
        for (JsonNode key : Json.of(owner.listKeys()).path("items")) {
            String id = key.path("id").asText();
            if (own.claim(id, key.path("name").asText())) {
                ours.add(id);
            }
        }
        return ours;
    }

    private static Optional<Exchange> delete(Caller owner, String id) {
        try {
            return Optional.of(owner.deleteKey(id));
        } catch (RequestWithheldException e) {
            return Optional.empty();
        }
    }

    private static List<String> ids(OwnResources own) {
        return own.remaining().stream().map(OwnResources.Created::id).sorted().toList();
    }
}
