package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** AUTH-4, AUTH-5, AUTH-8, AUTH-10: keys that are none, were changed or have ended, and get in. */
public final class ForgedKeyDefects {
    /** The last bytes that a sloppy comparison leaves out, encoded. */
    private static final int SLOPPY = 11;

    private static final long SINCE_2023 = 1_672_531_200L;

    public static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-4",
                    "any-bearer-served",
                    "Any text after the scheme is good enough.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            call -> CallMatch.bearer(call)
                                    .filter(k -> !k.isEmpty())
                                    .isPresent())),
            defect(
                    "AUTH-4",
                    "empty-key-served",
                    "The scheme alone is good enough.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            call -> CallMatch.bearer(call)
                                    .filter(String::isEmpty)
                                    .isPresent())),
            defect(
                    "AUTH-4",
                    "null-served",
                    "The word null, which a careless client sends, is taken for a key.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            call -> CallMatch.bearer(call)
                                    .filter("null"::equals)
                                    .isPresent())),
            defect(
                    "AUTH-4",
                    "truncated-key-served",
                    "The beginning of a signature is good enough.",
                    parts -> AdmissionChanges.keys(
                            parts,
                            key -> !key.signature().isEmpty()
                                    && key.properSignature(parts).startsWith(key.signature()))),
            defect(
                    "AUTH-4",
                    "appended-text-ignored",
                    "Whatever follows a good key is ignored.",
                    parts -> AdmissionChanges.keys(
                            parts, key -> key.signature().startsWith(key.properSignature(parts)))),
            defect(
                    "AUTH-4",
                    "fourth-part-ignored",
                    "A key of four parts is read as one of three.",
                    parts -> AdmissionChanges.keys(
                            parts, key -> key.signature().startsWith(key.properSignature(parts) + "."))),
            defect(
                            "AUTH-4",
                            "two-parts-served",
                            "A key of two parts is read as one whose signature needs no look.",
                            parts -> AdmissionChanges.keys(
                                    parts, key -> key.signature().isEmpty()))
                    .alsoBreaks("AUTH-5"),
            defect(
                    "AUTH-4",
                    "word-served-for-current-user",
                    "The current user is shown to whoever shows something.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            ask(GET_CURRENT_USER)
                                    .and(call -> CallMatch.bearer(call)
                                            .filter(k -> !k.isEmpty())
                                            .isPresent()))),
            defect(
                            "AUTH-5",
                            "signature-unchecked",
                            "Nobody looks at signatures.",
                            parts -> AdmissionChanges.keys(
                                    parts, key -> !key.signature().isEmpty()))
                    .alsoBreaks("AUTH-7"),
            defect(
                    "AUTH-5",
                    "empty-signature-served",
                    "An empty signature is taken for a good one.",
                    parts -> AdmissionChanges.keys(parts, key -> key.signature().isEmpty())),
            defect(
                    "AUTH-5",
                    "end-of-signature-unchecked",
                    "The last bytes of a signature are not compared.",
                    parts -> AdmissionChanges.keys(
                            parts, key -> withoutEnd(key.signature()).equals(withoutEnd(key.properSignature(parts))))),
            defect(
                    "AUTH-5",
                    "start-of-signature-unchecked",
                    "Only the second half of a signature is compared.",
                    parts -> AdmissionChanges.keys(
                            parts, key -> secondHalf(key.signature()).equals(secondHalf(key.properSignature(parts))))),
            defect(
                    "AUTH-5",
                    "signatures-remembered",
                    "A signature that was good once is good for other claims too.",
                    parts -> {
                        Set<String> good = ConcurrentHashMap.newKeySet();
                        return remembering(good, UnverifiedJwt::signature)
                                .and(AdmissionChanges.keys(parts, key -> good.contains(key.signature())));
                    }),
            defect("AUTH-5", "claims-remembered", "Claims that were good once are good under any signature.", parts -> {
                Set<String> good = ConcurrentHashMap.newKeySet();
                return remembering(good, UnverifiedJwt::content)
                        .and(AdmissionChanges.keys(parts, key -> good.contains(key.content())));
            }),
            defect(
                            "AUTH-5",
                            "signature-unchecked-for-keys",
                            "The list of keys is shown without a look at the signature.",
                            parts -> AdmissionChanges.keys(parts, ask(LIST_OWN_KEYS), key -> true))
                    .alsoBreaks("AUTH-7"),
            defect(
                    "AUTH-5",
                    "extended-end-believed",
                    "The end of a key is not covered by its signature.",
                    parts -> AdmissionChanges.keys(
                            parts,
                            key -> key.claims().path("exp").asLong() > SINCE_2023
                                    && !key.signature().isEmpty())),
            defect(
                            "AUTH-8",
                            "expired-key-served",
                            "The end of a key is not looked at.",
                            parts -> AdmissionChanges.keys(parts, key -> key.expired(parts) && key.genuine(parts)))
                    .alsoBreaks("KEY-7"),
            defect(
                            "AUTH-8",
                            "expired-key-served-for-a-day",
                            "A key lasts a day longer than it says.",
                            parts -> AdmissionChanges.keys(
                                    parts,
                                    key -> key.claims().path("exp").asLong() + 86_400
                                                    > parts.clock().instant().getEpochSecond()
                                            && key.genuine(parts)))
                    .alsoBreaks("KEY-7"),
            defect(
                            "AUTH-8",
                            "expired-key-served-details",
                            "The details of a user are shown for a key that has ended.",
                            parts -> AdmissionChanges.keys(
                                    parts, ask(GET_USER), key -> key.expired(parts) && key.genuine(parts)))
                    .alsoBreaks("KEY-7"),
            defect(
                    "AUTH-10",
                    "example-key-served",
                    "The key of the public page opens everything.",
                    parts -> AdmissionChanges.asAdmin(parts, ForgedKeyDefects::example)),
            defect(
                    "AUTH-10",
                    "example-key-known",
                    "The key of the public page opens nothing, but is told to be the admin's.",
                    parts -> AdmissionChanges.asAdmin(
                            parts, ask(GET_CURRENT_USER).and(ForgedKeyDefects::example))),
            defect(
                    "AUTH-10",
                    "example-key-sees-keys",
                    "The key of the public page shows the admin's keys and nothing else.",
                    parts -> AdmissionChanges.asAdmin(parts, ask(LIST_OWN_KEYS).and(ForgedKeyDefects::example))),
            defect(
                    "AUTH-10",
                    "example-key-gets-nobody",
                    "The key of the public page gets an empty list instead of a refusal.",
                    parts -> PlatformChange.layer((call, platform) ->
                            example(call) ? StubAnswer.json(StrictJson.object()) : platform.apply(call))));

    private ForgedKeyDefects() {}

    private static String withoutEnd(String signature) {
        return signature.substring(0, Math.max(0, signature.length() - SLOPPY));
    }

    private static String secondHalf(String signature) {
        return signature.substring((signature.length() + 1) / 2);
    }

    /** Notes something of the keys that got in. */
    private static PlatformChange remembering(Set<String> good, Function<UnverifiedJwt, String> what) {
        return PlatformChange.answer((call, answer) -> {
            if (answer.status() == 200) {
                UnverifiedJwt.of(call).map(what).filter(text -> !text.isEmpty()).ifPresent(good::add);
            }
            return answer;
        });
    }

    /** It ended long ago. */
    private static boolean example(StubCall call) {
        Predicate<UnverifiedJwt> old = key -> key.claims().path("exp").asLong(SINCE_2023) < SINCE_2023;
        return UnverifiedJwt.of(call).filter(old).isPresent();
    }
}
