package io.dce.conformance.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import io.dce.conformance.run.glue.TimedStep;
import io.dce.conformance.steps.RunContext;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The features on the JUnit Platform, discovered and ready to run, several scenarios at once. */
public final class CucumberLaunch {
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new LongestFirst())
            .build());
    private final TestPlan scenarios;

    /**
     * Discovers what the tag expression selects.
     *
     * @param tags as {@code cucumber.filter.tags} takes it
     * @param plugins as {@code cucumber.plugin} takes them
     * @param parallelism scenarios at once
     */
    public CucumberLaunch(String tags, List<String> plugins, int parallelism) {
        this(List.of(selectPackage("features")), tags, plugins, parallelism);
    }

    /**
     * Discovers what the tag expression selects among these.
     *
     * @param features where to look: reading all of them takes a good part of a short run
     */
    public CucumberLaunch(
            List<? extends DiscoverySelector> features, String tags, List<String> plugins, int parallelism) {
        this.scenarios = launcher.discover(LauncherDiscoveryRequestBuilder.request()
                .selectors(features)
                .configurationParameter("cucumber.glue", TimedStep.class.getPackageName())
                .configurationParameter("cucumber.filter.tags", tags)
                .configurationParameter("cucumber.plugin", String.join(", ", plugins))
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.junit-platform.naming-strategy", "long")
                .configurationParameter("cucumber.execution.parallel.enabled", "true")
                .configurationParameter("cucumber.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "cucumber.execution.parallel.config.fixed.parallelism", String.valueOf(parallelism))
                .configurationParameter(
                        "cucumber.execution.parallel.config.fixed.max-pool-size", String.valueOf(parallelism))
                .build());
    }

    /** Runs them within a run. */
    public void during(RunContext run) {
        run.during(() -> launcher.execute(scenarios));
    }
}
