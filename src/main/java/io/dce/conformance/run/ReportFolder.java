package io.dce.conformance.run;

import io.dce.conformance.ending.OutputException;
import io.dce.conformance.evidence.XmlTexts;
import io.dce.conformance.exchange.Secrets;
import io.dce.conformance.signoff.SignOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the reports of a run go. */
final class ReportFolder {
    private static final Pattern OPENING = Pattern.compile("<testsuite\\b[^>]*[^/]>");
    private static final String SELF_TEST =
            "<properties><property name=\"self-test\" value=\"of the bundled stub\"/></properties>";

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    Path allureResults() {
        return folder.resolve("allure-results");
    }

    Path allure() {
        return folder.resolve("allure");
    }

    Path allureReport() {
        return allure().resolve("index.html");
    }

    Path junit() {
        return folder.resolve("junit").resolve("TEST-conformance.xml");
    }

    Path junitOfOperations() {
        return junit().resolveSibling("TEST-operations.xml");
    }

    Path coverage() {
        return folder.resolve("coverage");
    }

    Path coveragePage() {
        return coverage().resolve("index.html");
    }

    Path ledger() {
        return folder.resolve("ledger.ndjson");
    }

    /** A file below it, as the reports name it. */
    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    Path signOff() {
        return folder.resolve(SignOff.FOLDER).resolve("sign-off.html");
    }

    /** The reports that a sign-off holds to, besides the ledger and its own pages. */
    List<String> signed() {
        List<String> names = new ArrayList<>(List.of("README.md"));
        for (Path part : List.of(allure(), junit().getParent(), coverage())) {
            try (Stream<Path> files = Files.exists(part) ? Files.walk(part) : Stream.empty()) {
                files.filter(Files::isRegularFile).map(this::name).sorted().forEach(names::add);
            } catch (IOException e) {
                throw new OutputException("the reports cannot be read: " + part, e);
            }
        }
        return names;
    }

    /** Takes away what an earlier run left, but for Allure's history: reports of two runs must not mix. */
    void clear(FolderClaim claim) {
        AllureHistory history = AllureHistory.of(allureReport(), allureResults());
        try {
            claim.clear();
            Files.createDirectories(allureResults());
            history.write(allureResults());
            Files.createDirectories(junit().getParent());
        } catch (IOException e) {
            throw new OutputException("the folder for reports cannot be written: " + folder, e);
        }
    }

    /** Writes what a sweep has covered. */
    void writeCoverage(String html, String markdown) {
        try {
            Files.createDirectories(coverage());
            Files.writeString(coveragePage(), html);
            Files.writeString(coverage().resolve("coverage.md"), markdown);
        } catch (IOException e) {
            throw new OutputException("the report cannot be written: " + coverage(), e);
        }
    }

    /** Keeps the stack trace of an error of the kit, and says where; empty when it can't be written. */
    Optional<Path> keep(String trace) {
        try {
            return Optional.of(Files.writeString(folder.resolve("internal-error.txt"), trace));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Says in the JUnit XML that the bundled stub was judged. */
    void markSelfTest() {
        for (Path file : List.of(junit(), junitOfOperations())) {
            try {
                if (Files.exists(file)) {
                    Files.writeString(
                            file, OPENING.matcher(Files.readString(file)).replaceFirst("$0" + SELF_TEST));
                }
            } catch (IOException e) {
                throw new OutputException("the report cannot be written: " + file, e);
            }
        }
    }

    /** Whether a file is one that a run writes: others may lie in the folder too. */
    boolean isOurs(Path file) {
        return Stream.of(
                        allureResults(),
                        allure(),
                        junit().getParent(),
                        coverage(),
                        ledger(),
                        folder.resolve("internal-error.txt"),
                        folder.resolve(SignOff.FOLDER))
                .anyMatch(file::startsWith);
    }

    /** Takes secrets out of the JUnit XML: Cucumber writes it itself, stack traces included. */
    void scrubJunit(Secrets secrets) {
        try {
            if (Files.exists(junit())) {
                String written = Files.readString(junit());
                if (secrets.foundIn(written)) {
                    Files.writeString(
                            junit(),
                            XmlTexts.changed(written, secrets::redact).orElseGet(() -> secrets.redact(written)));
                }
            }
        } catch (IOException e) {
            throw new OutputException("the report cannot be written: " + junit(), e);
        }
    }
}
