package io.dce.conformance.stub;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a variation asks of a call. */
final class Calls {
    private static final Pattern UUID = Pattern.compile("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    private Calls() {}

    /** It asks for one of these. */
    static Predicate<Call> ask(Operation... operations) {
        List<Operation> wanted = List.of(operations);
        return call -> operation(call).filter(wanted::contains).isPresent();
    }

    static Optional<Operation> operation(Call call) {
        try {
            return Optional.of(Route.of(call).operation());
        } catch (Refusal nowhere) {
            return Optional.empty();
        }
    }

    /** Every n-th that is asked about; each predicate counts for itself. */
    static Predicate<Call> every(int n) {
        AtomicInteger count = new AtomicInteger();
        return call -> count.incrementAndGet() % n == 0;
    }

    /** What it names last looks like the id of something. */
    static boolean endsInUuid(Call call) {
        return UUID.matcher(call.path()).find();
    }

    static boolean anonymous(Call call) {
        return call.header("authorization").isEmpty();
    }

    /** What stands behind the scheme. */
    static Optional<String> bearer(Call call) {
        return authorization(call)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("bearer"))
                .map(value -> value.substring("bearer".length()).strip());
    }

    static Optional<String> authorization(Call call) {
        return call.header("authorization").stream().findFirst().map(String::strip);
    }

    /** A parameter of the query; empty too where it can't be read. */
    static Optional<String> parameter(Call call, String name) {
        try {
            return Query.of(call).text(name);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /** A whole number of the query, as the list of users reads it. */
    static int number(Call call, String name, int byDefault) {
        try {
            return Query.of(call).int32(name, byDefault);
        } catch (Refusal unreadable) {
            return byDefault;
        }
    }

    static int page(Call call) {
        return number(call, "page", 1);
    }

    static int pageSize(Call call) {
        return number(call, "pageSize", 10);
    }

    /** It asks for users, with a key or without, on a page after the first. */
    static boolean laterPage(Call call) {
        return ask(Operation.LIST_USERS).test(call) && page(call) > 1;
    }
}
