package io.dce.conformance.cli;

import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the catalogue. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists every rule: its id, its level, its promise and where that is stated.")
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String capability = "";
        for (Rule rule : Catalogue.bundled().rules()) {
            if (!rule.capability().equals(capability)) {
                capability = rule.capability();
                out.println(System.lineSeparator() + capability);
            }
            out.printf("  %-8s %-6s %s%n", rule.id(), rule.level(), rule.promise());
            out.printf("  %-15s source: %s%n", "", rule.source());
            rule.untested().ifPresent(why -> out.printf("  %-15s untested: %s%n", "", why));
        }
        return 0;
    }
}
