package io.dce.conformance.run;

import io.dce.conformance.config.RunMark;
import io.dce.conformance.language.Language;
import io.dce.conformance.report.CoverageReport;
import io.dce.conformance.report.access.AccessJson;
import io.dce.conformance.report.access.AccessMarkdown;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.report.coverage.CoveragePage;
import io.dce.conformance.report.coverage.WritesMarkdown;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.steps.RunContext;
import java.util.List;
import java.util.function.UnaryOperator;

/** The pages about what a sweep has covered, who gets what, and what was asked of operations that write. */
final class SweepPages {
    private SweepPages() {}

    static void write(SweepRun.Swept swept, RunContext run, ReportFolder reports, Console console) {
        UnaryOperator<String> clean = run.secrets()::redact;
        Language language = run.config().language();
        List<RunMark> marks = run.config().marks();
        String mark = marks.isEmpty() ? "" : language.say(RunMark.words(marks)) + "\n\n";
        CoveragePage covered = new CoveragePage(swept.reads(), RunMark.words(marks), swept.writes(), language);
        reports.writeCoverage(clean.apply(CoverageReport.html(covered)), clean.apply(CoverageReport.markdown(covered)));
        console.say(covered.summary());
        swept.access().ifPresent(access -> {
            reports.writeAccess(
                    clean.apply(AccessJson.write(access.matrix(), run.config().selfTest())),
                    mark + clean.apply(AccessMarkdown.of(access.matrix(), access.changes(), language)));
            console.say(access.summary());
        });
        swept.writes().ifPresent(writes -> {
            reports.writeWrites(mark + clean.apply(new WritesMarkdown(writes, language).text()));
            console.say(writes.summary());
        });
    }
}
