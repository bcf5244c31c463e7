package io.dce.conformance.run;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the Allure report, one HTML file, with Allure's own command line, which the build puts beside the jar. In a
 * process of its own: only an environment variable keeps Allure from putting an analytics script into the page.
 */
final class AllureReport {
    private static final long LONGEST_SECONDS = 60;

    private AllureReport() {}

    /**
     * Makes it.
     *
     * @return why there is none; empty when there is
     */
    static Optional<String> generate(ReportFolder folder) {
        try {
            Optional<Path> home = home();
            if (home.isEmpty()) {
                return Optional.of("Allure's command line is not beside the kit: build it with mvn package");
            }
            Path log = Files.createTempFile("allure", ".log");
            Process process = command(home.get(), folder)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(log).strip();
            Files.delete(log);
            return ended && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("Allure could not make its report: " + (ended ? said : "it did not end"));
        } catch (IOException | URISyntaxException e) {
            return Optional.of("Allure could not make its report: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Allure could not make its report: interrupted");
        }
    }

    private static ProcessBuilder command(Path home, ReportFolder folder) {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                home.resolve("lib") + "/*" + File.pathSeparator + home.resolve("lib/config"),
                "io.qameta.allure.CommandLine",
                "generate",
                "--single-file",
                "--clean",
                "--name",
                "DCE conformance",
                "--output",
                folder.allure().toString(),
                folder.allureResults().toString());
        process.environment().put("ALLURE_NO_ANALYTICS", "true");
        process.environment().put("APP_HOME", home.toString());
        process.environment().keySet().removeIf(name -> name.startsWith("DCE_"));
        return process;
    }

    /** Beside the jar or the folder of classes. */
    private static Optional<Path> home() throws URISyntaxException, IOException {
        Path code = Path.of(AllureReport.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path beside = code.resolveSibling("allure");
        if (!Files.isDirectory(beside)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(beside)) {
            return versions.filter(v -> Files.isDirectory(v.resolve("lib"))).max(java.util.Comparator.naturalOrder());
        }
    }
}
