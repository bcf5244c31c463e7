package io.dce.conformance.stub;

import static io.dce.conformance.stub.Benign.benign;
import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Operation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.Operation.DELETE_USER_KEY;
import static io.dce.conformance.stub.Operation.GET_USER;
import static io.dce.conformance.stub.Operation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.Operation.LIST_USER_KEYS;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final int SKEW_SECONDS = 60;
    private static final int MANY = 300;
    private static final int SOME = 25;
    private static final int TEN = 10;

    static final List<Benign> DELAYS = List.of(
            benign(
                    "expiry-skew",
                    "A key works for 60 s after its end, as Envoy allows.",
                    parts -> Admit.keys(
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
                                            .isPresent())),
            lagging("new-keys-work-later", "A new key takes a second to work.", LATER, NOW, NOW, NOW),
            lagging("new-keys-listed-later", "A new key takes a second to be listed.", NOW, LATER, NOW, NOW),
            lagging("deleted-keys-refused-later", "A deleted key works for another second.", NOW, NOW, LATER, NOW),
            lagging("deleted-keys-unlisted-later", "A deleted key is listed for another second.", NOW, NOW, NOW, LATER),
            lagging("all-changes-later", "Whatever changes takes a second to show.", LATER, LATER, LATER, LATER));

    static final List<Benign> STORES = List.of(
            benign("many-foreign-keys", "The admin has 300 more keys, and so has the limited user.", parts -> {
                for (int i = 0; i < MANY; i++) {
                    parts.store().create(parts.population().admin(), "ci-" + i, Optional.empty());
                    parts.store().create(parts.population().limited(), "ci-" + i, Optional.empty());
                }
                return Twist.NONE;
            }),
            benign("foreign-keys-come-and-go", "Somebody else works with the same account's keys.", parts -> {
                Counter count = new Counter();
                AtomicReference<Optional<AccessKey>> foreign = new AtomicReference<>(Optional.empty());
                User admin = parts.population().admin();
                return Twist.layer((call, platform) -> {
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
                    parts -> Twist.store(ReservedIds::new)
                            .and(Twist.layer((call, platform) ->
                                    platform.apply(call.withPath(call.path().replace("%2F", "%252F")))))),
            benign(
                    "ids-of-another-form-400",
                    "An id that is no UUID is refused for its form.",
                    parts -> Rewrite.answer(
                            (call, answer) -> answer.status() == 404
                                    && ask(GET_USER, DELETE_OWN_KEY, DELETE_USER_KEY)
                                            .test(call)
                                    && !Calls.endsInUuid(call),
                            answer -> Status.INVALID_ARGUMENT.answer("id must be a UUID"))),
            benign(
                    "newest-key-first",
                    "Keys are listed from the newest on.",
                    parts -> Twist.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public List<AccessKey> keys(User owner) {
                            List<AccessKey> keys = new ArrayList<>(faithful.keys(owner));
                            Collections.reverse(keys);
                            return keys;
                        }
                    })),
            benign(
                    "ended-keys-vanish",
                    "A key that has ended is no longer listed.",
                    parts -> Twist.store(faithful -> new ForwardingStore(faithful) {
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

    private static Twist pagedLists(Parts parts) {
        for (int i = 0; i < SOME; i++) {
            parts.store().create(parts.population().admin(), "ci-" + i, Optional.empty());
            parts.store().create(parts.population().limited(), "ci-" + i, Optional.empty());
        }
        return Rewrite.success(ask(LIST_OWN_KEYS, LIST_USER_KEYS), (call, body) -> {
            int page = Calls.page(call);
            int size = Math.min(TEN, Calls.pageSize(call));
            List<JsonNode> all = new ArrayList<>();
            Rewrite.items(body).forEach(all::add);
            Rewrite.items(body)
                    .removeAll()
                    .addAll(all.stream().skip((page - 1L) * size).limit(size).toList());
            body.putObject("pagination").put("page", page).put("pageSize", size).put("total", all.size());
        });
    }

    private static Benign lagging(
            String name, String sentence, Duration valid, Duration listed, Duration refused, Duration unlisted) {
        return benign(name, sentence, parts -> Delays.keys(parts, valid, listed, refused, unlisted));
    }
}
