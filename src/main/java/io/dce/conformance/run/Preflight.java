package io.dce.conformance.run;

import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks the target before the scenarios run: if it doesn't answer, or the key opens nothing, every scenario would only
 * repeat that.
 */
public final class Preflight {
    private static final Set<Fault.Kind> NO_WAY_IN = Set.of(Fault.Kind.CONNECT, Fault.Kind.TLS, Fault.Kind.NOT_HTTP);

    private Preflight() {}

    /**
     * What keeps everything from being seen; empty when something can be.
     *
     * @param contract whether the access-key API is wanted, or the operations of other documents only
     */
    public static Optional<String> obstacle(Caller alice, boolean contract) {
        Exchange self = alice.currentUser();
        if (self.fault().filter(f -> NO_WAY_IN.contains(f.kind())).isPresent()) {
            return Optional.of(hint(self.fault().get()));
        }
        if (!contract) {
            return Optional.empty();
        }
        Exchange users = alice.listUsers(1, 1);
        boolean shut = Stream.of(self, users).allMatch(e -> e.status() >= 300 && e.status() < 500 && e.status() != 429);
        if (!shut) {
            return Optional.empty();
        }
        return Optional.of(
                self.answer().orElseThrow().refused()
                        ? "the key opens nothing: " + self.summary() + "; is it of this platform, and has it ended?"
                        : "there is no DCE here: " + self.summary() + "; is the path of the URL right?");
    }

    private static String hint(Fault fault) {
        return fault.kind() == Fault.Kind.TLS
                ? fault.message() + "; give the platform's CA with dce.ca, or dce.insecure=true"
                : fault.message();
    }
}
