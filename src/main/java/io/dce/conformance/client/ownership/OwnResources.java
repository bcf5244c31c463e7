package io.dce.conformance.client.ownership;

import io.dce.conformance.exchange.Exchange;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What this run created and what it invented: the only things that it may change or delete. An id in an answer proves
 * nothing: a list must have shown the id under the requested name, and the id must not have been there before.
 */
public final class OwnResources {
    private final RunNames names;
    private final RequestedNames asked = new RequestedNames();
    private final Predicate<String> isOurs;
    private final ListedIds lists = new ListedIds();
    private final CreatedKeys made = new CreatedKeys();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final List<Exchange> creations = new CopyOnWriteArrayList<>();
    private final InventedIds invented = new InventedIds();

    public OwnResources(RunNames names) {
        this.names = names;
        this.isOurs = asked::has;
    }

    /** Of earlier runs, by the names of their keys. */
    public OwnResources(Predicate<String> names) {
        this.names = RunNames.random();
        this.isOurs = names;
    }

    /** How the names of this run begin. */
    public String prefix() {
        return names.prefix();
    }

    /** A name that no other key has. */
    public String newName() {
        return names.next();
    }

    /** Ids that nothing has. */
    public InventedIds invented() {
        return invented;
    }

    /** Notes the keys that an owner has before this run creates any: they are never its own, whatever an answer says. */
    public void before(String owner, KeyList list) {
        lists.before(owner, list);
    }

    /** Notes a key that the run was given to show: where it tells its own id, that is not ours either. */
    public void given(String key) {
        GivenKey.ids(key).forEach(lists::given);
    }

    /** The ids of the keys that an owner had before this run created any, as far as the list could be read. */
    public Set<String> before(String owner) {
        return lists.before(owner);
    }

    /** Notes that a request for a key is about to leave. */
    void asks(String name, String caller) {
        asked.leaves(name, caller);
    }

    /** Notes that it was refused, or did not arrive. */
    public void refused(String name) {
        asked.refused(name);
    }

    /** Notes that it was answered with success, whatever the answer shows of a key. */
    public void granted(String name) {
        asked.grants(name);
    }

    /** The names of this run's keys that a request asks for. */
    public List<String> namesIn(String body) {
        return names.in(body);
    }

    /** Notes an answer that shows a new key. */
    public void created(Exchange creation) {
        creations.add(creation);
    }

    /** Every answer of this run that showed a new key, in the order they came: it has to tell it from all the others. */
    public List<Exchange> creations() {
        return List.copyOf(creations);
    }

    /** Notes the id that the answer to a creation tells. Where it is an old one, the new key has yet to be found. */
    public void created(String id, String name) {
        told.add(id);
        if (!lists.wasThere(id)) {
            made.add(id, name);
        }
    }

    /** Notes that a key was created at a user's address. */
    public void createdAt(String id, String userId) {
        made.at(id, userId);
    }

    /** The user at whose address the key was created; empty for one that its creator asked for as such. */
    public Optional<String> userOf(String id) {
        return made.userOf(id);
    }

    /** Notes what a list shows. */
    public void shown(Collection<ListedKey> keys) {
        keys.forEach(key -> lists.shown(key, isOurs.test(key.name())));
    }

    public void deleted(String id) {
        made.deleted(id);
    }

    boolean invented(String id) {
        return invented.has(id) && !lists.wasShown(id);
    }

    /** Whether an answer of this run has called it the id of a new key. */
    boolean told(String id) {
        return told.contains(id);
    }

    /** What keeps a key from being provably this run's, in words; empty when it is. */
    public Optional<String> doubt(String id) {
        Optional<String> doubt = lists.doubt(id);
        return doubt.isEmpty() && !made.has(id) ? Optional.of("no creation of this run has told it") : doubt;
    }

    /** Whether a list may still show that it is this run's. */
    public boolean undecided(String id) {
        return told(id) && !lists.wasShown(id);
    }

    /**
     * The keys of an owner's list that are provably this run's. Where a creation under a name was never answered, or with
     * the id of another key, that is also the one that bears this name, if it is known that it wasn't there before.
     */
    public Set<String> ownOf(String owner, KeyList list) {
        shown(list.keys());
        if (lists.knowsAllBefore(owner)) {
            list.keys().stream()
                    .filter(key -> asked.has(key.name()) && !made.has(key.id()))
                    .filter(key -> !key.id().isEmpty() && lists.doubt(key.id()).isEmpty())
                    .collect(Collectors.groupingBy(ListedKey::name))
                    .forEach(this::claim);
        }
        return list.keys().stream()
                .map(ListedKey::id)
                .filter(id -> doubt(id).isEmpty())
                .collect(Collectors.toSet());
    }

    /** More keys of a name than were asked for under it: nobody knows which of them are ours. */
    private synchronized void claim(String name, List<ListedKey> keys) {
        Set<ListedKey> different = new HashSet<>(keys);
        if (different.size() <= asked.attempts(name) - made.count(name)) {
            different.forEach(key -> made.add(key.id(), name));
        }
    }

    /** Takes over a key that an earlier run has left, as far as lists have shown its id under such a name only. */
    public void takeOver(ListedKey key) {
        if (isOurs.test(key.name())) {
            made.add(key.id(), key.name());
        }
    }

    /** Whether this is how the keys of this run are named. */
    public boolean named(String name) {
        return names.has(name);
    }

    /** The keys that this run created and has not seen deleted. */
    public Collection<OwnKey> remaining() {
        return made.remaining();
    }

    /** What was asked for and is not accounted for. */
    public UnprovenKeys unproven() {
        return new UnprovenKeys(asked, made, lists);
    }

    /** Notes that a key which this run created has no end and belongs to the holder of the key under test. */
    public void lasts(String id) {
        made.lasts(id);
    }

    /** Those keys, as far as the platform has not said that they are deleted: they ought to be in that user's list. */
    public Set<String> lasting() {
        return made.lasting();
    }
}
