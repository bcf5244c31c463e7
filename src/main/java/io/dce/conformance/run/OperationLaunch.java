package io.dce.conformance.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.dce.conformance.evidence.AllureWriter;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.Sweep;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A sweep on the JUnit Platform: a test for each operation and group of rules, with its Allure result. */
final class OperationLaunch {
    /** JUnit makes the test class itself, on the thread that launches it, and offers no other door. */
    private static final ThreadLocal<OperationLaunch> CURRENT = new ThreadLocal<>();

    private final Sweep sweep;
    private final AllureLifecycle allure;
    private final OperationXml xml;

    private OperationLaunch(Sweep sweep, AllureLifecycle allure, OperationXml xml) {
        this.sweep = sweep;
        this.allure = allure;
        this.xml = xml;
    }

    /** Reports the results of a sweep as they come, until the last one is there. */
    static void follow(Sweep sweep, RunContext run, ReportFolder reports) {
        AllureLifecycle allure = new AllureLifecycle(new AllureWriter(
                reports.allureResults(),
                run.catalogue(),
                run.secrets(),
                run.config().insecure()));
        OperationXml xml = new OperationXml();
        CURRENT.set(new OperationLaunch(sweep, allure, xml));
        try {
            LauncherFactory.create(LauncherConfig.builder()
                            .enableTestExecutionListenerAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .build())
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(OperationTests.class))
                                    // In this thread, whatever file on the class path says: it is what they are found
                                    // by.
                                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                                    .build(),
                            new AllureJunitPlatform(allure));
        } finally {
            CURRENT.remove();
        }
        xml.write(reports.junitOfOperations());
    }

    static OperationLaunch current() {
        return CURRENT.get();
    }

    /** Module, tag, operation, group of rules. */
    Stream<DynamicNode> nodes() {
        return new OperationNodes(allure, xml).of(sweep.plan());
    }
}
