package io.dce.conformance.report.folder;

import io.dce.conformance.config.RunMark;
import io.dce.conformance.error.OutputException;
import io.dce.conformance.report.allure.AllureHistory;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.secret.XmlTexts;
import io.dce.conformance.signoff.SignOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the reports of a run go. */
public final class ReportFolder {
    private static final Pattern OPENING = Pattern.compile("<testsuite\\b[^>]*[^/]>");

    private final Path folder;

    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    public Path allureResults() {
        return folder.resolve(SignOff.RESULTS);
    }

    public Path allure() {
        return folder.resolve("allure");
    }

    public Path allureReport() {
        return allure().resolve("index.html");
    }

    public Path junit() {
        return folder.resolve("junit").resolve("TEST-conformance.xml");
    }

    public Path junitOfOperations() {
        return junit().resolveSibling("TEST-operations.xml");
    }

    Path coverage() {
        return folder.resolve("coverage");
    }

    private Path access() {
        return folder.resolve("access");
    }

    public Path coveragePage() {
        return coverage().resolve("index.html");
    }

    public Path ledger() {
        return folder.resolve("ledger.ndjson");
    }

    /** The exchanges as an HTTP archive. */
    public Path exchanges() {
        return folder.resolve("exchanges.har");
    }

    /** A file below it, as the reports name it. */
    public String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    public Path signOff() {
        return folder.resolve(SignOff.FOLDER).resolve("sign-off.html");
    }

    /** The reports that a sign-off holds to where they are there, besides the ledger and its own pages. */
    public List<String> signed() {
        List<String> names = new ArrayList<>(List.of(
                "README.md",
                "internal-error.txt",
                "exchanges.har",
                "proof/index.html",
                "proof/README.md",
                SignOff.RESULTS));
        for (Path part : List.of(allure(), junit().getParent(), coverage(), access())) {
            try (Stream<Path> files = Files.exists(part) ? Files.walk(part) : Stream.empty()) {
                files.filter(Files::isRegularFile).map(this::name).sorted().forEach(names::add);
            } catch (IOException e) {
                throw new OutputException("the reports cannot be read: " + part, e);
            }
        }
        return names;
    }

    /** Takes away what an earlier run left, but for Allure's history: reports of two runs must not mix. */
    public void clear(ReportFolderClaim claim) {
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
    public void writeCoverage(String html, String markdown) {
        try {
            Files.createDirectories(coverage());
            Files.writeString(coveragePage(), html);
            Files.writeString(coverage().resolve("coverage.md"), markdown);
        } catch (IOException e) {
            throw new OutputException("the report cannot be written: " + coverage(), e);
        }
    }

    /** Writes who gets what. */
    public void writeAccess(String json, String markdown) {
        try {
            Files.createDirectories(access());
            Files.writeString(access().resolve("access.json"), json);
            Files.writeString(access().resolve("access.md"), markdown);
        } catch (IOException e) {
            throw new OutputException("the report cannot be written: " + access(), e);
        }
    }

    /** Writes what was asked of operations that write. */
    public void writeWrites(String markdown) {
        try {
            Files.writeString(coverage().resolve("writes.md"), markdown);
        } catch (IOException e) {
            throw new OutputException("the report cannot be written: " + coverage(), e);
        }
    }

    /** Keeps the stack trace of an error of the kit, and says where; empty when it can't be written. */
    public Optional<Path> keep(String trace) {
        try {
            return Optional.of(Files.writeString(folder.resolve("internal-error.txt"), trace));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Says in the JUnit XML what narrows the conclusion. */
    public void mark(List<RunMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        String properties = marks.stream()
                .map(mark -> "<property name=\"" + mark.setting() + "\" value=\"" + mark.value() + "\"/>")
                .collect(Collectors.joining("", "<properties>", "</properties>"));
        for (Path file : List.of(junit(), junitOfOperations())) {
            try {
                if (Files.exists(file)) {
                    Files.writeString(
                            file, OPENING.matcher(Files.readString(file)).replaceFirst("$0" + properties));
                }
            } catch (IOException e) {
                throw new OutputException("the report cannot be written: " + file, e);
            }
        }
    }

    /** Whether a file is one that a run writes: others may lie in the folder too. */
    public boolean isOurs(Path file) {
        return Stream.of(
                        allureResults(),
                        allure(),
                        junit().getParent(),
                        coverage(),
                        access(),
                        ledger(),
                        exchanges(),
                        folder.resolve("internal-error.txt"),
                        folder.resolve(SignOff.FOLDER))
                .anyMatch(file::startsWith);
    }

    /** Takes secrets out of the JUnit XML: Cucumber writes it itself, stack traces included. */
    public void scrubJunit(SecretRegistry secrets) {
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
