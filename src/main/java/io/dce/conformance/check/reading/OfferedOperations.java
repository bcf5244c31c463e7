package io.dce.conformance.check.reading;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of the contract the key is served at all. An operation that isn't there, each time that it is asked for, shows
 * nothing, and keeps nobody from judging the others.
 */
public final class OfferedOperations {
    /** Administering others' keys is a permission of its own: an admin may read users without it. */
    private static final Pattern KEYS_OF_A_USER = Pattern.compile(".*/users/[^/]+/accesstokens?(/[^/]*)?");

    private OfferedOperations() {}

    /** AUTH-1: of what was asked with the key, all but the operations that are never served; the users are asked for as such. */
    public static List<Exchange> of(List<Exchange> asked) {
        Map<String, List<Exchange>> byOperation =
                asked.stream().collect(Collectors.groupingBy(OfferedOperations::operation));
        Set<String> absent = byOperation.entrySet().stream()
                .filter(e -> e.getValue().stream().allMatch(OfferedOperations::withheldAsSuch))
                .map(Map.Entry::getKey)
                .filter(operation -> !operation.matches(".*/(users|current-user)"))
                .collect(Collectors.toSet());
        return asked.stream().filter(e -> !absent.contains(operation(e))).toList();
    }

    /** Whether there is no such operation, or it takes a permission that the key need not have. */
    public static boolean withheldAsSuch(Exchange exchange) {
        boolean keysOfAUser =
                KEYS_OF_A_USER.matcher(exchange.request().uri().getRawPath()).matches();
        return keysOfAUser ? UnreadableAnswer.notOffered(exchange) : UnreadableAnswer.absent(exchange);
    }

    /** A creation or a deletion that the key is not served; empty where it is. */
    public static Optional<Verdict> withheld(Exchange change) {
        if (change.status() == 403) {
            return Optional.of(Verdict.inconclusive(
                    "the key may not, so that nothing shows what would come of it: " + change.summary()));
        }
        return UnreadableAnswer.absent(change)
                ? Optional.of(Verdict.notApplicable("the key is not served this: " + change.summary()))
                : Optional.empty();
    }

    private static String operation(Exchange exchange) {
        return exchange.request().method() + " " + exchange.request().uri().getRawPath();
    }
}
