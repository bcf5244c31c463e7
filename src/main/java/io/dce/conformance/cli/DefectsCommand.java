package io.dce.conformance.cli;

import io.dce.conformance.stub.benign.BenignCatalogue;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists what the bundled DCE can be made to be. */
@Command(
        name = "defects",
        mixinStandardHelpOptions = true,
        description = "Lists the defects that the stub command serves, with the rules that they break, and the benign "
                + "variations, which break none.")
final class DefectsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.println("Defects, each with the rule that must name it first:");
        for (Defect defect : DefectCatalogue.all()) {
            System.out.printf(
                    "  %-36s %-16s %s%n", defect.name(), String.join(", ", defect.rules()), defect.sentence());
        }
        System.out.println(System.lineSeparator() + "Benign variations, which break no rule:");
        for (BenignVariation benign : BenignCatalogue.all()) {
            String aside = benign.waived().isEmpty()
                    ? ""
                    : " (leaves aside "
                            + String.join(
                                    ", ", benign.waived().stream().sorted().toList()) + ")";
            System.out.printf("  %-36s %s%s%n", benign.name(), benign.sentence(), aside);
        }
        System.out.printf(
                "%n%d defects, %d benign variations%n",
                DefectCatalogue.all().size(), BenignCatalogue.all().size());
        return 0;
    }
}
