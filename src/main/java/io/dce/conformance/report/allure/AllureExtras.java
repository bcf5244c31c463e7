package io.dce.conformance.report.allure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.error.OutputException;
import io.dce.conformance.language.Language;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What Allure shows besides the results: the environment of the run, its build, and categories by verdict. */
public final class AllureExtras {
    private AllureExtras() {}

    /**
     * Writes them.
     *
     * @param folder the folder of the results
     * @param environment what was judged, and how; holds no secret
     * @param build what the run is part of
     * @param language what all of it is said in
     */
    public static void write(Path folder, Map<String, String> environment, Optional<CiBuild> build, Language language) {
        Properties properties = new Properties();
        environment.forEach((name, value) -> properties.put(language.say(name), language.say(value)));
        try (Writer writer = Files.newBufferedWriter(folder.resolve("environment.properties"))) {
            properties.store(writer, null);
            JsonMapper json = new JsonMapper();
            json.writeValue(folder.resolve("categories.json").toFile(), categories(language));
            if (build.isPresent()) {
                json.writeValue(folder.resolve("executor.json").toFile(), build.get());
            }
        } catch (IOException e) {
            throw new OutputException("Allure's results cannot be written", e);
        }
    }

    private static List<Map<String, Object>> categories(Language language) {
        return List.of(
                Map.of("name", language.say("Broken promises"), "matchedStatuses", List.of("failed")),
                Map.of("name", language.say("Errors of the kit"), "matchedStatuses", List.of("broken")),
                category("Waived: broken, and accepted for now", Outcome.WAIVED, language),
                category("Inconclusive: the target did not let us see", Outcome.INCONCLUSIVE, language),
                category("Not applicable", Outcome.NOT_APPLICABLE, language));
    }

    /**
     * Of what was skipped, the line below the rule's title says why, or the first where there is no title. Allure knows
     * nothing but the message to sort by; no line after that one counts, whatever the platform has said.
     */
    private static Map<String, Object> category(String name, Outcome outcome, Language language) {
        return Map.of(
                "name",
                language.say(name),
                "matchedStatuses",
                List.of("skipped"),
                "messageRegex",
                "(?s)([A-Z]+-[0-9]+ [^\\n]*\\n)?" + language.say(outcome + ": ") + ".*");
    }
}
