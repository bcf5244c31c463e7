package io.dce.conformance.run.operations;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.dce.conformance.report.allure.AllureWriter;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.report.junit.OperationXml;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.Sweep;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A sweep on the JUnit Platform: a test for each operation and group of rules, with its Allure result. */
public final class OperationLaunch {
    private OperationLaunch() {}

    /** Reports the results of a sweep as they come, until the last one is there. */
    public static void follow(Sweep sweep, RunContext run, ReportFolder reports) {
        AllureLifecycle allure = new AllureLifecycle(new AllureWriter(
                reports.allureResults(),
                run.catalogue(),
                run.secrets(),
                run.config().insecure(),
                run.config().language()));
        OperationXml xml = new OperationXml();
        OperationTests.during(
                () -> new OperationNodes(allure, xml, run.config().language()).of(sweep.plan()), () -> launch(allure));
        xml.write(reports.junitOfOperations());
    }

    private static void launch(AllureLifecycle allure) {
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
    }
}
