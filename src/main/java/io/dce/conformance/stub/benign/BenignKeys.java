package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.BenignVariation.benign;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerDelays;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.ReservedIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Other ways to keep access keys. */
final class BenignKeys {
    private static final Duration NOW = Duration.ZERO;
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration MUCH_LATER = Duration.ofSeconds(3);
    private static final int SKEW_SECONDS = 60;
    private static final int MANY = 300;
    private static final int SOME = 25;
    private static final int TEN = 10;

    static final List<BenignVariation> DELAYS = List.of(
            lagging("new-keys-work-later", "A new key takes a second to work.", LATER, NOW, NOW, NOW),
            lagging("new-keys-work-much-later", "A new key takes three seconds to work.", MUCH_LATER, NOW, NOW, NOW),
            lagging("new-keys-listed-later", "A new key takes a second to be listed.", NOW, LATER, NOW, NOW),
            lagging("deleted-keys-refused-later", "A deleted key works for another second.", NOW, NOW, LATER, NOW),
            lagging("deleted-keys-unlisted-later", "A deleted key is listed for another second.", NOW, NOW, NOW, LATER),
            lagging("all-changes-later", "Whatever changes takes a second to show.", LATER, LATER, LATER, LATER),
            benign(
                    "expiry-skew",
                    "A key works for 60 s after its end, as Envoy allows.",
                    parts -> AdmissionChanges.keys(
                            parts,
                            key -> key.claims().path("exp").asLong() + SKEW_SECONDS
                                            > parts.clock().instant().getEpochSecond()
                                    && key.genuine(parts)
                                    && key.owner(parts)
                                            .flatMap(owner -> parts.store()
                                                    .key(
                                                            owner,
                                                            key.claims()
                                                                    .path("id")
                                                                    .asText()))
                                            .isPresent())));

    static final List<BenignVariation> STORES = List.of(
            benign("foreign-keys-come-and-go", "Somebody else works with the same account's keys.", parts -> {
                CallCounter count = new CallCounter();
                AtomicReference<Optional<AccessKey>> foreign = new AtomicReference<>(Optional.empty());
                User admin = parts.population().admin();
                return PlatformChange.layer((call, platform) -> {
                    if (count.up() % 4 == 0) {
                        foreign.getAndSet(Optional.of(parts.store().create(admin, "foreign", Optional.empty())))
                                .ifPresent(key -> parts.store().delete(admin, key.id()));
                    }
                    return platform.apply(call);
                });
            }),
            benign(
                    "key-lists-in-pages",
                    "Keys are listed in pages of ten at most, and there are 25 from before.",
                    BenignKeys::pagedLists),
            benign(
                    "ids-with-reserved-characters",
                    "The ids of keys have characters that a URL reserves.",
                    parts -> PlatformChange.store(ReservedIds::new)
                            .and(PlatformChange.layer((call, platform) ->
                                    platform.apply(call.withPath(call.path().replace("%2F", "%252F")))))),
            benign(
                    "ids-of-another-form-400",
                    "An id that is no UUID is refused for its form.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 404
                                    && ask(GET_USER, DELETE_OWN_KEY, DELETE_USER_KEY)
                                            .test(call)
                                    && !CallMatch.endsInUuid(call),
                            answer -> RpcStatus.INVALID_ARGUMENT.answer("id must be a UUID"))),
            benign(
                    "newest-key-first",
                    "Keys are listed from the newest on.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public List<AccessKey> keys(User owner) {
                            List<AccessKey> keys = new ArrayList<>(faithful.keys(owner));
                            Collections.reverse(keys);
                            return keys;
                        }
                    })),
            benign("many-foreign-keys", "The admin has 300 more keys, and so has the limited user.", parts -> {
                for (int i = 0; i < MANY; i++) {
                    parts.store().create(parts.population().admin(), "ci-" + i, Optional.empty());
                    parts.store().create(parts.population().limited(), "ci-" + i, Optional.empty());
                }
                return PlatformChange.NONE;
            }),
            benign(
                    "ended-keys-vanish",
                    "A key that has ended is no longer listed.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public List<AccessKey> keys(User owner) {
                            Instant now = parts.clock().instant();
                            return faithful.keys(owner).stream()
                                    .filter(key -> key.expiresAt()
                                            .filter(end -> end.isBefore(now))
                                            .isEmpty())
                                    .toList();
                        }
                    })));

    private BenignKeys() {}

    private static PlatformChange pagedLists(PlatformParts parts) {
        for (int i = 0; i < SOME; i++) {
            parts.store().create(parts.population().admin(), "ci-" + i, Optional.empty());
            parts.store().create(parts.population().limited(), "ci-" + i, Optional.empty());
        }
        return AnswerRewrite.success(ask(LIST_OWN_KEYS, LIST_USER_KEYS), (call, body) -> {
            int page = CallMatch.page(call);
            int size = Math.min(TEN, CallMatch.pageSize(call));
            List<JsonNode> all = new ArrayList<>();
            AnswerRewrite.items(body).forEach(all::add);
            AnswerRewrite.items(body)
                    .removeAll()
                    .addAll(all.stream().skip((page - 1L) * size).limit(size).toList());
            body.putObject("pagination").put("page", page).put("pageSize", size).put("total", all.size());
        });
    }

    private static BenignVariation lagging(
            String name, String sentence, Duration valid, Duration listed, Duration refused, Duration unlisted) {
        return benign(name, sentence, parts -> AnswerDelays.keys(parts, valid, listed, refused, unlisted));
    }
}
