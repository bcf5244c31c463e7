package io.dce.conformance.check.key;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.KeyItem;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** KEY-4 to KEY-6, KEY-8: what a list of access keys says about a key. */
public final class KeyListing {
    private KeyListing() {}

    /** It has an entry with the key's id. */
    public static Verdict shows(Exchange list, CreatedKey key) {
        return isList(list)
                .and(() -> entries(list, key).isEmpty()
                        ? Verdict.fail(list, "an entry with the new key's id " + key.id(), missing(list, key))
                        : Verdict.pass());
    }

    /** KEY-4, KEY-6: keys that nobody deleted stay, under the names they have. */
    public static Verdict showsStill(Exchange list, List<CreatedKey> keys) {
        return Verdict.all(keys.stream().map(key -> shows(list, key).and(() -> showsName(list, key))));
    }

    /** KEY-6: none of these keys has gone with another one. */
    public static Verdict showsAll(Exchange list, Collection<String> ids) {
        Set<String> listed = KeyItem.of(list).stream().map(KeyItem::id).collect(Collectors.toSet());
        return isList(list)
                .and(() -> ids.stream()
                        .filter(id -> !listed.contains(id))
                        .findFirst()
                        .map(id -> Verdict.fail(list, "the key " + id + ", which was not deleted", "it is gone"))
                        .orElseGet(Verdict::pass));
    }

    /** The ids of these keys that the list shows. */
    public static Set<String> shown(Exchange list, Collection<String> ids) {
        return KeyItem.of(list).stream().map(KeyItem::id).filter(ids::contains).collect(Collectors.toSet());
    }

    /** KEY-5: the new key is listed once, under its id and its name. */
    public static Verdict showsOnce(Exchange list, CreatedKey key) {
        return shows(list, key).and(() -> once(list, key)).and(() -> showsName(list, key));
    }

    /** KEY-8: the name comes back as it was given. */
    public static Verdict showsName(Exchange list, CreatedKey key) {
        return Verdict.all(entries(list, key).stream()
                .map(item -> item.json().path("name").isTextual() && item.name().equals(key.name())
                        ? Verdict.pass()
                        : Verdict.fail(
                                        item.page(),
                                        "the name \"" + key.name() + "\" of the key " + key.id(),
                                        item.pointer() + "/name is "
                                                + item.json().path("name"))
                                .at(AnswerPlace.body(item.pointer() + "/name"))));
    }

    /** KEY-6: the deleted key is off the list. */
    public static Verdict lacks(Exchange list, CreatedKey key) {
        return isList(list)
                .and(() -> entries(list, key).stream()
                        .findFirst()
                        .map(item -> Verdict.fail(
                                        item.page(),
                                        "no entry with the deleted key's id " + key.id(),
                                        item.pointer() + " has it")
                                .at(AnswerPlace.body(item.pointer())))
                        .orElseGet(Verdict::pass));
    }

    /** KEY-5: no id is listed twice. */
    public static Verdict noneTwice(Exchange list) {
        Set<String> seen = new HashSet<>();
        return isList(list)
                .and(() -> KeyItem.of(list).stream()
                        .filter(item -> item.id().isEmpty() || !seen.add(item.id()))
                        .findFirst()
                        .map(item -> Verdict.fail(
                                        item.page(),
                                        "keys that all have different ids",
                                        item.pointer() + "/id is " + item.json().path("id"))
                                .at(AnswerPlace.body(item.pointer() + "/id")))
                        .orElseGet(() -> seen.isEmpty() ? Verdict.notApplicable("no key is listed") : Verdict.pass()));
    }

    /** KEY-4: other keys that came to be leave this one's entry as it was; when it was last used or changed is not asked. */
    public static Verdict unchanged(Exchange before, Exchange after, CreatedKey key) {
        if (entries(before, key).isEmpty()) {
            return Verdict.inconclusive("the older key was not listed to begin with: " + before.summary());
        }
        return shows(after, key).and(() -> {
            KeyItem then = entries(before, key).get(0);
            KeyItem now = entries(after, key).get(0);
            return Verdict.all(Stream.of("name", "createdAt", "expiredAt")
                    .map(member -> then.json().path(member).equals(now.json().path(member))
                            ? Verdict.pass()
                            : Verdict.fail(
                                            now.page(),
                                            "the older key's " + member + " to stay "
                                                    + then.json().path(member),
                                            now.pointer() + "/" + member + " is "
                                                    + now.json().path(member))
                                    .at(AnswerPlace.body(now.pointer() + "/" + member))));
        });
    }

    /** The answer is a list at all. */
    static Verdict isList(Exchange list) {
        Optional<Verdict> unseen = ServedChecks.unanswered(list);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        if (list.status() != 200) {
            return Verdict.failByStatus(list, "the list of access keys");
        }
        Optional<Verdict> unturned = list.further().stream()
                .flatMap(page -> UnreadableAnswer.data(page).stream())
                .findFirst();
        if (unturned.isPresent()) {
            return Verdict.inconclusive(
                    "not every page of the list was seen: " + unturned.get().reason());
        }
        boolean whole = JsonReader.of(list).isObject()
                && (JsonReader.of(list).path("items").isArray()
                        || !JsonReader.of(list).hasNonNull("items"));
        return whole ? Verdict.pass() : Verdict.fail(list, "the list of access keys", "the answer has no list /items");
    }

    static List<KeyItem> entries(Exchange list, CreatedKey key) {
        return KeyItem.of(list).stream().filter(i -> i.id().equals(key.id())).toList();
    }

    private static List<KeyItem> named(Exchange list, CreatedKey key) {
        return KeyItem.of(list).stream()
                .filter(i -> i.name().equals(key.name()))
                .toList();
    }

    private static String missing(Exchange list, CreatedKey key) {
        return named(list, key).stream()
                .findFirst()
                .map(item -> item.pointer() + " has its name, but the id "
                        + item.json().path("id"))
                .orElse("none of the " + KeyItem.of(list).size() + " entries has it");
    }

    private static Verdict once(Exchange list, CreatedKey key) {
        int byId = entries(list, key).size();
        int byName = key.askedAgain() ? 1 : named(list, key).size();
        return byId <= 1 && byName <= 1
                ? Verdict.pass()
                : Verdict.fail(
                        list,
                        "one entry for the new key",
                        byId + " have its id " + key.id() + " and " + byName + " its name " + key.name());
    }
}
