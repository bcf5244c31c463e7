package io.dce.conformance.stub;

import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.Operation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.Operation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.Operation.DELETE_USER_KEY;
import static io.dce.conformance.stub.Operation.GET_CURRENT_USER;
import static io.dce.conformance.stub.Operation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.Operation.LIST_USER_KEYS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** KEY-4, KEY-6, KEY-11: what is made or deleted is as it should be, and something else is not any more. */
final class SideEffectDefects {
    private static final Predicate<Call> DELETION = ask(DELETE_OWN_KEY, DELETE_USER_KEY);
    private static final Predicate<Call> LIST = ask(LIST_OWN_KEYS, LIST_USER_KEYS);

    static final List<Defect> ALL = List.of(
            defect(
                    "KEY-4",
                    "creation-makes-its-caller-unknown",
                    "Whose key has created another is no longer told who it is.",
                    parts -> unknownAfter(ask(CREATE_OWN_KEY))),
            defect(
                    "KEY-4",
                    "creation-touches-the-others",
                    "All keys are listed with the time of the newest one's creation.",
                    parts -> KeyCreationDefects.keyList(items -> items.forEach(item -> ((ObjectNode) item)
                            .set("createdAt", items.get(items.size() - 1).path("createdAt"))))),
            defect("KEY-4", "older-keys-tire", "All but a user's newest key are refused every other time.", parts -> {
                Map<String, Counter> uses = new ConcurrentHashMap<>();
                return Admit.never(
                        call -> LooseJwt.of(call)
                                .filter(key -> outdated(parts, id(key))
                                        && uses.computeIfAbsent(id(key), k -> new Counter())
                                                                .up()
                                                        % 2
                                                == 0)
                                .isPresent(),
                        Admit.UNAUTHENTICATED);
            }),
            defect(
                    "KEY-6",
                    "deletion-makes-its-caller-unknown",
                    "Whose key has deleted another is no longer told who it is.",
                    parts -> unknownAfter(ask(DELETE_OWN_KEY))),
            defect(
                    "KEY-6",
                    "deletion-is-404",
                    "A deletion takes effect, and is answered as if there had been nothing to delete.",
                    parts -> Rewrite.answerOf(DELETION, answer -> Status.NOT_FOUND.answer("access token not found"))),
            defect("KEY-6", "deletion-renames-the-others", "A deletion leaves the other keys without names.", parts -> {
                Set<String> before = ConcurrentHashMap.newKeySet();
                return after(DELETION, (call, answer) -> before.addAll(made(parts)))
                        .and(Rewrite.listedKey(key -> {
                            if (before.contains(key.path("id").asText())) {
                                key.put("name", "");
                            }
                        }));
            }),
            defect(
                    "KEY-6",
                    "deletion-through-the-user-unlists-the-others",
                    "A deletion at the user's address takes the other keys off the list, though they work.",
                    parts -> {
                        Set<String> before = ConcurrentHashMap.newKeySet();
                        return after(ask(DELETE_USER_KEY), (call, answer) -> before.addAll(made(parts)))
                                .and(Rewrite.success(
                                        LIST, (call, body) -> MixedUpKeyDefects.drop(Rewrite.items(body), before)));
                    }),
            defect(
                            "KEY-6",
                            "deletion-takes-another",
                            "A deletion of a key that was used takes another one with it, whose name is not of"
                                    + " letters.",
                            parts -> {
                                Set<String> used = ConcurrentHashMap.newKeySet();
                                return Twist.answer((call, answer) -> {
                                    LooseJwt.of(call).ifPresent(key -> used.add(id(key)));
                                    boolean last = DELETION.test(call)
                                            && used.remove(call.path()
                                                    .substring(call.path().lastIndexOf('/') + 1));
                                    if (last) {
                                        oddNames(parts).findFirst().ifPresent(key -> delete(parts, key));
                                    }
                                    return answer;
                                });
                            })
                    .alsoBreaks("KEY-8"),
            defect(
                    "KEY-11",
                    "unknown-deletion-takes-the-older",
                    "Deleting an unknown key sweeps away all of the admin's keys but the newest.",
                    parts -> atUnknownDeletion(() -> older(parts).forEach(key -> delete(parts, key)))),
            defect(
                    "KEY-11",
                    "unknown-deletion-unlists-all",
                    "Deleting an unknown key takes all others off the list, though they work.",
                    parts -> {
                        Set<String> before = ConcurrentHashMap.newKeySet();
                        return atUnknownDeletion(() -> before.addAll(made(parts)))
                                .and(Rewrite.success(
                                        LIST, (call, body) -> MixedUpKeyDefects.drop(Rewrite.items(body), before)));
                    }),
            defect(
                    "KEY-11",
                    "unknown-deletion-ends-all",
                    "Deleting an unknown key makes all others useless, though they stay on the list.",
                    parts -> {
                        Set<String> before = ConcurrentHashMap.newKeySet();
                        return atUnknownDeletion(() -> before.addAll(made(parts)))
                                .and(Admit.never(
                                        call -> LooseJwt.of(call)
                                                .filter(key -> before.contains(id(key)))
                                                .isPresent(),
                                        Admit.UNAUTHENTICATED));
                    }));

    private SideEffectDefects() {}

    /** Something that happens after a success. */
    private static Twist after(Predicate<Call> when, BiConsumer<Call, Answer> then) {
        return Twist.answer((call, answer) -> {
            if (answer.status() == 200 && when.test(call)) {
                then.accept(call, answer);
            }
            return answer;
        });
    }

    private static Twist atUnknownDeletion(Runnable then) {
        return Twist.answer((call, answer) -> {
            if (answer.status() == 404 && DELETION.test(call)) {
                then.run();
            }
            return answer;
        });
    }

    /** A key that has done that is not told any more whose it is. */
    private static Twist unknownAfter(Predicate<Call> deed) {
        Set<String> done = ConcurrentHashMap.newKeySet();
        return after(deed, (call, answer) -> Calls.bearer(call).ifPresent(done::add))
                .and(Admit.never(
                        ask(GET_CURRENT_USER)
                                .and(call -> Calls.bearer(call)
                                        .filter(done::contains)
                                        .isPresent()),
                        Admit.UNAUTHENTICATED));
    }

    /** Whether it was made since the stub was started, and another of the same user's after it. */
    private static boolean outdated(Parts parts, String id) {
        return Stream.of(parts.population().admin(), parts.population().limited())
                .map(user -> parts.store().keys(user).stream()
                        .filter(MadeKeys::made)
                        .map(AccessKey::id)
                        .toList())
                .anyMatch(ids -> ids.contains(id) && !ids.get(ids.size() - 1).equals(id));
    }

    /** The ids of the admin's keys that were made since the stub was started. */
    private static List<String> made(Parts parts) {
        return parts.store().keys(parts.population().admin()).stream()
                .filter(MadeKeys::made)
                .map(AccessKey::id)
                .toList();
    }

    private static Stream<AccessKey> oddNames(Parts parts) {
        return parts.store().keys(parts.population().admin()).stream()
                .filter(key -> MadeKeys.made(key) && !key.name().matches("[A-Za-z]*"));
    }

    private static List<AccessKey> older(Parts parts) {
        List<AccessKey> made = parts.store().keys(parts.population().admin()).stream()
                .filter(MadeKeys::made)
                .toList();
        return made.subList(0, Math.max(0, made.size() - 1));
    }

    private static void delete(Parts parts, AccessKey key) {
        parts.store().delete(parts.population().admin(), key.id());
    }

    private static String id(LooseJwt key) {
        return key.claims().path("id").asText();
    }
}
