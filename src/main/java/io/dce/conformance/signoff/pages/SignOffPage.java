package io.dce.conformance.signoff.pages;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.RunMark;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.cause.LikelyCause;
import io.dce.conformance.evidence.cause.LikelyCauses;
import io.dce.conformance.evidence.cause.ShownFailure;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.Doubt;
import io.dce.conformance.evidence.result.Doubts;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SelectedVerdicts;
import io.dce.conformance.language.Language;
import io.dce.conformance.rule.Level;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a page of the sign-off shows of a result.
 *
 * @param result what was found
 * @param counts how many came out how
 * @param ledgerDigest SHA-256 of the ledger, in hexadecimal
 * @param signedBy the id of the key that signs it; empty when nobody does
 * @param reports which of the {@link #REPORTS other reports} there are
 */
public record SignOffPage(
        RunResult result, OutcomeCounts counts, String ledgerDigest, String signedBy, Set<String> reports) {
    /** What the page links to where it is there, from the folder of the reports. */
    public static final Set<String> REPORTS =
            Set.of("allure/index.html", "coverage/index.html", "exchanges.har", "proof/index.html");

    /** So many rules are named; more are counted. */
    public static final int MOST_NAMED = 8;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");
    private static final int LONGEST_REASON = 400;
    private static final List<String> UNSEEN = List.of("inconclusive", "not-applicable", "disabled", "untested");

    /**
     * Shows it.
     *
     * @param files the names of all files of the run that a statement names
     */
    public static SignOffPage of(RunResult result, String ledgerDigest, String signedBy, Set<String> files) {
        Set<String> reports = new TreeSet<>(REPORTS);
        reports.retainAll(files);
        return new SignOffPage(result, OutcomeCounts.of(result), ledgerDigest, signedBy, reports);
    }

    /** Whether there is another report. */
    public boolean links(String report) {
        return reports.contains(report);
    }

    /** A rule in a word: {@code fail}, {@code not-applicable}, {@code untested}. */
    public static String mark(RuleResult rule) {
        return rule.outcome().map(SignOffPage::mark).orElse("untested");
    }

    /** An outcome in a word. */
    public static String mark(Outcome outcome) {
        return outcome.words().replace(' ', '-');
    }

    /** What people read the pages in. */
    public Language language() {
        return setting(TargetConfig.LANGUAGE).flatMap(Language::of).orElse(Language.ENGLISH);
    }

    /** The title of the page. */
    public String title() {
        return "DCE conformance: " + result.words();
    }

    /** A sign that says at a glance how it ended. */
    public String sign() {
        return switch (result.conclusion()) {
            case CONFORMANT -> "✅";
            case CONFORMANT_WITH_WAIVERS -> "☑️";
            case NOT_CONFORMANT -> "❌";
            case NOT_PROVEN -> "⚠️";
        };
    }

    /** What the conclusion means. */
    public String meaning() {
        return switch (result.conclusion()) {
            case CONFORMANT -> "Every MUST rule passed or does not apply, and real answers stand behind that.";
            case CONFORMANT_WITH_WAIVERS ->
                "Every MUST rule passed or does not apply, but for failures that somebody has accepted for now.";
            case NOT_CONFORMANT -> "At least one binding rule was seen to be broken.";
            case NOT_PROVEN -> "Too little was seen, or the evidence is not in order: nothing is said for or against.";
        };
    }

    /** The conclusion in a word. */
    public String mark() {
        Conclusion conclusion = result.conclusion();
        return conclusion.words().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Whether anybody can accept anything by it. */
    public boolean acceptable() {
        return result.origin().marks().stream().allMatch(RunMark::acceptable);
    }

    /** Why it proves nothing, and what to do about it. */
    public List<Doubt> doubts() {
        return Doubts.of(result);
    }

    /** What was shown of the rules that settings left over; empty for a whole run. */
    public Optional<SelectedVerdicts> selected() {
        return SelectedVerdicts.of(result);
    }

    /** A setting of the run, or what a CI server said of its build. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(result.origin().configuration().get(name));
    }

    /** When the run began, to the minute. */
    public String when() {
        return result.origin().at().atOffset(ZoneOffset.UTC).format(MINUTE);
    }

    /** What most likely lies behind the failures; none where nothing known matches. */
    public List<LikelyCause> causes() {
        return LikelyCauses.of(result);
    }

    /** What fails the run, or would if it were a MUST; errors of the kit included. The most direct first. */
    public List<ShownFailure> failures() {
        return ShownFailure.of(result, causes());
    }

    /** What was seen to be broken, and is waived. */
    public List<RuleResult> waived() {
        return result.rules().stream().filter(r -> r.is(Outcome.WAIVED)).toList();
    }

    /** Rules that were not seen, by why; first those that might have been. */
    public Map<String, List<RuleResult>> unseen() {
        return result.rules().stream()
                .filter(r -> r.outcome().isEmpty()
                        || r.is(Outcome.INCONCLUSIVE)
                        || r.is(Outcome.NOT_APPLICABLE)
                        || r.is(Outcome.DISABLED))
                .sorted(Comparator.comparing((RuleResult r) -> UNSEEN.indexOf(mark(r))))
                .collect(Collectors.groupingBy(
                        r -> language().say(mark(r) + ": ") + cut(language().say(r.reason())),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** All rules by capability. */
    public Map<String, List<RuleResult>> capabilities() {
        return result.rules().stream()
                .collect(Collectors.groupingBy(r -> r.rule().capability(), LinkedHashMap::new, Collectors.toList()));
    }

    /** How many rules of a level came out so. */
    public int count(Level level, Outcome outcome) {
        return counts.rules(level).get(outcome);
    }

    /** How many scenarios came out so. */
    public int scenarios(Outcome outcome) {
        return counts.scenarios().get(outcome);
    }

    /** Whether nothing came out so, of what one looks for nothing in. */
    public boolean none(Outcome outcome) {
        return outcome != Outcome.PASS
                && outcome != Outcome.FAIL
                && counts.rules(outcome) + counts.scenarios().get(outcome) == 0;
    }

    /** The digests of what the run went by; each file's own is in the statement. */
    public Map<String, String> materials() {
        return ShownMaterials.of(result.origin().materials());
    }

    /** The commands that judge the same target in the same way. */
    public String again() {
        return Reproduction.of(result);
    }

    /** A text short enough for a line of a table. */
    public static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }
}
