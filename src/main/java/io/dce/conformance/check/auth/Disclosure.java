package io.dce.conformance.check.auth;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.StackTraces;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** AUTH-12: which internals of the platform a refusal shows. */
public final class Disclosure {
    /** Header fields that tell addresses, which may look like files. */
    private static final Set<String> ADDRESSES =
            Set.of("location", "content-location", "link", "set-cookie", "content-security-policy");

    private Disclosure() {}

    /** It shows neither a stack trace nor a file of the server. */
    public static Verdict none(Exchange refusal) {
        return refusal.answer()
                .filter(answer -> answer.status() >= 400)
                .flatMap(answer -> Stream.concat(told(answer), Stream.of(answer.text()))
                        .flatMap(text -> StackTraces.orFileIn(text).stream())
                        .findFirst())
                .map(shown -> Verdict.fail(
                        refusal, "a refusal without a stack trace or a file of the server", "it shows: " + shown))
                .orElseGet(Verdict::pass);
    }

    private static Stream<String> told(Answer answer) {
        return answer.headers().stream()
                .filter(header -> !ADDRESSES.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(Header::value);
    }
}
