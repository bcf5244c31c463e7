package io.dce.conformance.proof;

import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.Defect;
import java.util.List;
import java.util.stream.Collectors;

/** The proof as Markdown, for where pages aren't shown. */
final class MarkdownPage {
    private MarkdownPage() {}

    static String of(Proof proof) {
        StringBuilder page = new StringBuilder("# The kit proves itself\n\n");
        page.append(ProofPages.summary(proof))
                .append("\n\n| rule | | defects | not named by it |\n|---|---|---|---|\n");
        for (Rule rule : ProofPages.sorted(proof)) {
            List<Defect> defects = proof.against(rule);
            page.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(ProofPages.state(proof, rule))
                    .append(" | ");
            page.append(defects.size()).append(" | ");
            page.append(defects.stream()
                    .filter(defect -> !proof.caught(defect))
                    .map(defect -> "`" + defect.name() + "`")
                    .collect(Collectors.joining(" ")));
            page.append(" |\n");
        }
        page.append("\n## Defects\n\n| defect | named by | message |\n|---|---|---|\n");
        proof.defects()
                .forEach((defect, seen) -> page.append("| `")
                        .append(defect.name())
                        .append("` | ")
                        .append(seen.outcomes().keySet().stream()
                                .filter(seen::fails)
                                .collect(Collectors.joining(", ")))
                        .append(" | ")
                        .append(escaped(seen.reason(defect.rules().get(0))))
                        .append(" |\n"));
        page.append("\n## Benign differences, several at once\n\n| | |\n|---|---|\n");
        proof.benign()
                .forEach((benign, seen) -> page.append("| ")
                        .append(benign.name())
                        .append(" | ")
                        .append(
                                benign.waived().isEmpty()
                                        ? seen.conclusion().words()
                                        : seen.conclusion().words() + " (leaves aside "
                                                + benign.waived().stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(", ")) + ")")
                        .append(" |\n"));
        return page.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("`", "'");
    }
}
