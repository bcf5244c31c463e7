package io.dce.conformance.signoff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files among the reports that nobody has signed for, and that a reader, or a CI job, would take for the run's. */
final class Strangers {
    private static final List<String> PARTS = List.of("allure", "coverage", "junit", SignOff.FOLDER);

    /** What holds the digests can't be among them; a link is made for the CI job. */
    private static final Set<String> OTHERS = Set.of("sign-off.json", "sign-off.dsse.json", "gitlab-annotations.json");

    private Strangers() {}

    /** Their names, from the folder of the reports. */
    static List<String> among(Path reports, Statement statement) {
        return PARTS.stream()
                .flatMap(part -> files(reports, part).stream())
                .filter(name -> !statement.subjects().containsKey(name))
                .toList();
    }

    private static List<String> files(Path reports, String part) {
        if (!Files.isDirectory(reports.resolve(part))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(reports.resolve(part))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !part.equals(SignOff.FOLDER)
                            || !OTHERS.contains(file.getFileName().toString()))
                    .map(file -> reports.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SignOffException(reports.resolve(part) + ": cannot be read: " + e.getMessage());
        }
    }
}
