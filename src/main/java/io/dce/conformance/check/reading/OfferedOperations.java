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
    /**
     * Administering others' keys is a permission of its own: an admin may read users without it. So is managing one's own
     * keys, which nobody needs in order to use one.
     */
    private static final Pattern KEYS =
            Pattern.compile(".*/(users/[^/]+/accesstokens?(/[^/]*)?|current-user/accesstokens)");

    private OfferedOperations() {}

    /** AUTH-1: of what was asked with the key, all but the operations that are never served; the users are asked for as such. */
    public static List<Exchange> of(List<Exchange> asked) {
        Map<String, List<Exchange>> byOperation =
                asked.stream().collect(Collectors.groupingBy(OfferedOperations::operation));
        Set<String> absent = byOperation.entrySet().stream()
                .filter(e -> e.getValue().stream().allMatch(OfferedOperations::withheldAsSuch))
                .map(Map.Entry::getKey)
                .filter(operation -> !operation.matches(".*/users"))
                .collect(Collectors.toSet());
        return asked.stream().filter(e -> !absent.contains(operation(e))).toList();
    }

    /** Whether there is no such operation, or it takes a permission that the key need not have. */
    public static boolean withheldAsSuch(Exchange exchange) {
        boolean keys = KEYS.matcher(exchange.request().uri().getRawPath()).matches();
        return keys ? UnreadableAnswer.notOffered(exchange) : UnreadableAnswer.absent(exchange);
    }

    /** What says of a creation, a deletion or a list of keys that the key is not served it; empty where it is. */
    public static Optional<Verdict> withheld(Exchange exchange) {
        if (exchange.status() == 403) {
            return Optional.of(Verdict.inconclusive(
                    "the key may not, so that nothing shows what would come of it: " + exchange.summary()));
        }
        return UnreadableAnswer.absent(exchange)
                ? Optional.of(Verdict.notApplicable("the key is not served this: " + exchange.summary()))
                : Optional.empty();
    }

    private static String operation(Exchange exchange) {
        return exchange.request().method() + " " + exchange.request().uri().getRawPath();
    }
}
