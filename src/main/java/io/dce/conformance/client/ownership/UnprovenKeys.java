package io.dce.conformance.client.ownership;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What this run asked for, against what is known to have come of it. Names are counted: an answer may tell any id. */
public final class UnprovenKeys {
    private final RequestedNames asked;
    private final CreatedKeys made;
    private final ListedIds lists;

    UnprovenKeys(RequestedNames asked, CreatedKeys made, ListedIds lists) {
        this.asked = asked;
        this.made = made;
        this.lists = lists;
    }

    /**
     * The names under which a key may have come to be that no answer has told.
     *
     * @return each with who asked for it
     */
    public Map<String, String> unanswered() {
        return asked.all().entrySet().stream()
                .filter(e -> e.getValue().attempts() - e.getValue().refused() > made.count(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().caller()));
    }

    /** Whether more creations under such a name were answered with success than keys of that name are known. */
    public boolean granted(String name) {
        return asked.granted(name) > made.count(name);
    }

    /** The names under which keys were created that the platform has called deleted, each with who asked for it. */
    public Map<String, String> calledDeleted() {
        Map<String, RequestedNames.Asked> all = asked.all();
        return made.deleted().stream()
                .filter(key -> all.containsKey(key.name()))
                .collect(Collectors.toMap(
                        OwnKey::name, key -> all.get(key.name()).caller(), (one, other) -> one));
    }

    /** Whether an id was there before this run: it is another key's, under whatever name. */
    public boolean wasThere(String id) {
        return lists.wasThere(id);
    }

    /** Whether all that an owner had before is known. */
    public boolean knowsAllBefore(String owner) {
        return lists.knowsAllBefore(owner);
    }

    /** The keys of a list that were not seen before this run, and of which nothing shows that they are its own. */
    public List<ListedKey> strangers(KeyList list) {
        return list.keys().stream()
                .filter(key -> !lists.wasThere(key.id()) && !made.has(key.id()) && !asked.has(key.name()))
                .toList();
    }
}
