package io.dce.conformance.run;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The read operations of published documents as JUnit tests; JUnit makes it itself, for the sweep of its thread. */
public final class OperationTests {
    @TestFactory
    Stream<DynamicNode> operations() {
        return OperationLaunch.current().nodes();
    }
}
