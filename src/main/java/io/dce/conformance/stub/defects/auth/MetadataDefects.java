package io.dce.conformance.stub.defects.auth;

import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.platform.Visitor;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** AUTH-19: a key counts that stands in a field which becomes metadata. */
public final class MetadataDefects {
    private static final String FIELD = "grpc-metadata-authorization";
    private static final String PASSED_ON = "grpc-metadata-grpcgateway-authorization";
    private static final String TOKEN = "grpc-metadata-token";
    private static final int NOW_AND_THEN = 20;

    public static final List<Defect> ALL = List.of(
            defect(
                    "AUTH-19",
                    "metadata-key-served",
                    "Without Authorization a key counts that stands in the metadata.",
                    parts -> instead(FIELD, CallMatch::anonymous)),
            defect(
                    "AUTH-19",
                    "metadata-key-passed-on-served",
                    "Without Authorization a key counts that stands where the gateway passes headers on.",
                    parts -> instead(PASSED_ON, CallMatch::anonymous)),
            defect("AUTH-19", "metadata-key-served-now-and-then", "So it does once in twenty.", parts -> {
                Predicate<StubCall> rarely = CallMatch.every(NOW_AND_THEN);
                return instead(
                        FIELD,
                        call -> CallMatch.anonymous(call) && !call.header(FIELD).isEmpty() && rarely.test(call));
            }),
            defect(
                    "AUTH-19",
                    "metadata-token-served",
                    "Without Authorization a key counts that stands in the metadata as a token.",
                    parts -> PlatformChange.layer((call, platform) -> platform.apply(
                            CallMatch.anonymous(call) && !call.header(TOKEN).isEmpty()
                                    ? call.withHeader(
                                            "authorization",
                                            "Bearer " + call.header(TOKEN).get(0))
                                    : call))),
            defect(
                    "AUTH-19",
                    "gateways-own-field-served",
                    "Without Authorization a key counts that claims to come from the gateway.",
                    parts -> instead("grpcgateway-authorization", CallMatch::anonymous)),
            defect(
                    "AUTH-19",
                    "metadata-key-in-small-letters-served",
                    "A filter takes the field away in every spelling but that of HTTP/2.",
                    parts -> instead(
                            FIELD,
                            call -> CallMatch.anonymous(call) && call.spelled().contains(FIELD))),
            defect(
                    "AUTH-19",
                    "metadata-key-beside-bad-one-served",
                    "A key in the metadata counts where the one in Authorization is none.",
                    parts -> otherwise(parts, call -> true)),
            defect(
                    "AUTH-19",
                    "metadata-key-beside-bad-one-served-now-and-then",
                    "So it does once in twenty.",
                    parts -> {
                        Predicate<StubCall> rarely = CallMatch.every(NOW_AND_THEN);
                        return otherwise(parts, rarely);
                    }),
            defect(
                    "AUTH-19",
                    "metadata-key-wins",
                    "A valid key in the metadata wins over the one in Authorization.",
                    parts -> wins(parts, call -> true)),
            defect("AUTH-19", "metadata-key-wins-now-and-then", "So it does once in twenty.", parts -> {
                Predicate<StubCall> rarely = CallMatch.every(NOW_AND_THEN);
                return wins(parts, rarely);
            }),
            defect(
                    "AUTH-19",
                    "metadata-key-wanted-valid",
                    "Who shows a valid key is refused for another in the metadata that is none.",
                    parts -> AdmissionChanges.never(
                            call -> key(call).filter(key -> !valid(parts, key)).isPresent(),
                            AdmissionChanges.UNAUTHENTICATED)));

    private MetadataDefects() {}

    private static PlatformChange instead(String field, Predicate<StubCall> when) {
        return PlatformChange.layer((call, platform) -> platform.apply(
                when.test(call) && !call.header(field).isEmpty()
                        ? call.withHeader("authorization", call.header(field).get(0))
                        : call));
    }

    private static PlatformChange otherwise(PlatformParts parts, Predicate<StubCall> when) {
        return AdmissionChanges.also(call -> Optional.of(call)
                .filter(c -> !CallMatch.anonymous(c))
                .flatMap(MetadataDefects::key)
                .filter(key -> when.test(call))
                .flatMap(key -> owner(parts, key)));
    }

    private static PlatformChange wins(PlatformParts parts, Predicate<StubCall> when) {
        return AdmissionChanges.instead((call, visitor) -> key(call)
                .filter(key -> when.test(call))
                .flatMap(key -> owner(parts, key))
                .map(Visitor::of)
                .orElse(visitor));
    }

    private static Optional<User> owner(PlatformParts parts, String key) {
        return UnverifiedJwt.of(key)
                .filter(jwt -> jwt.genuine(parts) && !jwt.expired(parts))
                .flatMap(jwt -> jwt.owner(parts));
    }

    private static boolean valid(PlatformParts parts, String key) {
        return owner(parts, key).isPresent();
    }

    private static Optional<String> key(StubCall call) {
        return Stream.of(FIELD, PASSED_ON)
                .flatMap(field -> call.header(field).stream())
                .findFirst()
                .map(value -> value.strip().substring("Bearer".length()).strip());
    }
}
