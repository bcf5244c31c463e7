package io.dce.conformance;

import io.dce.conformance.run.ConformanceTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** {@code mvn verify}: the configured target, or the bundled stub, is conformant. */
final class ConformanceIT {
    @TestFactory
    Stream<DynamicNode> conformance() {
        return ConformanceTests.run();
    }
}
