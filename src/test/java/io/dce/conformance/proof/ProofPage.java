package io.dce.conformance.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The proof for people to read: each rule with its defects, the matrix, the benign differences. */
public final class ProofPage {
    private static final List<String> GROUPS = List.of("AUTH", "KEY", "PAGE", "USER", "HTTP", "OPS");
    private static final Path TEMPLATES = Path.of("src", "test", "jte");

    private final Proof proof;

    ProofPage(Proof proof) {
        this.proof = proof;
    }

    /** Writes it as one page that opens from disk, and as Markdown. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), rendered("html", ContentType.Html), UTF_8);
        Files.writeString(folder.resolve("README.md"), rendered("markdown", ContentType.Plain), UTF_8);
    }

    private String rendered(String kind, ContentType type) {
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(TEMPLATES.resolve(kind)),
                Path.of("target", "jte", kind),
                type,
                ProofPage.class.getClassLoader());
        engine.setTrimControlStructures(true);
        StringOutput page = new StringOutput();
        engine.render("proof.jte", this, page);
        return page.toString();
    }

    /** The counts, in a sentence. */
    public String summary() {
        long proven = proof.rules().stream().filter(rule -> caught(rule) > 0).count();
        long tested =
                proof.rules().stream().filter(rule -> rule.untested().isEmpty()).count();
        return (proof.complete() ? "" : "A part of the proof: " + System.getProperty("proof.only") + ". ")
                + "%d of %d defects are named by the rule that they break; %d of %d tested rules are proven."
                        .formatted(
                                defects().stream().filter(proof::caught).count(),
                                defects().size(),
                                proven,
                                tested);
    }

    /** The rules by their groups and numbers. */
    public List<Rule> rules() {
        return proof.rules().stream()
                .filter(rule -> proof.complete() || !against(rule).isEmpty())
                .sorted(Comparator.comparing((Rule rule) -> GROUPS.indexOf(group(rule)))
                        .thenComparing(rule ->
                                Integer.parseInt(rule.id().substring(group(rule).length() + 1))))
                .toList();
    }

    /** The same, each group under its name. */
    public Map<String, List<Rule>> groups() {
        return rules().stream()
                .collect(Collectors.groupingBy(ProofPage::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** All that were tried. */
    public Collection<Defect> defects() {
        return proof.defects().keySet();
    }

    /** Those that a rule must name. */
    public List<Defect> against(Rule rule) {
        return proof.against(rule);
    }

    /** Those that one of some rules must name. */
    public List<Defect> against(List<Rule> rules) {
        return rules.stream().flatMap(rule -> against(rule).stream()).toList();
    }

    /** How many of them it names. */
    public long caught(Rule rule) {
        return against(rule).stream().filter(proof::caught).count();
    }

    /** Whether the rule that must name it does. */
    public boolean caught(Defect defect) {
        return proof.caught(defect);
    }

    /** Those that it does not name. */
    public String missed(Rule rule) {
        return against(rule).stream()
                .filter(defect -> !caught(defect))
                .map(defect -> "`" + defect.name() + "`")
                .collect(Collectors.joining(" "));
    }

    /** What a rule is, judged by its defects. */
    public String state(Rule rule) {
        if (rule.untested().isPresent()) {
            return "untested";
        }
        return against(rule).isEmpty()
                ? "unproven"
                : caught(rule) == against(rule).size() ? "proven" : "leaky";
    }

    /** What the rule that must name a defect says. */
    public String said(Defect defect) {
        String rule = defect.rules().get(0);
        TrialResult seen = proof.defects().get(defect);
        return caught(defect) ? seen.reason(rule) : seen.outcomes().get(rule) + ": " + seen.reason(rule);
    }

    /** All rules that name it. */
    public String namedBy(Defect defect) {
        TrialResult seen = proof.defects().get(defect);
        return seen.outcomes().keySet().stream().filter(seen::fails).collect(Collectors.joining(", "));
    }

    /** What a rule does about a defect: {@code k} names it, {@code m} misses it, {@code l} looks on; else empty. */
    public String cell(Rule rule, Defect defect) {
        TrialResult seen = proof.defects().get(defect);
        if (seen.fails(rule.id())) {
            return "k";
        }
        return defect.rules().get(0).equals(rule.id()) ? "m" : seen.outcomes().containsKey(rule.id()) ? "l" : "";
    }

    /** The differences that were tried, several at once. */
    public Collection<BenignVariation> benign() {
        return proof.benign().keySet();
    }

    /** What came of them, and what was minded. */
    public String said(BenignVariation benign) {
        TrialResult seen = proof.benign().get(benign);
        String minded = seen.outcomes().keySet().stream()
                .filter(rule -> seen.outcomes().get(rule) == Outcome.FAIL)
                .map(rule -> rule + (benign.waived().contains(rule) ? " (a SHOULD left aside)" : ""))
                .collect(Collectors.joining(", "));
        return minded.isEmpty() ? seen.conclusion().words() : minded;
    }

    /** Text that a cell of a Markdown table can hold. */
    public static String cellText(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("`", "'");
    }

    private static String group(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }
}
