package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.evidence.RunResult;
import io.dce.conformance.target.ConfigLoader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Help.Ansi;

/**
 * A run of the whole kit but for Allure's page, and what it said.
 *
 * @param result what it found
 * @param console what stood on the console
 */
record Judged(RunResult result, String console) {
    /** Judges a platform, reporting into a folder. */
    static Judged at(URI url, String key, Path folder, Map<String, String> settings) {
        Map<String, String> properties = new TreeMap<>(settings);
        properties.put("dce.url", url.toString());
        properties.put("dce.reports", "reports");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(bytes, true, UTF_8), Ansi.OFF, false);
        RunResult result =
                new Conformance(ConfigLoader.load(properties, Map.of("DCE_TOKEN", key), folder), console).run();
        return new Judged(result, bytes.toString(UTF_8));
    }

    int exitCode() {
        return result.conclusion().exitCode();
    }
}
