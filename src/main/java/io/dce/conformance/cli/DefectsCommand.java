package io.dce.conformance.cli;

import io.dce.conformance.report.console.Console;
import io.dce.conformance.stub.benign.BenignCatalogue;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what the bundled DCE can be made to be. */
@Command(
        name = "defects",
        mixinStandardHelpOptions = true,
        description = "Lists the defects that the stub command serves, with the rules that they break, and the benign "
                + "variations, which break none.")
final class DefectsCommand implements Callable<Integer> {
    private static final int NAMES = 38;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ListOptions options;

    @Override
    public Integer call() {
        Console console = Console.of(spec.commandLine());
        List<Defect> defects = DefectCatalogue.all().stream()
                .filter(defect -> options.matches(defect.name(), String.join(", ", defect.rules()), defect.sentence()))
                .toList();
        List<BenignVariation> benign = BenignCatalogue.all().stream()
                .filter(variation -> options.matches(variation.name(), "benign", variation.sentence()))
                .toList();
        if (options.json()) {
            ListOptions.json(Map.of(
                            "defects",
                            defects.stream().map(DefectsCommand::members).toList(),
                            "benign",
                            benign.stream().map(DefectsCommand::members).toList()))
                    .forEach(console::say);
            return 0;
        }
        list(
                console,
                "Defects, each with the rule that must name it first:",
                defects.stream()
                        .map(defect ->
                                List.of(defect.name(), String.join(", ", defect.rules()) + ": " + defect.sentence()))
                        .toList());
        list(
                console,
                "Benign variations, which break no rule:",
                benign.stream()
                        .map(variation -> List.of(variation.name(), variation.sentence() + aside(variation)))
                        .toList());
        console.say(defects.size() + " defects, " + benign.size() + " benign variations");
        return 0;
    }

    private static void list(Console console, String heading, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            console.say(heading);
            ListOptions.table(NAMES, rows).forEach(console::say);
            console.say("");
        }
    }

    private static String aside(BenignVariation benign) {
        return benign.waived().isEmpty()
                ? ""
                : " (leaves aside "
                        + String.join(", ", benign.waived().stream().sorted().toList()) + ")";
    }

    private static Map<String, Object> members(Defect defect) {
        return new TreeMap<>(Map.of("name", defect.name(), "rules", defect.rules(), "sentence", defect.sentence()));
    }

    private static Map<String, Object> members(BenignVariation benign) {
        return new TreeMap<>(Map.of(
                "name",
                benign.name(),
                "sentence",
                benign.sentence(),
                "leavesAside",
                benign.waived().stream().sorted().toList()));
    }
}
