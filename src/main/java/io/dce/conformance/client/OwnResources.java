package io.dce.conformance.client;

import io.dce.conformance.exchange.Exchange;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What this run created, by id, and what it invented: the only things that it may change or delete. Names are
 * letters only, the one set that every published hint allows, and carry the run, so that a later run can tell them.
 */
public final class OwnResources {
    /** How every key's name of every run begins. */
    public static final String KIT = "dceconformance";

    private final String run = letters(new SecureRandom(), 8);
    private final AtomicInteger names = new AtomicInteger();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Created> created = new ConcurrentHashMap<>();
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final Set<String> lasting = ConcurrentHashMap.newKeySet();
    private final List<Exchange> creations = new CopyOnWriteArrayList<>();
    private final Set<String> invented = ConcurrentHashMap.newKeySet();

    /**
     * A key that this run created.
     *
     * @param id its id
     * @param name the name it was asked to have
     * @param deleted whether the platform has said that it is deleted
     */
    public record Created(String id, String name, boolean deleted) {}

    /** How the names of this run begin. */
    public String prefix() {
        return KIT + run;
    }

    /** A name that no other key has. */
    public String newName() {
        return prefix() + letters(names.getAndIncrement());
    }

    /** An id that nothing has: requests that name it can change nothing. */
    public String inventId() {
        String id = UUID.randomUUID().toString();
        invented.add(id);
        return id;
    }

    /** An id that nothing has, and that looks like none of the ids that are there. */
    public String inventWord() {
        String id = "no-" + newName();
        invented.add(id);
        return id;
    }

    /** Notes that a key of this name was asked for, whatever came of it. */
    void asked(String name) {
        asked.merge(name, 1, Integer::sum);
    }

    /** Notes an answer that shows a new key. */
    void created(Exchange creation) {
        creations.add(creation);
    }

    /** Every answer of this run that showed a new key, in the order they came: it has to tell it from all the others. */
    public List<Exchange> creations() {
        return List.copyOf(creations);
    }

    void created(String id, String name) {
        created.putIfAbsent(id, new Created(id, name, false));
    }

    /** Notes that a key was created at a user's address. */
    void createdAt(String id, String userId) {
        users.put(id, userId);
    }

    /** The user at whose address the key was created; empty for one that its creator asked for as such. */
    public Optional<String> userOf(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Whether this is how the keys of this run are named. */
    public boolean named(String name) {
        return name.startsWith(prefix());
    }

    void deleted(String id) {
        created.computeIfPresent(id, (i, key) -> new Created(i, key.name(), true));
    }

    /** Whether a request may change what this id names. */
    boolean owns(String id) {
        return created.containsKey(id) || invented.contains(id);
    }

    /**
     * Takes a key that was found in a list for this run's own, if its name says so and a creation under that name was never
     * answered. Where all were, the key is somebody's whose name the list gives wrongly.
     *
     * @return whether it is
     */
    public boolean claim(String id, String name) {
        boolean ours = created.containsKey(id) || named(name) && unanswered(name);
        if (ours) {
            created.putIfAbsent(id, new Created(id, name, false));
        }
        return ours;
    }

    private boolean unanswered(String name) {
        long known =
                created.values().stream().filter(key -> key.name().equals(name)).count();
        return known < asked.getOrDefault(name, 1);
    }

    /** The keys that this run created and has not seen deleted. */
    public Collection<Created> remaining() {
        return List.copyOf(
                created.values().stream().filter(key -> !key.deleted()).toList());
    }

    /** Notes that a key which this run created has no end and belongs to the holder of the key under test. */
    public void lasts(String id) {
        lasting.add(id);
    }

    /** Those keys, as far as the platform has not said that they are deleted: they ought to be in that user's list. */
    public Set<String> lasting() {
        return lasting.stream()
                .filter(id -> created.containsKey(id) && !created.get(id).deleted())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many keys this run created. */
    public int count() {
        return created.size();
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 'a', 'z' + 1).forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static String letters(int number) {
        return number < 26
                ? String.valueOf((char) ('a' + number))
                : letters(number / 26 - 1) + (char) ('a' + number % 26);
    }
}
