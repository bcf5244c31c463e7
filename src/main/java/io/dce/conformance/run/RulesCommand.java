package io.dce.conformance.run;

import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the catalogue. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists every rule: its id, its level, its promise and where that is stated.")
final class RulesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        String capability = "";
        for (Rule rule : Catalogue.bundled().rules()) {
            if (!rule.capability().equals(capability)) {
                capability = rule.capability();
                System.out.println(System.lineSeparator() + capability);
            }
            System.out.printf("  %-8s %-6s %s%n", rule.id(), rule.level(), rule.promise());
            System.out.printf("  %-15s source: %s%n", "", rule.source());
            rule.untested().ifPresent(why -> System.out.printf("  %-15s untested: %s%n", "", why));
        }
        return 0;
    }
}
