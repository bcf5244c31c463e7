package io.dce.conformance.report.console;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.result.Doubt;
import io.dce.conformance.evidence.result.Doubts;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SelectedVerdicts;
import io.dce.conformance.evidence.result.WaiverResult;
import io.dce.conformance.report.folder.ReportFolder;
import io.dce.conformance.rule.Level;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A run on one screen: rules by verdict, failures that explain themselves, what was not seen, and the conclusion. */
public final class Summary {
    private static final int MOST_OBSERVATIONS = 8;
    private static final int LONGEST = 160;

    private final Console console;
    private final TargetConfig config;
    private final ReportFolder reports;

    public Summary(Console console, TargetConfig config, ReportFolder reports) {
        this.console = console;
        this.config = config;
        this.reports = reports;
    }

    public void print(RunResult result, Optional<String> noReport) {
        console.say("");
        result.obstacle().ifPresent(why -> console.say("bold,red", obstacle(result) + ": " + why));
        if (result.obstacle().isEmpty()) {
            counts(result);
            new FailureText(console).say(result);
            waivers(result);
            notSeen(result);
            observations(result);
        }
        result.leftBehind().forEach(key -> console.say("bold,red", "left behind: " + key));
        result.leaks().forEach(file -> console.say("bold,red", leak(file)));
        if (config.insecure()) {
            console.say("bold,red", "TLS certificates were not verified (dce.insecure)");
        }
        noReport.ifPresent(why -> console.say("bold,red", why));
        if (result.obstacle().isEmpty()) {
            console.say("report: " + reports.allureReport() + " · "
                    + reports.junit().getParent() + " · "
                    + reports.signOff()
                    + (Files.exists(reports.coveragePage()) ? " · " + reports.coveragePage() : ""));
        }
        RunResult.Totals totals = result.totals();
        console.say(result.target() + " · " + totals.scenarios() + " scenarios · "
                + (config.openapi().isEmpty() ? "" : totals.operations() + " verdicts on operations · ")
                + totals.answers() + " answers"
                + (totals.repeated() > 0 ? ", " + totals.repeated() + " requests repeated" : "") + " · "
                + result.seconds() + " s");
        conclusion(result);
    }

    private String leak(String file) {
        return reports.isOurs(config.reports().resolve(file).normalize())
                ? "a secret stood in " + file + ", and was taken out: revoke that key, and delete copies made meanwhile"
                : "a secret stands in " + file + ": do not publish it, delete it, and revoke that key";
    }

    private void counts(RunResult result) {
        TextTable table = TextTable.forColumns(
                new ColorScheme.Builder(Ansi.OFF).build(),
                Stream.concat(
                                Stream.of(new Column(8, 0, Column.Overflow.SPAN)),
                                Arrays.stream(Outcome.values()).map(o -> new Column(16, 2, Column.Overflow.SPAN)))
                        .toArray(Column[]::new));
        List<Outcome> outcomes = Outcome.inReadingOrder();
        table.addRowValues(Stream.concat(Stream.of("rules"), outcomes.stream().map(Outcome::words))
                .toArray(String[]::new));
        for (Level level : Level.values()) {
            table.addRowValues(Stream.concat(
                            Stream.of(level.name()),
                            outcomes.stream()
                                    .map(o -> String.valueOf(
                                            result.rules(level, o).size())))
                    .toArray(String[]::new));
        }
        table.toString().stripTrailing().lines().forEach(console::say);
    }

    private void waivers(RunResult result) {
        for (WaiverResult waiver : result.waivers()) {
            boolean applies = waiver.state() == WaiverResult.State.APPLIES;
            console.say("");
            console.say(
                    waiver.faulty() ? "bold,red" : applies ? "bold,blue" : "faint",
                    applies
                            ? "waived: " + waiver.waiver().about()
                            : "the waiver for " + waiver.waiver().about() + " " + waiver.words());
            console.say("  " + waiver.waiver().words());
        }
    }

    private void notSeen(RunResult result) {
        List<RuleResult> notSeen = result.rules().stream()
                .filter(r -> r.outcome().isEmpty()
                        || r.is(Outcome.INCONCLUSIVE)
                        || r.is(Outcome.NOT_APPLICABLE)
                        || r.is(Outcome.DISABLED))
                .toList();
        if (!notSeen.isEmpty()) {
            console.say("");
            console.say("bold", "not seen");
        }
        notSeen.stream()
                .collect(Collectors.groupingBy(
                        r -> said(r.outcome().map(Outcome::words).orElse("untested") + ": ", r.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(r -> r.rule().id(), Collectors.joining(" "))))
                .forEach((why, ids) -> console.say("  " + why + ": " + ids));
    }

    private void observations(RunResult result) {
        if (!result.observations().isEmpty()) {
            console.say("");
            console.say("bold", "observed, not judged");
        }
        for (Observation o :
                result.observations().stream().limit(MOST_OBSERVATIONS).toList()) {
            console.say("  "
                    + cut(config.language().say(o.topic()) + ": "
                            + config.language().say(o.seen())));
        }
        int more = result.observations().size() - MOST_OBSERVATIONS;
        if (more > 0) {
            console.say("  … and " + more + " more");
        }
    }

    private static String obstacle(RunResult result) {
        return Doubts.of(result).get(0).kind().words();
    }

    private void conclusion(RunResult result) {
        SelectedVerdicts.of(result).ifPresent(selected -> console.say(selected.words()));
        Doubts.of(result).stream().map(Doubt::advice).distinct().forEach(advice -> console.say("to do: " + advice));
        String style = switch (result.conclusion()) {
            case CONFORMANT -> "bold,green";
            case CONFORMANT_WITH_WAIVERS -> "bold,blue";
            case NOT_CONFORMANT -> "bold,red";
            case NOT_PROVEN -> "bold,yellow";
        };
        console.say(style, LastLine.of(result));
    }

    /** A reason in the reader's language, before it is cut. */
    private String said(String before, String reason) {
        return before + cut(config.language().say(reason));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
