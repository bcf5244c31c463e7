package io.dce.conformance.run.operations;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The read operations of published documents as JUnit tests; JUnit makes it itself, for the sweep of its thread. */
public final class OperationTests {
    private static final ThreadLocal<Supplier<Stream<DynamicNode>>> CURRENT = new ThreadLocal<>();

    /** Runs something that makes JUnit discover these nodes in this thread. */
    static void during(Supplier<Stream<DynamicNode>> nodes, Runnable launch) {
        CURRENT.set(nodes);
        try {
            launch.run();
        } finally {
            CURRENT.remove();
        }
    }

    @TestFactory
    Stream<DynamicNode> operations() {
        return CURRENT.get().get();
    }
}
