package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.HttpFraming;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.Gateway;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.platform.Visitor;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** AUTH-1, AUTH-2, AUTH-15, AUTH-17: valid keys that aren't served, and callers who get in each other's way. */
public final class ServingDefects {
    private static final StubAnswer BAD_REQUEST = RpcStatus.INVALID_ARGUMENT.answer("malformed header");
    private static final StubAnswer LOGIN = StubAnswer.text(302, "").withHeader("location", "/ui/login");
    private static final int MANY = 8;

    public static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-1",
                    "third-request-refused",
                    "Every third request with a valid key is refused.",
                    parts -> AdmissionChanges.never(CallMatch.every(3), AdmissionChanges.UNAUTHENTICATED)),
            defect(
                    "AUTH-1",
                    "details-closed",
                    "The details of a user are forbidden even to the admin.",
                    parts -> AdmissionChanges.never(ask(GET_USER), AdmissionChanges.FORBIDDEN)),
            defect(
                    "AUTH-1",
                    "later-pages-closed",
                    "A valid key opens the first page of the users and no other.",
                    parts -> AdmissionChanges.never(CallMatch::laterPage, AdmissionChanges.FORBIDDEN)),
            defect(
                    "AUTH-1",
                    "login-instead-of-users",
                    "Whoever asks for the users is sent to the login page, with a valid key too.",
                    parts -> AdmissionChanges.never(ask(LIST_USERS), LOGIN)),
            defect(
                    "AUTH-1",
                    "keys-of-a-user-closed",
                    "The admin's key does not open the list of a user's keys.",
                    parts -> AdmissionChanges.never(ask(LIST_USER_KEYS), AdmissionChanges.UNAUTHENTICATED)),
            defect(
                    "AUTH-1",
                    "third-time-somebody-else",
                    "Every third time that somebody asks who they are, they are somebody else.",
                    parts -> limited(parts, CallMatch.every(3))),
            defect(
                    "AUTH-2",
                    "no-blank-refused",
                    "The header is not understood without a blank after the colon.",
                    parts -> PlatformChange.wire(HttpFraming::plain)
                            .and(AdmissionChanges.never(ServingDefects::withoutBlank, Gateway.DENIED))),
            defect(
                    "AUTH-2",
                    "no-blank-refused-for-users",
                    "Without a blank after the colon, the users are closed and all else is open.",
                    parts -> PlatformChange.wire(HttpFraming::plain)
                            .and(AdmissionChanges.never(
                                    ask(LIST_USERS).and(ServingDefects::withoutBlank), Gateway.DENIED))),
            defect(
                    "AUTH-2",
                    "no-blank-is-malformed",
                    "A header without a blank after the colon is taken for a malformed request.",
                    parts -> PlatformChange.wire(HttpFraming::plain)
                            .and(AdmissionChanges.never(ServingDefects::withoutBlank, BAD_REQUEST))),
            defect(
                    "AUTH-2",
                    "no-blank-ends-connection",
                    "A header without a blank after the colon ends the connection without an answer.",
                    parts -> PlatformChange.wire(
                            (call, answer, out) -> !withoutBlank(call) && HttpFraming.plain(call, answer, out))),
            defect(
                    "AUTH-2",
                    "no-blank-is-somebody-else",
                    "A header without a blank after the colon gets in as somebody else.",
                    parts -> PlatformChange.wire(HttpFraming::plain).and(limited(parts, ServingDefects::withoutBlank))),
            defect(
                    "AUTH-7",
                    "no-blank-unverified",
                    "Without a blank after the colon a key is believed, whoever signed it.",
                    parts -> PlatformChange.wire(HttpFraming::plain)
                            .and(AdmissionChanges.keys(parts, ServingDefects::withoutBlank, key -> true))),
            defect(
                    "AUTH-15",
                    "scheme-case-sensitive",
                    "The scheme is Bearer, and bearer is another one.",
                    parts -> AdmissionChanges.never(scheme("Bearer").negate(), Gateway.DENIED)),
            defect(
                    "AUTH-15",
                    "capitals-refused",
                    "The scheme may be Bearer or bearer, but not BEARER.",
                    parts -> AdmissionChanges.never(
                            scheme("Bearer").or(scheme("bearer")).negate(), Gateway.DENIED)),
            defect(
                    "AUTH-17",
                    "connection-stays-signed-in",
                    "A connection that has carried a valid key lets everybody in who comes after it.",
                    parts -> staysOpen(parts, call -> true)),
            defect(
                    "AUTH-17",
                    "connection-stays-open-to-keyless",
                    "A caller without a key is let in on a connection that has carried a valid key.",
                    parts -> staysOpen(parts, CallMatch::anonymous)),
            defect(
                    "AUTH-17",
                    "connection-stays-open-to-bad-keys",
                    "A key that is refused elsewhere is let in on a connection that has carried a valid one.",
                    parts -> staysOpen(parts, call -> !CallMatch.anonymous(call))),
            defect(
                    "AUTH-17",
                    "connection-is-its-first-callers",
                    "A connection on which somebody was served refuses everybody else, with a valid key too.",
                    parts -> {
                        Map<String, Optional<String>> first = new ConcurrentHashMap<>();
                        return AdmissionChanges.never(
                                call -> !CallMatch.authorization(call)
                                        .equals(first.computeIfAbsent(peer(call), c -> CallMatch.authorization(call))),
                                AdmissionChanges.UNAUTHENTICATED);
                    }),
            defect(
                    "AUTH-17",
                    "refusal-spoils-connection",
                    "A connection on which a caller was refused refuses the next one too.",
                    parts -> {
                        Set<String> spoilt = ConcurrentHashMap.newKeySet();
                        return PlatformChange.layer((call, platform) -> {
                            if (spoilt.remove(peer(call))) {
                                return Gateway.DENIED;
                            }
                            StubAnswer answer = platform.apply(call);
                            if (answer.status() == 401 || answer.status() == 403) {
                                spoilt.add(peer(call));
                            }
                            return answer;
                        });
                    }),
            defect(
                    "AUTH-17",
                    "locked-out-by-others",
                    "After eight refusals, of whomever, the next valid key is refused as well.",
                    parts -> lockedOut(call -> true)),
            defect(
                    "AUTH-17",
                    "details-locked-by-others",
                    "After eight refusals, of whomever, the next to ask for a user is refused as well.",
                    parts -> lockedOut(ask(GET_USER))));

    private ServingDefects() {}

    private static boolean withoutBlank(StubCall call) {
        return call.headerAsSent("authorization").stream().anyMatch(value -> !value.startsWith(" "));
    }

    /** After many refusals, whoever is served next where it is kept gets one more. */
    private static PlatformChange lockedOut(Predicate<StubCall> where) {
        CallCounter refusals = new CallCounter();
        return PlatformChange.layer((call, platform) -> {
            StubAnswer answer = platform.apply(call);
            if (answer.status() == 401 || answer.status() == 403) {
                refusals.up();
                return answer;
            }
            return where.test(call) && refusals.now() >= MANY && refusals.reset() >= MANY ? Gateway.DENIED : answer;
        });
    }

    /** Who asks for the current user is told that it is the limited one. */
    private static PlatformChange limited(PlatformParts parts, Predicate<StubCall> when) {
        return AdmissionChanges.instead(
                (call, visitor) -> ask(GET_CURRENT_USER).and(when).test(call)
                        ? Visitor.of(parts.population().limited())
                        : visitor);
    }

    /** Where somebody got in with a key, these who are refused elsewhere get in after it. */
    private static PlatformChange staysOpen(PlatformParts parts, Predicate<StubCall> who) {
        Set<String> open = ConcurrentHashMap.newKeySet();
        return PlatformChange.answer((call, answer) -> {
                    if (answer.status() == 200 && !CallMatch.anonymous(call)) {
                        open.add(peer(call));
                    }
                    return answer;
                })
                .and(AdmissionChanges.asAdmin(parts, call -> who.test(call) && open.contains(peer(call))));
    }

    private static Predicate<StubCall> scheme(String spelled) {
        return call -> CallMatch.authorization(call)
                .filter(value -> value.startsWith(spelled))
                .isPresent();
    }

    private static String peer(StubCall call) {
        return call.connection().peer();
    }
}
