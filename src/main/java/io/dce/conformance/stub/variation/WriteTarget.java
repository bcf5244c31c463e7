package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.published.PublishedRoutes.Found;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The published operations that write which a variation is about. */
public enum WriteTarget {
    /** A POST without an identifier. */
    CREATE(served -> is(served, "POST") && served.operation().variables().isEmpty()),
    /** A PUT of one thing. */
    REPLACE(served -> is(served, "PUT") && served.operation().path().endsWith("}")),
    /** A PUT without an identifier. */
    SETTINGS(served -> is(served, "PUT") && served.operation().variables().isEmpty()),
    /** A PATCH. */
    CHANGE(served -> is(served, "PATCH")),
    /** The deletion of a thing. */
    DELETION(served -> is(served, "DELETE") && served.operation().variables().size() == 1),
    /** The deletion of a thing within another. */
    PART(served -> is(served, "DELETE") && served.operation().variables().size() > 1),
    /** A verb behind a colon. */
    VERB(served -> served.operation().path().contains("}:")),
    /** A verb that is a step of its own. */
    ACTION(served -> is(served, "POST") && served.operation().path().matches(".*}/[a-z]+"));

    private static final Pattern VERSION = Pattern.compile("/v1alpha2/");

    private final Predicate<Served> kind;

    WriteTarget(Predicate<Served> kind) {
        this.kind = kind;
    }

    /** Whether a call asks for the first of its kind. */
    public Predicate<StubCall> asked(PlatformParts parts) {
        Optional<Served> target =
                parts.published().writes().stream().filter(kind).findFirst();
        return call -> target.isPresent()
                && found(parts, call).filter(target.get()::equals).isPresent();
    }

    /** Whether a call asks for any of several methods. */
    public static Predicate<StubCall> any(PlatformParts parts, String... methods) {
        return call ->
                List.of(methods).contains(call.method()) && found(parts, call).isPresent();
    }

    /** Whether a call asks for any of the later version. */
    public static Predicate<StubCall> ofLaterVersion(PlatformParts parts) {
        return call -> VERSION.matcher(call.path()).find() && found(parts, call).isPresent();
    }

    private static Optional<Served> found(PlatformParts parts, StubCall call) {
        return parts.published().findWrite(call).map(Found::served);
    }

    private static boolean is(Served served, String method) {
        return served.operation().method().equals(method);
    }
}
