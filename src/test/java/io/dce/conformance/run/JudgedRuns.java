package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.language.Language;
import io.dce.conformance.report.allure.AllureReport;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.report.folder.ReportFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/**
 * A run of the whole kit, and what it said.
 *
 * @param result what it found
 * @param console what stood on the console
 */
public record JudgedRuns(RunResult result, String console) {
    /** Judges a platform, reporting into a folder; without Allure's page, which takes longer to make than most runs. */
    public static JudgedRuns at(URI url, String key, Path folder, Map<String, String> settings) {
        return at(url, Map.of("DCE_TOKEN", key), folder, settings);
    }

    /** The same, with keys as the environment gives them. */
    public static JudgedRuns at(URI url, Map<String, String> keys, Path folder, Map<String, String> settings) {
        return at(url, keys, folder, settings, List.of(), reports -> Optional::empty);
    }

    /** The same in a process that also writes into other folders. */
    static JudgedRuns writingAlso(Path other, URI url, String key, Path folder, Map<String, String> settings) {
        return at(url, Map.of("DCE_TOKEN", key), folder, settings, List.of(other), reports -> Optional::empty);
    }

    /** The same, with Allure's page. */
    public static JudgedRuns withAllureAt(
            URI url, Map<String, String> keys, Path folder, Map<String, String> settings) {
        return at(
                url,
                keys,
                folder,
                settings,
                List.of(),
                reports -> AllureReport.starting(
                        reports.allureResults(),
                        reports.allureReport(),
                        Language.of(settings.getOrDefault("dce.language", "en")).orElseThrow()));
    }

    /**
     * The same, with another page than Allure's.
     *
     * @param page gets ready to make it, and then makes it and says why there is none
     */
    static JudgedRuns at(
            URI url,
            Map<String, String> keys,
            Path folder,
            Map<String, String> settings,
            List<Path> alsoWritten,
            Function<ReportFolder, Supplier<Optional<String>>> page) {
        Map<String, String> properties = new TreeMap<>(settings);
        properties.put("dce.url", url.toString());
        properties.put("dce.reports", "reports");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(bytes, true, UTF_8), Ansi.OFF, false);
        TargetConfig config = ConfigLoader.load(properties, keys, folder);
        RunResult result = new Conformance(config, console, alsoWritten, page).run();
        return new JudgedRuns(result, bytes.toString(UTF_8));
    }

    public int exitCode() {
        return result.conclusion().exitCode();
    }
}
