package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.QueryParameters;
import io.dce.conformance.stub.message.StubCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a variation asks of a call. */
public final class CallMatch {
    private static final Pattern UUID = Pattern.compile("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    private CallMatch() {}

    /** It asks for one of these. */
    public static Predicate<StubCall> ask(ContractOperation... operations) {
        List<ContractOperation> wanted = List.of(operations);
        return call -> operation(call).filter(wanted::contains).isPresent();
    }

    public static Optional<ContractOperation> operation(StubCall call) {
        try {
            return Optional.of(Route.of(call).operation());
        } catch (CallRefusal nowhere) {
            return Optional.empty();
        }
    }

    /** Every n-th that is asked about; each predicate counts for itself. */
    public static Predicate<StubCall> every(int n) {
        AtomicInteger count = new AtomicInteger();
        return call -> count.incrementAndGet() % n == 0;
    }

    /** What it names last looks like the id of something. */
    public static boolean endsInUuid(StubCall call) {
        return UUID.matcher(call.path()).find();
    }

    public static boolean anonymous(StubCall call) {
        return call.header("authorization").isEmpty();
    }

    /** What stands behind the scheme. */
    public static Optional<String> bearer(StubCall call) {
        return authorization(call)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("bearer"))
                .map(value -> value.substring("bearer".length()).strip());
    }

    public static Optional<String> authorization(StubCall call) {
        return call.header("authorization").stream().findFirst();
    }

    /** A parameter of the query; empty too where it can't be read. */
    public static Optional<String> parameter(StubCall call, String name) {
        try {
            return QueryParameters.of(call).text(name);
        } catch (CallRefusal unreadable) {
            return Optional.empty();
        }
    }

    /** A whole number of the query, as the list of users reads it. */
    static int number(StubCall call, String name, int byDefault) {
        try {
            return QueryParameters.of(call).int32(name, byDefault);
        } catch (CallRefusal unreadable) {
            return byDefault;
        }
    }

    public static int page(StubCall call) {
        return number(call, "page", 1);
    }

    public static int pageSize(StubCall call) {
        return number(call, "pageSize", 10);
    }

    /** It asks for users, with a key or without, on a page after the first. */
    public static boolean laterPage(StubCall call) {
        return ask(ContractOperation.LIST_USERS).test(call) && page(call) > 1;
    }
}
