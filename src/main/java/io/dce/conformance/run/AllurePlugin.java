package io.dce.conformance.run;

import io.dce.conformance.report.allure.AllureWriter;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.steps.RunContext;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;

/** Cucumber makes its plugins itself, by name: this one writes Allure results for the run that launches it. */
public final class AllurePlugin extends AllureCucumber7Jvm {
    public AllurePlugin() {
        super(lifecycle(RunContext.current()));
    }

    private static AllureLifecycle lifecycle(RunContext run) {
        return new AllureLifecycle(new AllureWriter(
                new ReportFolder(run.config().reports()).allureResults(),
                run.catalogue(),
                run.secrets(),
                run.config().insecure(),
                run.config().language()));
    }
}
