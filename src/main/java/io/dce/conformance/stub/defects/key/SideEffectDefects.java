package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MadeKeys;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** KEY-4, KEY-6, KEY-11: what is made or deleted is as it should be, and something else is not any more. */
public final class SideEffectDefects {
    private static final Predicate<StubCall> DELETION = ask(DELETE_OWN_KEY, DELETE_USER_KEY);
    private static final Predicate<StubCall> LIST = ask(LIST_OWN_KEYS, LIST_USER_KEYS);

    public static final List<Defect> ALL = List.of(
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
                Map<String, CallCounter> uses = new ConcurrentHashMap<>();
                return AdmissionChanges.never(
                        call -> UnverifiedJwt.of(call)
                                .filter(key -> outdated(parts, id(key))
                                        && uses.computeIfAbsent(id(key), k -> new CallCounter())
                                                                .up()
                                                        % 2
                                                == 0)
                                .isPresent(),
                        AdmissionChanges.UNAUTHENTICATED);
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
                    parts -> AnswerRewrite.answerOf(
                            DELETION, answer -> RpcStatus.NOT_FOUND.answer("access token not found"))),
            defect("KEY-6", "deletion-renames-the-others", "A deletion leaves the other keys without names.", parts -> {
                Set<String> before = ConcurrentHashMap.newKeySet();
                return after(DELETION, (call, answer) -> before.addAll(made(parts)))
                        .and(AnswerRewrite.listedKey(key -> {
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
                                .and(AnswerRewrite.success(
                                        LIST,
                                        (call, body) -> MixedUpKeyDefects.drop(AnswerRewrite.items(body), before)));
                    }),
            defect(
                            "KEY-6",
                            "deletion-takes-another",
                            "A deletion of a key that was used takes another one with it, whose name is not of"
                                    + " letters.",
                            parts -> {
                                Set<String> used = ConcurrentHashMap.newKeySet();
                                return PlatformChange.answer((call, answer) -> {
                                    UnverifiedJwt.of(call).ifPresent(key -> used.add(id(key)));
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
                                .and(AnswerRewrite.success(
                                        LIST,
                                        (call, body) -> MixedUpKeyDefects.drop(AnswerRewrite.items(body), before)));
                    }),
            defect(
                    "KEY-11",
                    "unknown-deletion-ends-all",
                    "Deleting an unknown key makes all others useless, though they stay on the list.",
                    parts -> {
                        Set<String> before = ConcurrentHashMap.newKeySet();
                        return atUnknownDeletion(() -> before.addAll(made(parts)))
                                .and(AdmissionChanges.never(
                                        call -> UnverifiedJwt.of(call)
                                                .filter(key -> before.contains(id(key)))
                                                .isPresent(),
                                        AdmissionChanges.UNAUTHENTICATED));
                    }));

    private SideEffectDefects() {}

    /** Something that happens after a success. */
    private static PlatformChange after(Predicate<StubCall> when, BiConsumer<StubCall, StubAnswer> then) {
        return PlatformChange.answer((call, answer) -> {
            if (answer.status() == 200 && when.test(call)) {
                then.accept(call, answer);
            }
            return answer;
        });
    }

    private static PlatformChange atUnknownDeletion(Runnable then) {
        return PlatformChange.answer((call, answer) -> {
            if (answer.status() == 404 && DELETION.test(call)) {
                then.run();
            }
            return answer;
        });
    }

    /** A key that has done that is not told any more whose it is. */
    private static PlatformChange unknownAfter(Predicate<StubCall> deed) {
        Set<String> done = ConcurrentHashMap.newKeySet();
        return after(deed, (call, answer) -> CallMatch.bearer(call).ifPresent(done::add))
                .and(AdmissionChanges.never(
                        ask(GET_CURRENT_USER)
                                .and(call -> CallMatch.bearer(call)
                                        .filter(done::contains)
                                        .isPresent()),
                        AdmissionChanges.UNAUTHENTICATED));
    }

    /** Whether it was made since the stub was started, and another of the same user's after it. */
    private static boolean outdated(PlatformParts parts, String id) {
        return Stream.of(parts.population().admin(), parts.population().limited())
                .map(user -> parts.store().keys(user).stream()
                        .filter(MadeKeys::made)
                        .map(AccessKey::id)
                        .toList())
                .anyMatch(ids -> ids.contains(id) && !ids.get(ids.size() - 1).equals(id));
    }

    /** The ids of the admin's keys that were made since the stub was started. */
    private static List<String> made(PlatformParts parts) {
        return parts.store().keys(parts.population().admin()).stream()
                .filter(MadeKeys::made)
                .map(AccessKey::id)
                .toList();
    }

    private static Stream<AccessKey> oddNames(PlatformParts parts) {
        return parts.store().keys(parts.population().admin()).stream()
                .filter(key -> MadeKeys.made(key) && !key.name().matches("[A-Za-z]*"));
    }

    private static List<AccessKey> older(PlatformParts parts) {
        List<AccessKey> made = parts.store().keys(parts.population().admin()).stream()
                .filter(MadeKeys::made)
                .toList();
        return made.subList(0, Math.max(0, made.size() - 1));
    }

    private static void delete(PlatformParts parts, AccessKey key) {
        parts.store().delete(parts.population().admin(), key.id());
    }

    private static String id(UnverifiedJwt key) {
        return key.claims().path("id").asText();
    }
}
