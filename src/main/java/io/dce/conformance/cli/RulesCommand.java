package io.dce.conformance.cli;

import io.dce.conformance.report.console.Console;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the catalogue. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules: the id, the level, the promise and where that is stated.")
final class RulesCommand implements Callable<Integer> {
    private static final int IDS = 18;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ListOptions options;

    @Override
    public Integer call() {
        Console console = Console.of(spec.commandLine());
        List<Rule> rules = Catalogue.bundled().rules().stream()
                .filter(rule -> options.matches(
                        rule.id(), rule.level().name(), rule.promise(), rule.source(), rule.capability()))
                .toList();
        if (options.json()) {
            ListOptions.json(rules.stream().map(RulesCommand::members).toList()).forEach(console::say);
            return 0;
        }
        Map<String, List<List<String>>> capabilities = new LinkedHashMap<>();
        for (Rule rule : rules) {
            List<List<String>> rows = capabilities.computeIfAbsent(rule.capability(), any -> new ArrayList<>());
            rows.add(List.of("%-8s %s".formatted(rule.id(), rule.level()), rule.promise()));
            rows.add(List.of("", rule.concern().impact()));
            rows.add(List.of("", "Acts: " + rule.concern().actor().words()));
            rows.add(List.of("", "Source: " + rule.source()));
            rule.untested().ifPresent(why -> rows.add(List.of("", "Untested: " + why)));
        }
        capabilities.forEach((capability, rows) -> {
            console.say("");
            console.say(capability);
            ListOptions.table(IDS, rows).forEach(console::say);
        });
        console.say("");
        console.say(rules.size() + " rules");
        return 0;
    }

    private static Map<String, Object> members(Rule rule) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", rule.id());
        members.put("level", rule.level());
        members.put("promise", rule.promise());
        members.put("source", rule.source());
        members.put("impact", rule.concern().impact());
        members.put("acts", rule.concern().actor().words());
        members.put("capability", rule.capability());
        rule.untested().ifPresent(why -> members.put("untested", why));
        members.put(
                "scenarios", rule.scenarios().stream().map(Rule.Scenario::name).toList());
        return members;
    }
}
