package io.dce.conformance.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.dce.conformance.steps.RunContext;
import java.util.List;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the features on the JUnit Platform, several scenarios at once. */
final class CucumberLaunch {
    private CucumberLaunch() {}

    /**
     * Runs what the tag expression selects.
     *
     * @param plugins Cucumber plugins, as {@code cucumber.plugin} takes them
     */
    static void launch(RunContext run, String tags, List<String> plugins) {
        String parallelism = String.valueOf(run.config().limits().parallelism());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("features"))
                .filters(EngineFilter.includeEngines("cucumber"))
                .configurationParameter("cucumber.glue", RunContext.class.getPackageName())
                .configurationParameter("cucumber.filter.tags", tags)
                .configurationParameter("cucumber.plugin", String.join(", ", plugins))
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.execution.parallel.enabled", "true")
                .configurationParameter("cucumber.execution.parallel.config.strategy", "fixed")
                .configurationParameter("cucumber.execution.parallel.config.fixed.parallelism", parallelism)
                .configurationParameter("cucumber.execution.parallel.config.fixed.max-pool-size", parallelism)
                .build();
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
        run.during(() -> launcher.execute(request));
    }
}
