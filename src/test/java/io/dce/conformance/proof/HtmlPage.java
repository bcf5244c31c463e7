package io.dce.conformance.proof;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.Benign;
import io.dce.conformance.stub.Defect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The proof as one page that opens from disk. */
final class HtmlPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>The kit proves itself</title>
            <style>
            :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
            body { max-width: 78rem; margin: 2rem auto; padding: 0 1rem }
            .wide { overflow-x: auto }
            table { border-collapse: collapse; margin: 1rem 0 }
            th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #8884 }
            .matrix th, .matrix td { padding: 0 .15rem; border: 1px solid #8884; text-align: center; min-width: .8rem }
            .matrix th:first-child { text-align: left; white-space: nowrap; padding-right: .6rem }
            .matrix thead th { writing-mode: vertical-rl; font-weight: normal; font-size: 11px; height: 13rem }
            .matrix thead th:first-child { writing-mode: initial; font-size: inherit }
            .killed { background: #2a9d5c; color: #fff } .missed { background: #d64545; color: #fff }
            .proven { color: #2a9d5c } .unproven, .leaky { color: #d64545; font-weight: bold } .untested { color: #888 }
            </style>
            <h1>The kit proves itself</h1>
            """;

    private HtmlPage() {}

    static String of(Proof proof) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<p>").append(escaped(ProofPages.summary(proof))).append("</p>\n");
        page.append(
                "<p>■ the rule has named the defect; × the rule that must name it has not; · the rule has looked and "
                        + "has nothing to say. Point at a mark to read the message. <code>… stub --defect NAME</code> serves a "
                        + "defect.</p>\n");
        groups(proof).forEach((group, rules) -> matrix(page, proof, group, rules));
        defects(page, proof);
        benign(page, proof);
        return page.append("</html>\n").toString();
    }

    private static Map<String, List<Rule>> groups(Proof proof) {
        return proof.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.id().substring(0, rule.id().indexOf('-')),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static void matrix(StringBuilder page, Proof proof, String group, List<Rule> rules) {
        List<Defect> defects =
                rules.stream().flatMap(rule -> proof.against(rule).stream()).toList();
        page.append("<h2>").append(group).append("</h2>\n<div class=wide><table class=matrix><thead><tr><th>rule");
        defects.forEach(defect -> page.append("<th title=\"")
                .append(escaped(defect.sentence()))
                .append("\">")
                .append(defect.name()));
        page.append("</thead>\n");
        for (Rule rule : rules) {
            page.append("<tr><th title=\"")
                    .append(escaped(rule.promise()))
                    .append("\">")
                    .append(rule.id());
            page.append(" <small class=").append(ProofPages.state(proof, rule)).append('>');
            page.append(ProofPages.state(proof, rule)).append("</small>");
            defects.forEach(defect -> page.append(cell(proof, rule, defect)));
            page.append('\n');
        }
        page.append("</table></div>\n");
    }

    private static String cell(Proof proof, Rule rule, Defect defect) {
        Seen seen = proof.defects().get(defect);
        String title = " title=\"" + escaped(seen.reason(rule.id())) + "\">";
        if (seen.fails(rule.id())) {
            return "<td class=killed" + title + "■";
        }
        if (defect.rules().get(0).equals(rule.id())) {
            return "<td class=missed" + title + "×";
        }
        return seen.outcomes().containsKey(rule.id()) ? "<td>·" : "<td>";
    }

    private static void defects(StringBuilder page, Proof proof) {
        page.append("<h2>Defects</h2>\n<table><tr><th>defect<th>rule<th>what is wrong<th>what the rule said\n");
        proof.defects().forEach((defect, seen) -> {
            String rule = defect.rules().get(0);
            page.append("<tr><td>").append(defect.name());
            page.append("<td class=")
                    .append(proof.caught(defect) ? "proven>" : "leaky>")
                    .append(rule);
            page.append("<td>").append(escaped(defect.sentence()));
            page.append("<td>").append(escaped(seen.outcomes().get(rule) + ": " + seen.reason(rule)));
            page.append('\n');
        });
        page.append("</table>\n");
    }

    private static void benign(StringBuilder page, Proof proof) {
        page.append("<h2>Benign differences</h2>\n<table><tr><th>all at once<th>conclusion<th>rules that failed\n");
        for (Map.Entry<Benign, Seen> entry : proof.benign().entrySet()) {
            Seen seen = entry.getValue();
            page.append("<tr><td>").append(escaped(entry.getKey().name()));
            page.append("<td>").append(seen.conclusion().words()).append("<td>");
            page.append(seen.outcomes().keySet().stream()
                    .filter(rule -> seen.outcomes().get(rule) == Outcome.FAIL)
                    .map(rule -> rule + (entry.getKey().waived().contains(rule) ? " (a SHOULD left aside)" : ""))
                    .collect(Collectors.joining(", ")));
            page.append('\n');
        }
        page.append("</table>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
