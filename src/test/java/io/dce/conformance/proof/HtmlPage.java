package io.dce.conformance.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.Benign;
import io.dce.conformance.stub.Defect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The proof as one page that opens from disk: each rule with its defects, the matrix, the benign differences. */
final class HtmlPage {
    private final StringBuilder page = new StringBuilder();
    private final Proof proof;

    private HtmlPage(Proof proof) {
        this.proof = proof;
    }

    static String of(Proof proof) {
        return new HtmlPage(proof).page();
    }

    private String page() {
        add("<!doctype html>\n<html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\n");
        add("<title>The kit proves itself</title>\n<style>\n", css(), "</style>\n<h1>The kit proves itself</h1>\n");
        add("<p class=lead>", escaped(ProofPages.summary(proof)), "</p>\n");
        add(
                "<p class=dim>Each defect makes one promise false; the rule that states it must say so. Open a rule to read "
                        + "what it said. To see one with your own eyes: <code>java -jar dce-conformance.jar stub --defect NAME"
                        + "</code></p>\n");
        Map<String, List<Rule>> groups = groups();
        groups.forEach((group, rules) -> {
            add("<h2>", group, "</h2>\n");
            rules.forEach(this::rule);
        });
        add("<h2>Rules by defects</h2>\n<p class=\"dim key\"><i class=k></i> the rule names the defect, ");
        add("<i class=m></i> it must and does not, <i class=l></i> it has looked and has nothing to say. ");
        add("Point at a cell for the defect; it leads to what was said.</p>\n");
        groups.values().forEach(this::matrix);
        benign();
        return page.append("</html>\n").toString();
    }

    private Map<String, List<Rule>> groups() {
        return ProofPages.sorted(proof).stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.id().substring(0, rule.id().indexOf('-')),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void rule(Rule rule) {
        List<Defect> defects = proof.against(rule);
        String state = ProofPages.state(proof, rule);
        long caught = defects.stream().filter(proof::caught).count();
        add("<details><summary><b>", rule.id(), "</b><span>", escaped(rule.promise()), "</span>");
        add(
                "<span class=\"state ",
                state,
                "\">",
                state,
                " · ",
                caught + " of " + defects.size(),
                "</span></summary>\n");
        rule.untested().ifPresent(why -> add("<p>", escaped(why), "</p>"));
        add("<dl>\n");
        for (Defect defect : defects) {
            Seen seen = proof.defects().get(defect);
            add("<dt id=", defect.name(), "><code>", defect.name(), "</code> ", escaped(defect.sentence()), "\n");
            add("<dd class=\"said ", proof.caught(defect) ? "proven" : "leaky", "\">");
            add(escaped(proof.caught(defect) ? "" : seen.outcomes().get(rule.id()) + ": "));
            add(escaped(seen.reason(rule.id())), "\n");
        }
        add("</dl></details>\n");
    }

    private void matrix(List<Rule> rules) {
        List<Defect> defects =
                rules.stream().flatMap(rule -> proof.against(rule).stream()).toList();
        add("<div class=wide><table class=matrix>\n");
        for (Rule rule : rules) {
            add("<tr><th title=\"", escaped(rule.promise()), "\">", rule.id());
            defects.forEach(defect -> cell(rule, defect));
            add("\n");
        }
        add("</table></div>\n");
    }

    private void cell(Rule rule, Defect defect) {
        Seen seen = proof.defects().get(defect);
        boolean fails = seen.fails(rule.id());
        boolean ought = defect.rules().get(0).equals(rule.id());
        if (!fails && !ought) {
            add(seen.outcomes().containsKey(rule.id()) ? "<td class=l>" : "<td>");
            return;
        }
        add("<td class=", fails ? "k" : "m", "><a href=#", defect.name(), " title=\"", defect.name(), "\"></a>");
    }

    private void benign() {
        add(
                "<h2>Benign differences</h2>\n<p class=dim>What a conforming platform may do in its own way, several ways at ");
        add("once, judged by every rule.</p>\n<ul class=benign>\n");
        for (Map.Entry<Benign, Seen> entry : proof.benign().entrySet()) {
            Seen seen = entry.getValue();
            String failed = seen.outcomes().keySet().stream()
                    .filter(rule -> seen.outcomes().get(rule) == Outcome.FAIL)
                    .map(rule -> rule + (entry.getKey().waived().contains(rule) ? " (a SHOULD left aside)" : ""))
                    .collect(Collectors.joining(", "));
            add("<li>", escaped(entry.getKey().name()), ": <b>");
            add(failed.isEmpty() ? seen.conclusion().words() : failed, "</b>\n");
        }
        add("</ul>\n");
    }

    private void add(String... parts) {
        for (String part : parts) {
            page.append(part);
        }
    }

    private static String css() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
