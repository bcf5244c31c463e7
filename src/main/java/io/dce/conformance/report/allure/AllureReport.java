package io.dce.conformance.report.allure;

import io.dce.conformance.language.Language;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes the Allure report, one HTML file, with Allure's own command line, which the build puts beside the jar. In a
 * process of its own, since only an environment variable keeps Allure from putting an analytics script into the page.
 */
public final class AllureReport implements Supplier<Optional<String>> {
    private static final long LONGEST_SECONDS = 30;

    private final Path page;
    private final Optional<Process> process;
    private final String obstacle;

    private AllureReport(Path page, Optional<Process> process, String obstacle) {
        this.page = page;
        this.process = process;
        this.obstacle = obstacle;
    }

    /**
     * Starts the process; it waits until the results are there.
     *
     * @param results the folder that the results are written to
     * @param page the page to make, in a folder of its own
     * @param language what its own words are in
     */
    public static AllureReport starting(Path results, Path page, Language language) {
        try {
            Path code = Path.of(AllureReport.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Optional<Path> home = home(code.resolveSibling("allure"));
            return home.isEmpty()
                    ? new AllureReport(
                            page,
                            Optional.empty(),
                            "Allure's command line is not beside the kit: build it with mvn package")
                    : new AllureReport(
                            page,
                            Optional.of(command(home.get(), code, results, page, language)
                                    .start()),
                            "");
        } catch (IOException | URISyntaxException e) {
            return new AllureReport(page, Optional.empty(), "Allure could not be started: " + e.getMessage());
        }
    }

    /**
     * Makes it.
     *
     * @return why there is none; empty when there is
     */
    @Override
    public Optional<String> get() {
        if (process.isEmpty()) {
            return Optional.of(obstacle);
        }
        try (OutputStream ready = process.get().getOutputStream()) {
            ready.write('\n');
            ready.flush();
            boolean ended = process.get().waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            process.get().destroyForcibly();
            return ended && process.get().exitValue() == 0 && Files.exists(page)
                    ? Optional.empty()
                    : Optional.of("Allure could not make its report" + (ended ? "" : " in " + LONGEST_SECONDS + " s"));
        } catch (IOException e) {
            return Optional.of("Allure could not make its report: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Allure could not make its report: interrupted");
        }
    }

    private static ProcessBuilder command(Path home, Path code, Path results, Path page, Language language) {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:MetaspaceSize=64m",
                        "-cp",
                        home.resolve("lib") + "/*" + File.pathSeparator + home.resolve("lib/config")
                                + File.pathSeparator + code,
                        AllureProcess.class.getName(),
                        home.toString(),
                        results.toString(),
                        page.getParent().toString(),
                        language.code(),
                        language.say("DCE conformance"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("ALLURE_NO_ANALYTICS", "true");
        process.environment().keySet().removeIf(name -> name.startsWith("DCE_"));
        return process;
    }

    private static Optional<Path> home(Path beside) throws IOException {
        if (!Files.isDirectory(beside)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(beside)) {
            return versions.filter(v -> Files.isDirectory(v.resolve("lib"))).max(Comparator.naturalOrder());
        }
    }
}
