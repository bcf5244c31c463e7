package io.dce.conformance.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Writes the proof for people to read. */
final class ProofPages {
    private static final List<String> GROUPS = List.of("AUTH", "KEY", "PAGE", "USER", "HTTP", "OPS");

    private ProofPages() {}

    static void write(Proof proof, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), HtmlPage.of(proof), UTF_8);
        Files.writeString(folder.resolve("README.md"), MarkdownPage.of(proof), UTF_8);
    }

    /** The counts, in a sentence. */
    static String summary(Proof proof) {
        long caught = proof.defects().keySet().stream().filter(proof::caught).count();
        long proven = proof.rules().stream()
                .filter(rule -> proof.against(rule).stream().anyMatch(proof::caught))
                .count();
        long tested =
                proof.rules().stream().filter(rule -> rule.untested().isEmpty()).count();
        return "%d of %d defects are named by the rule that they break; %d of %d tested rules are proven."
                .formatted(caught, proof.defects().size(), proven, tested);
    }

    /** The rules by their groups and numbers. */
    static List<Rule> sorted(Proof proof) {
        return proof.rules().stream()
                .sorted(Comparator.comparing((Rule rule) -> GROUPS.indexOf(group(rule)))
                        .thenComparing(rule ->
                                Integer.parseInt(rule.id().substring(group(rule).length() + 1))))
                .toList();
    }

    private static String group(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }

    /** What a rule is, judged by its defects. */
    static String state(Proof proof, Rule rule) {
        var defects = proof.against(rule);
        long caught = defects.stream().filter(proof::caught).count();
        return rule.untested().isPresent()
                ? "untested"
                : defects.isEmpty() ? "unproven" : caught == defects.size() ? "proven" : "leaky";
    }
}
